import { expect, test } from "vitest";
import { cubeOf, hasCube } from "../../../scripts/publish/cubes.ts";
import { tableOfRows, type CheckedTable } from "../../../src/check/checked-table.ts";
import { decodeCube, valueAt } from "../../../src/lib/columns.ts";
import type { Field, TableSchema } from "../../../src/lib/table-schema.ts";

const field = (name: string, type: Field["type"]): Field => ({ name, type, title: name, title_en: name, role: "text" });
const schema: TableSchema = {
  name: "figures",
  title: "",
  title_en: "",
  description: "",
  description_en: "",
  kind: "marginal",
  fields: [field("region", "string"), field("count", "integer"), field("index", "number"), field("note", "string")],
  primaryKey: ["region"],
  missingValues: [""],
};

test("texts are coded in order of first appearance, without those that no row uses", () => {
  const table: CheckedTable = {
    schema,
    rowCount: 4,
    columns: {
      // As checks leave it: an entry of a replaced row, and two entries that became one text.
      region: { values: ["gone", "16", "12", "16"], codes: Uint32Array.of(2, 1, 3, 2) },
      count: { values: [0, null, 7], codes: Uint32Array.of(0, 1, 2, 0) },
      index: { values: [288.5], codes: new Uint32Array(4) },
      note: { values: [null], codes: new Uint32Array(4) },
    },
  };
  const cube = cubeOf(table);
  expect(cube).toEqual({
    table: "figures",
    rows: 4,
    fields: {
      region: { values: ["12", "16"], codes: [1, 2, 2, 1] },
      count: { numbers: [0, null, 7, 0] },
      index: { numbers: [288.5, 288.5, 288.5, 288.5] },
    },
  });
  const columns = decodeCube(cube);
  expect([0, 1, 2, 3].map((row) => valueAt(columns, "region", row))).toEqual(["12", "16", "16", "12"]);
  expect([0, 1, 2, 3].map((row) => valueAt(columns, "count", row))).toEqual([0, null, 7, 0]);
  expect(valueAt(columns, "note", 0)).toBeNull();
});

test("figures, events and the reference tables of the explorer have a cube, large tables have none", () => {
  const kinds = (["marginal", "events", "reference"] as const).map((kind) => tableOfRows({ ...schema, kind }, []));
  expect(kinds.map(hasCube)).toEqual([true, true, false]);
  expect(hasCube(tableOfRows({ ...schema, kind: "reference", name: "regions" }, []))).toBe(true);
  const ofSize = (rowCount: number): CheckedTable => ({ schema, rowCount, columns: {} });
  expect([ofSize(20_000), ofSize(20_001)].map(hasCube)).toEqual([true, false]);
});
