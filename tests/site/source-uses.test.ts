import { expect, test } from "vitest";
import { schemas } from "../../src/generated/tables.ts";
import type { TableSchema } from "../../src/lib/table-schema.ts";
import { sourcesOfTable, sourceUses, TABLE_ROUTES } from "../../src/site/source-uses.ts";

const field = (name: string, role: string, codelist?: string) => ({
  name,
  type: "string" as const,
  title: name,
  title_en: name,
  role: role as TableSchema["fields"][number]["role"],
  ...(codelist === undefined ? {} : { codelist }),
});
const table = (name: string, fields: TableSchema["fields"]): TableSchema => ({
  name,
  title: name,
  title_en: name,
  description: "",
  description_en: "",
  kind: "events",
  fields,
  primaryKey: [],
  missingValues: [""],
});
const stub = {
  visits: table("visits", [
    field("visit_id", "id"),
    field("host", "dimension", "region"),
    field("source_id", "source"),
  ]),
  visit_origins: table("visit_origins", [
    field("visit_id", "parent"),
    field("origin", "dimension", "region"),
    field("host", "dimension", "region"),
    field("source_id", "source"),
  ]),
  terms: table("terms", [field("term_id", "id")]),
};
const rows = {
  visits: [
    { visit_id: "a", host: "16.08", source_id: "one" },
    { visit_id: "b", host: "36", source_id: "one" },
    { visit_id: "c", host: "36", source_id: "one" },
    { visit_id: "d", host: null, source_id: "two" },
  ],
  visit_origins: [
    { visit_id: "a", origin: "16.73", host: "16.08", source_id: "two" },
    { visit_id: "d", origin: null, host: "36", source_id: "two" },
  ],
  terms: [{ term_id: "asn" }],
};

test("rows are counted by source and table, regions with most rows first", () => {
  expect(sourceUses(stub, rows).get("one")).toEqual([{ table: "visits", rows: 3, regions: ["36", "16.08"] }]);
});

test("a row tells of the first region that it names; no region is no region", () => {
  expect(sourceUses(stub, rows).get("two")).toEqual([
    { table: "visits", rows: 1, regions: [] },
    { table: "visit_origins", rows: 2, regions: ["16.73"] },
  ]);
});

test("a source that no row names has no entry", () => {
  expect([...sourceUses(stub, rows).keys()]).toEqual(["one", "two"]);
});

test("sources of a table are each named once, in order", () => {
  expect(sourcesOfTable(stub.visits, rows.visits)).toEqual(["one", "two"]);
  expect(sourcesOfTable(stub.terms, rows.terms)).toEqual([]);
});

test("every table has a page on which its rows are shown", () => {
  expect(Object.keys(TABLE_ROUTES).toSorted()).toEqual(Object.keys(schemas).toSorted());
});
