import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { checkFile, type CheckedFile, type Published } from "../../../src/client/own/check-file.ts";
import type { Reading } from "../../../src/client/own/own-file.ts";
import { valueAt } from "../../../src/lib/columns.ts";
import { formatIssue } from "../../../src/lib/format-issue.ts";
import { hasErrors } from "../../../src/lib/issue.ts";
import { answer, createCubeEngine } from "../../../src/query/index.ts";
import { describeIssue, FIXTURES, REAL_DATA, withFixture } from "../../check/fixture-package.ts";
import { publishedOf } from "./published.ts";

const READING: Reading = {
  encoding: "utf-8",
  delimiter: ",",
  table: "workforce",
  regionSystem: "kemendagri",
  comparison: "added",
};

function check(
  published: Published,
  table: string,
  name: string,
  bytes: Uint8Array,
  reading: Partial<Reading> = {},
): CheckedFile {
  const schema = published.schemas[table]!;
  return checkFile(
    { name, chunks: [bytes], reading: { ...READING, table, ...reading }, schema },
    published,
    () => undefined,
  );
}

const errorsOf = ({ issues }: CheckedFile): readonly string[] =>
  issues.filter((issue) => hasErrors([issue])).map((issue) => formatIssue(issue, "en"));

/** The cases of the build that are one added file: folder, table and path of the file. */
const cases = readdirSync(FIXTURES, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== "base")
  .flatMap(({ name }) => {
    const files = readdirSync(join(FIXTURES, name), { recursive: true, encoding: "utf8" }).filter((path) =>
      /\.\w+$/.test(path),
    );
    const [, table] = /^snapshots\/(\w+)\/2026-02\.csv$/.exec(files[0] ?? "") ?? [];
    return files.length === 1 && table !== undefined ? [{ name, table, path: files[0]! }] : [];
  });

describe("a delivery added to the published tables gets the issues of the build", () => {
  const base = withFixture("base", publishedOf);
  test("in most of the cases", () => {
    expect(cases.length).toBeGreaterThan(40);
  });

  test.each(cases)("$name", ({ name, table, path }) => {
    const expected = readFileSync(join(FIXTURES, `${name}.issues.json`), "utf8")
      // The earlier delivery is known by its published rows, which stand at the same lines here.
      .replaceAll(/snapshots\/(\w+)\/2026-01\.csv/g, "data/$1.csv");
    const { issues } = check(base, table, path, readFileSync(join(FIXTURES, name, path)));
    expect(issues.map(describeIssue)).toEqual(JSON.parse(expected));
  });
});

describe("a file in another dialect than the contract's", () => {
  const base = withFixture("base", publishedOf);
  const semicolons = readFileSync(join(FIXTURES, "semicolons/snapshots/workforce/2026-02.csv"));
  const windows = readFileSync(join(FIXTURES, "windows-1252/snapshots/visits/2026-02.csv"));
  const utf16 = readFileSync(join(FIXTURES, "utf-16/snapshots/workforce/2026-02.csv"));

  test.each([
    ["semicolons", "workforce", semicolons, { delimiter: ";" }, "UTF-8 with semicolons (;)"],
    ["Windows-1252", "visits", windows, { encoding: "windows-1252" }, "Windows-1252 with commas (,)"],
    ["UTF-16", "workforce", utf16, { encoding: "utf-16le" }, "UTF-16 with commas (,)"],
  ] as const)("is read in it once it was chosen, with one warning: %s", (_, table, bytes, reading, words) => {
    const checked = check(base, table, "own.csv", bytes, reading);
    expect(checked.issues.map((issue) => formatIssue(issue, "en"))).toEqual([
      `The file was read as ${words}, as chosen; to hand it in, save it again as CSV UTF-8 with commas (,).`,
    ]);
    expect(checked.columns?.rowCount).toBe(checked.rows);
    expect(checked.rows).toBeGreaterThan(0);
  });

  test("keeps its letters", () => {
    const { columns } = check(base, "visits", "own.csv", windows, { encoding: "windows-1252" });
    const texts = Object.values(columns!.byField).flatMap((column) => (column.type === "text" ? column.values : []));
    expect(texts.filter((text) => text.includes("“Teknis”"))).toHaveLength(1);
  });
});

