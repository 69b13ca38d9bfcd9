import { describe, expect, test } from "vitest";
import { sortSqlRows } from "../../../../src/client/explore/result/sort-sql-rows.ts";
import { sqlData, sqlResultTable } from "../../../../src/client/explore/result/sql-table.ts";
import type { SqlTable } from "../../../../src/client/sql/session.ts";
import { translate } from "../../../../src/i18n/index.ts";

const TABLE: SqlTable = {
  columns: [
    { name: "region", type: "VARCHAR" },
    { name: "year", type: "INTEGER" },
    { name: "n", type: "HUGEINT" },
    { name: "n", type: "HUGEINT" },
    { name: "rate", type: "DECIMAL(18,3)" },
    { name: "known", type: "BOOLEAN" },
    { name: "ids", type: "VARCHAR[]" },
  ],
  rows: [
    ["16", 2025, 12, "170141183460469231731687303715884105727", 288.5, true, "[a, b]"],
    [null, null, null, null, null, null, null],
    ["11", 2024, 5372, 1, 0, false, "[]"],
  ],
  isCut: false,
  elapsedMs: 3,
};

describe("a query's rows on the page", () => {
  const shown = sqlResultTable(TABLE, "id", translate("id"));

  test("are numbers where the type is one, never grouped: a year is no count", () => {
    expect(shown.columns.map(({ kind }) => kind)).toEqual([
      "dimension",
      "value",
      "value",
      "value",
      "value",
      "dimension",
      "dimension",
    ]);
    const texts = shown.rows.map(({ entries }) =>
      entries.map((entry) => (entry.type === "number" ? entry.text : entry.label)),
    );
    expect(texts).toEqual([
      ["16", "2025", "12", "170141183460469231731687303715884105727", "288,5", "true", "[a, b]"],
      Array(7).fill("NULL"),
      ["11", "2024", "5372", "1", "0", "false", "[]"],
    ]);
  });

  test.each([
    ["0", ["11", "16", ""]],
    ["-0", ["16", "11", ""]],
    ["2", ["16", "11", ""]],
    ["-2", ["11", "16", ""]],
    ["no-such-column", ["16", "", "11"]],
    [null, ["16", "", "11"]],
  ])("are sorted by %s with NULL last", (sort, regions) => {
    const sorted = sortSqlRows(shown, sort).rows.map(({ entries: [first] }) => first?.type === "code" && first.code);
    expect(sorted).toEqual(regions);
  });
});

test("numbers that are none, or endless, sort at the ends", () => {
  const table: SqlTable = {
    columns: [{ name: "x", type: "DOUBLE" }],
    rows: [["nan"], ["inf"], [2], [null], ["-inf"], [-3.5]],
    isCut: false,
    elapsedMs: 1,
  };
  const sorted = sortSqlRows(sqlResultTable(table, "id", translate("id")), "0");
  const texts = sorted.rows.map(({ entries: [first] }) => first?.type === "number" && first.text);
  expect(texts).toEqual(["-inf", "-3,5", "2", "inf", "nan", "NULL"]);
});

describe("a query's rows in a file", () => {
  test("have distinct names and the narrowest safe type", () => {
    expect(sqlData(TABLE).columns).toEqual([
      { name: "region", type: "text" },
      { name: "year", type: "integer" },
      { name: "n", type: "integer" },
      { name: "n_2", type: "decimal" },
      { name: "rate", type: "number" },
      { name: "known", type: "boolean" },
      { name: "ids", type: "text" },
    ]);
  });

  test("keep every value", () => {
    expect(sqlData(TABLE).rows).toEqual(TABLE.rows);
  });
});
