import { expect, test } from "vitest";
import { columnsOf } from "../../src/check/columns-of.ts";
import type { CheckedTable } from "../../src/check/checked-table.ts";
import { valueAt } from "../../src/lib/columns.ts";
import type { Field } from "../../src/lib/table-schema.ts";

const field = (name: string, type: Field["type"] = "string"): Field => ({
  name,
  type,
  title: name,
  title_en: name,
  role: "text",
});
const table: CheckedTable = {
  schema: {
    name: "t",
    title: "",
    title_en: "",
    description: "",
    description_en: "",
    kind: "events",
    fields: [field("place"), field("count", "integer")],
    primaryKey: [],
    missingValues: [""],
  },
  rowCount: 4,
  columns: {
    // One text under two codes, as in a very long column.
    place: { values: ["a", null, "b", "a"], codes: Uint32Array.of(0, 1, 2, 3) },
    count: { values: [0, null, 7], codes: Uint32Array.of(2, 0, 1, 2) },
  },
};

test("rows keep their values; nothing is not zero", () => {
  const columns = columnsOf(table);
  const rows = [0, 1, 2, 3].map((row) => [valueAt(columns, "place", row), valueAt(columns, "count", row)]);
  expect(rows).toEqual([
    ["a", 7],
    [null, 0],
    ["b", null],
    ["a", 7],
  ]);
});

test("each distinct text has one code", () => {
  expect(columnsOf(table).byField["place"]).toEqual({
    type: "text",
    values: ["a", "b"],
    codes: Uint8Array.of(1, 0, 2, 1),
  });
});

test("the last rows may be taken alone", () => {
  const columns = columnsOf(table, 2);
  expect(columns.rowCount).toBe(2);
  expect(valueAt(columns, "place", 0)).toBe("b");
  expect(valueAt(columns, "count", 1)).toBe(7);
});
