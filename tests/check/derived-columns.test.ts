import { readFileSync } from "node:fs";
import Papa from "papaparse";
import { describe, expect, test } from "vitest";
import { tableOfRows } from "../../src/check/checked-table.ts";
import { withDerivedColumns } from "../../src/check/derived-columns.ts";
import { schemas } from "../../src/generated/tables.ts";
import { referenceOf, type Field, type TableSchema } from "../../src/lib/table-schema.ts";
import { checkFixture, checkFolder, REAL_DATA, rowsOf } from "./fixture-package.ts";

type Cells = Readonly<Record<string, string>>;

/** Cells of the one delivery of a table, as they stand in its file. */
const delivered = (table: string): Cells[] =>
  Papa.parse<Cells>(readFileSync(`data/snapshots/${table}/2026-11-22.csv`, "utf8"), {
    header: true,
    skipEmptyLines: true,
  }).data;

describe("the published data", () => {
  const checked = checkFolder(REAL_DATA);

  test.each([
    ["visit_origins", "visits", "visit_id", "host_region_code", 140, 140],
    ["visit_themes", "visits", "visit_id", "host_region_code", 168, 165],
    ["cohort_origins", "cohorts", "cohort_id", "venue_region_code", 290, 268],
  ])("have on each row of %s what its row of %s says", (table, parent, key, field, count, filled) => {
    const cells = new Map(delivered(parent).map((row) => [row[key], row[field]]));
    const rows = rowsOf(checked, table);
    expect(rows.map((row) => row[field])).toEqual(delivered(table).map((row) => cells.get(row[key]) || null));
    expect(rows).toHaveLength(count);
    expect(rows.filter((row) => row[field] !== null)).toHaveLength(filled);
  });

  test("describe a derived field as the field that it is taken from", () => {
    const told = ({ type, codelist, total, role, title, title_en }: Field) => {
      return { type, codelist, total, role, title, title_en };
    };
    const pairs = Object.values(schemas).flatMap((schema: TableSchema) =>
      schema.fields.flatMap((field) => {
        const { through = "", field: name = "" } = field.derived ?? {};
        const target = Object.values(schemas).find((other) => other.name === referenceOf(schema, through)?.table);
        const origin = target?.fields.find((other) => other.name === name);
        return origin === undefined ? [] : [{ derived: told(field), origin: told(origin) }];
      }),
    );
    expect(pairs.map(({ derived }) => derived)).toEqual(pairs.map(({ origin }) => origin));
    expect(pairs).toHaveLength(6);
  });
});

describe("a derived column", () => {
  const visits = tableOfRows(schemas.visits, [
    { visit_id: "a", host_region_code: "16.08" },
    { visit_id: "b", host_region_code: null },
  ]);
  const origins = tableOfRows(schemas.visit_origins, [{ visit_id: "b" }, { visit_id: "a" }, { visit_id: "c" }, {}]);
  const hostsIn = (tables: Parameters<typeof withDerivedColumns>[1]) =>
    rowsOf({ issues: [], deliveries: [], tables: { origins: withDerivedColumns(origins, tables) } }, "origins").map(
      (row) => row["host_region_code"],
    );

  test("is empty where the row that is named has no value, is unknown, or none is named", () => {
    expect(hostsIn({ visits })).toEqual([null, "16.08", null, null]);
  });

  test("follows a row that a later delivery replaced, under a new name too", () => {
    expect(rowsOf(checkFixture("supersedes-derived"), "cohort_origins")).toMatchObject([
      { cohort_id: "pka-2025-i-b", venue_region_code: "16.08" },
      { cohort_id: "pka-2025-i-b", venue_region_code: "16.08" },
    ]);
  });

  test("is empty where the other table is not at hand", () => {
    expect(hostsIn({})).toEqual([null, null, null, null]);
  });

  test("leaves a table without derived fields as it is", () => {
    expect(withDerivedColumns(visits, { visits })).toBe(visits);
  });
});
