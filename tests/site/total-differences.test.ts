import { readFileSync } from "node:fs";
import Papa from "papaparse";
import { expect, test } from "vitest";
import { codelistCodes } from "../../src/generated/codelists.ts";
import { schemas, type TotalChecksRow } from "../../src/generated/tables.ts";
import { Codelist } from "../../src/lib/codelist.ts";
import { parseCell, type Row, type TableSchema } from "../../src/lib/table-schema.ts";
import { rowLabel } from "../../src/site/row-label.ts";
import { countChecks, totalDifferences } from "../../src/site/total-differences.ts";

function read(path: string, schema: TableSchema): Row[] {
  const records = Papa.parse<Record<string, string>>(readFileSync(path, "utf8"), {
    header: true,
    skipEmptyLines: true,
  });
  return records.data.map((record) =>
    Object.fromEntries(schema.fields.map((field) => [field.name, parseCell(field, record[field.name] ?? "")])),
  );
}
const checks = read("data/reference/total_checks.csv", schemas.total_checks) as unknown as TotalChecksRow[];
const rows = read("data/snapshots/workforce/2026-11-22.csv", schemas.workforce);
const rowsById = new Map(rows.map((row) => [String(row["row_id"]), row]));
const codelists = Object.fromEntries(
  Object.entries(codelistCodes).map(([name, codes]) => [name, new Codelist(name, codes)]),
);
codelists["region"] = new Codelist(
  "region",
  read("data/reference/regions.csv", schemas.regions).map((row, sort) => ({
    code: String(row["region_code"]),
    label_id: String(row["name"]),
    label_en: String(row["name"]),
    sort,
    parent: null,
    scheme: "",
    definition_en: "",
  })),
);

test("53 exact checks, 3 known differences, 3 rounded and 8 incomplete are declared", () => {
  expect(countChecks(checks)).toEqual({ exact: 53, "known-difference": 3, rounded: 3, incomplete: 8 });
});

test("differences worked out from the rows are the declared ones", () => {
  const declared = checks.filter(({ kind }) => kind !== "exact").map((check) => check.expected_difference);
  expect(totalDifferences(checks, rowsById).map(({ difference }) => difference)).toEqual(declared);
});

test("a check that names a row that does not exist is a bug", () => {
  const [check] = checks.filter(({ kind }) => kind === "rounded");
  expect(() => totalDifferences([{ ...check!, part_rows: "w9999" }], rowsById)).toThrow("w9999, which does not exist");
});

test("a figure is named by its place, what is broken down, its definition and its date", () => {
  const label = (id: string, locale: "id" | "en") =>
    rowLabel(rowsById.get(id)!, schemas.workforce, codelists, locale, { always: ["employment_status"] });
  expect(label("w0002", "en")).toBe("Indonesia, Permanent civil servant (PNS), January 2015");
  expect(label("w0173", "id")).toBe("Indonesia, Total ASN, 1 November 2025");
  expect(label("w0273", "id")).toBe(
    "Kabupaten Ogan Komering Ulu Timur, Pemerintah daerah itu sendiri, Total ASN, PNS struktural dan PPPK, 5 November 2025",
  );
});
