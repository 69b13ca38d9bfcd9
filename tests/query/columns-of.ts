import { createCodes, type Column, type Columns } from "../../src/lib/columns.ts";
import type { Field, Row } from "../../src/lib/table-schema.ts";
import type { Dataset } from "../../src/query/dataset.ts";
import { createCubeEngine, type CubeEngine } from "../../src/query/index.ts";

function columnOf(field: Field, rows: readonly Row[]): Column {
  const cells = rows.map((row) => row[field.name] ?? null);
  if (field.type !== "string")
    return { type: "number", values: Float64Array.from(cells, (cell) => (cell === null ? Number.NaN : Number(cell))) };
  const values = [...new Set(cells.filter((cell) => cell !== null))].map(String);
  const codeOf = new Map(values.map((value, index) => [value, index + 1]));
  const codes = createCodes(rows.length, values.length);
  codes.set(cells.map((cell) => codeOf.get(String(cell)) ?? 0));
  return { type: "text", values, codes };
}

/** Rows as dictionary-coded columns; a field without any value has none. */
export const columnsOf = (fields: readonly Field[], rows: readonly Row[]): Columns => ({
  rowCount: rows.length,
  byField: Object.fromEntries(
    fields
      .filter(({ name }) => rows.some((row) => (row[name] ?? null) !== null))
      .map((field) => [field.name, columnOf(field, rows)]),
  ),
});

/** The cube engine on the rows of a data set. */
export const createCubeOf = (dataset: Dataset): CubeEngine =>
  createCubeEngine(
    Object.fromEntries(
      Object.entries(dataset.rows).map(([table, rows]) => [
        table,
        columnsOf(dataset.schemas[table]?.fields ?? [], rows),
      ]),
    ),
    dataset,
  );
