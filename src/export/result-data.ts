import type { ResultColumn, ResultEntry, ResultTable } from "../charts/explore/result-table.ts";
import type { ExploreResult } from "../charts/explore/result.ts";
import type { ExportColumn, ExportTable, ExportValue } from "./export-table.ts";

/**
 * The figures of a result as data, one row one figure: codes with their labels, plain numbers, and where each comes
 * from. Takes the result's table in long form with all of its provenance; names of columns are those of the tables.
 */
export function resultData({ dimensions }: ExploreResult, { columns, rows }: ResultTable): ExportTable {
  const coded = new Set(dimensions.filter(({ codelist }) => codelist !== null).map(({ name }) => name));
  const filled = [
    ...columns.flatMap((column, position) =>
      dataColumns(
        column,
        rows.map(({ entries }) => entries[position]),
        coded,
      ),
    ),
    { name: "row_id", type: "text", values: rows.map(({ entries }) => rowIds(entries)) } as const,
  ];
  return {
    columns: filled.map(({ name, type }) => ({ name, type })),
    rows: rows.map((_, row) => filled.map(({ values }) => values[row] ?? null)),
  };
}

interface FilledColumn extends ExportColumn {
  readonly values: readonly ExportValue[];
}

function dataColumns(
  { key }: ResultColumn,
  entries: readonly (ResultEntry | undefined)[],
  coded: ReadonlySet<string>,
): FilledColumn[] {
  if (entries.every((entry) => entry?.type !== "code")) {
    const values = entries.map((entry) => (entry?.type === "number" ? entry.value : null));
    return [{ name: key, type: values.every(isWhole) ? "integer" : "number", values }];
  }
  const texts = (part: "code" | "label"): FilledColumn["values"] =>
    entries.map((entry) => (entry?.type !== "code" || entry[part] === "" ? null : entry[part]));
  const codes: FilledColumn = { name: key, type: "text", values: texts("code") };
  return coded.has(key) ? [codes, { name: `${key}_label`, type: "text", values: texts("label") }] : [codes];
}

const isWhole = (value: number | null): boolean => value === null || Number.isSafeInteger(value);

/** Rows of the published table behind the figure of a row. */
function rowIds(entries: readonly ResultEntry[]): string | null {
  const figure = entries.find((entry) => entry.type === "number" && entry.figure !== null);
  return figure?.type === "number" && figure.cell !== null ? figure.cell.rowIds.join(" ") : null;
}