describe("the published tables themselves", () => {
  const published = publishedOf(REAL_DATA);
  const path = "snapshots/workforce/2026-11-22.csv";
  const delivered = readFileSync(join(REAL_DATA, path));

  test("add no error to a clean delivery", () => {
    const [header = "", first = ""] = delivered.toString("utf8").split("\n");
    const names = header.split(",");
    // The first delivered row, as another row of another year.
    const changes: Record<string, string> = { row_id: "zz-1", as_of: "2031" };
    const row = first.split(",").map((cell, column) => changes[names[column] ?? ""] ?? cell);
    const checked = check(published, "workforce", "own.csv", Buffer.from(`${header}\n${row.join(",")}\n`));
    expect(errorsOf(checked)).toEqual([]);
    expect(checked.columns!.rowCount).toBe(1);
    expect(valueAt(checked.columns!, "row_id", 0)).toBe("zz-1");
  });

  test("as a file of their own are clean, and answer as the page does", async () => {
    const checked = check(published, "workforce", "own.csv", delivered, { comparison: "alone" });
    expect(errorsOf(checked)).toEqual([]);
    expect(checked.rows).toBe(389);
    const declarations = {
      schemas: published.schemas,
      codelists: published.codelists,
      population: new Map<string, number>(),
      totalChecks: [],
      preferences: [],
    };
    const question = { table: "workforce", measure: "headcount", by: ["sex"], where: {}, asOf: "2025-11-01" };
    const rows = Array.from({ length: checked.rows }, (_, row) =>
      Object.fromEntries(
        Object.keys(checked.columns!.byField).map((name) => [name, valueAt(checked.columns!, name, row)]),
      ),
    );
    const fromPage = answer(question, { ...declarations, rows: { workforce: rows } });
    const fromOwn = await createCubeEngine({ workforce: checked.columns! }, declarations).answer(question);
    expect(fromOwn).toEqual(fromPage);
    expect(fromPage.status).toBe("ok");
  });

  test("with one digit changed are told with the sum, as by the command line", () => {
    const text = delivered.toString("utf8").replace(",13718,A,", ",13719,A,");
    const checked = check(published, "workforce", "own.csv", Buffer.from(text), { comparison: "alone" });
    expect(errorsOf(checked)).toEqual([
      "The total 13,719 minus its parts 13,718 leaves a difference of 1, which should be 0 (check t026); make the total and its parts agree with the source.",
    ]);
    expect(checked.columns).toBeNull();
  });

  test("repeat no row", () => {
    const checked = check(published, "workforce", "own.csv", delivered);
    expect(checked.issues.filter(({ type }) => type === "row/duplicate-key")).toHaveLength(389);
    expect(errorsOf(checked)[0]).toContain("is already used at data/workforce.csv:2");
  });

  test("that have no cube are named where a file refers to them", () => {
    const others = Object.fromEntries(Object.entries(published.tables).filter(([name]) => name !== "sources"));
    const checked = check({ ...published, tables: others }, "workforce", "own.csv", delivered, { comparison: "alone" });
    expect(checked.uncheckedTables).toEqual(["sources"]);
  });
});

test("rows of a file take derived fields from the published row that they name", () => {
  const base = withFixture("base", publishedOf);
  const bytes = readFileSync(join(FIXTURES, "base/snapshots/cohort_origins/2026-01.csv"));
  const { columns } = check(base, "cohort_origins", "own.csv", bytes, { comparison: "alone" });
  expect(bytes.toString()).not.toContain("venue_region_code");
  expect([0, 1].map((row) => valueAt(columns!, "venue_region_code", row))).toEqual(["16", "16"]);
});

describe("region codes of BPS", () => {
  const base = withFixture("base", publishedOf);
  const path = "snapshots/workforce/2026-02.csv";
  const bytes = readFileSync(join(FIXTURES, "region-code-of-bps", path));
  const [header = "", clean = ""] = bytes.toString("utf8").split("\n");

  test("are converted where they were declared", () => {
    const { columns } = check(base, "workforce", path, Buffer.from(`${header}\n${clean}\n`), { regionSystem: "bps" });
    expect(clean).toContain(",1608,");
    expect(valueAt(columns!, "region_code", 0)).toBe("16.09");
  });

  test("are told as by the build where the table of regions does not know them", () => {
    const expected = readFileSync(join(FIXTURES, "region-code-of-bps.issues.json"), "utf8");
    const { issues } = check(base, "workforce", path, bytes, { regionSystem: "bps" });
    expect(issues.map(describeIssue)).toEqual(JSON.parse(expected));
  });

  test("are errors where nothing was declared", () => {
    const { issues, columns } = check(base, "workforce", path, bytes);
    expect(issues.map(({ type }) => type)).toContain("cell/region-system");
    expect(columns).toBeNull();
  });
});
