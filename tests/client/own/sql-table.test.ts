import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { checkFile } from "../../../src/client/own/check-file.ts";
import type { Reading } from "../../../src/client/own/own-file.ts";
import { readForm } from "../../../src/client/own/read-form.ts";
import { sqlTableOfFile, sqlTableOfForm } from "../../../src/client/own/sql-table.ts";
import { FIXTURES, withFixture } from "../../check/fixture-package.ts";
import { publishedOf } from "./published.ts";

const published = withFixture("base", publishedOf);
const READING: Reading = {
  encoding: "utf-8",
  delimiter: ",",
  table: "workforce",
  regionSystem: "kemendagri",
  comparison: "alone",
};

function tableOf(path: string, table: string, change: Partial<Reading> = {}) {
  const bytes = readFileSync(join(FIXTURES, path));
  const reading = { ...READING, table, ...change };
  const schema = published.schemas[table]!;
  const file = { name: "own.csv", chunks: [bytes], reading, schema };
  const checked = checkFile(file, published, () => undefined);
  const blob = new Blob([bytes]);
  const header = bytes.toString("latin1").split(/\r?\n/, 1)[0]!.split(reading.delimiter);
  return { blob, header, schema, checked, sql: sqlTableOfFile({ ...file, blob, header }, checked, published) };
}

describe("a file of a published table", () => {
  test("without errors is handed over as it is, with the types of the schema in its own order", () => {
    const { blob, header, sql } = tableOf("columns-in-another-order/snapshots/workforce/2026-02.csv", "workforce");
    expect(sql.file).toBe(blob);
    expect(sql.columns.map(({ name }) => name)).toEqual(header);
    expect(sql.columns.find(({ name }) => name === "headcount")?.type).toBe("BIGINT");
  });

  test("in another delimiter keeps it", () => {
    const { blob, sql } = tableOf("semicolons/snapshots/workforce/2026-02.csv", "workforce", { delimiter: ";" });
    expect(sql).toMatchObject({ file: blob, delimiter: ";" });
  });

  test("with errors is written anew as text, without broken rows", async () => {
    const { checked, schema, sql } = tableOf("ragged-row/snapshots/workforce/2026-02.csv", "workforce");
    expect(checked.columns).toBeNull();
    expect(new Set(sql.columns.map(({ type }) => type))).toEqual(new Set(["VARCHAR"]));
    const lines = (await sql.file.text()).trimEnd().split("\n");
    expect(lines[0]).toBe(schema.fields.map(({ name }) => name).join(","));
    expect(lines).toHaveLength(checked.rows + 1);
  });

  test("in another encoding is written anew in UTF-8", async () => {
    const { sql } = tableOf("windows-1252/snapshots/visits/2026-02.csv", "visits", { encoding: "windows-1252" });
    expect(await sql.file.text()).toContain("“Teknis”");
    expect(sql.delimiter).toBe(",");
  });

  test("written anew has the columns of a delivery, without derived ones", async () => {
    const { checked, sql } = tableOf("base/snapshots/cohort_origins/2026-01.csv", "cohort_origins", {
      encoding: "windows-1252",
    });
    expect(checked.columns?.byField).toHaveProperty("venue_region_code");
    expect(sql.columns.map(({ name }) => name)).not.toContain("venue_region_code");
    expect((await sql.file.text()).split("\n")[1]).toMatch(
      /^pka-2025-i,16\.08,Kabupaten Ogan Komering Ulu Timur,12,A,/,
    );
  });

  test("with rows of nothing but commas is written anew without them", async () => {
    const { checked, sql } = tableOf("rows-of-commas/snapshots/workforce/2026-02.csv", "workforce");
    expect(checked.blankRecords).toBeGreaterThan(0);
    expect((await sql.file.text()).trimEnd().split("\n")).toHaveLength(checked.rows + 1);
    expect(sql.columns.find(({ name }) => name === "headcount")?.type).toBe("BIGINT");
  });
});

describe("a file of no table", () => {
  const formOf = (text: string, change: Partial<Reading> = {}) => {
    const bytes = Buffer.from(text, "latin1");
    const file = { name: "own.csv", chunks: [bytes], reading: { ...READING, table: null, ...change } };
    const blob = new Blob([bytes]);
    return {
      blob,
      sql: sqlTableOfForm(
        { ...file, blob },
        readForm(file, () => undefined),
      ),
    };
  };

  test("is handed over as it is where nothing is wrong with its form", () => {
    const { blob, sql } = formOf("kota;KOTA\nA;B\n", { delimiter: ";" });
    expect(sql).toEqual({
      file: blob,
      delimiter: ";",
      columns: [
        { name: "kota", type: "VARCHAR" },
        { name: "KOTA_2", type: "VARCHAR" },
      ],
    });
  });

  test("is written anew where rows are broken or the encoding differs", async () => {
    expect(await formOf('a;b\n1;"2,5"\n3\n', { delimiter: ";" }).sql.file.text()).toBe('a,b\n1,"2,5"\n');
    expect(await formOf("a,b\ncaf\u00e9,1\n", { encoding: "windows-1252" }).sql.file.text()).toBe("a,b\ncafé,1\n");
  });
});
