import type { NumberEntry, ResultColumn, ResultEntry, ResultTable } from "../charts/explore/result-table.ts";
import type { ExploreResult } from "../charts/explore/result.ts";
import type { Cell } from "../query/question.ts";
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

const NUMBER_KINDS: ReadonlySet<ResultColumn["kind"]> = new Set(["value", "before", "after", "published", "known"]);

function dataColumns(
  column: ResultColumn,
  entries: readonly (ResultEntry | undefined)[],
  coded: ReadonlySet<string>,
): FilledColumn[] {
  return NUMBER_KINDS.has(column.kind)
    ? numberColumns(
        column,
        entries.map((entry) => (entry?.type === "number" ? entry : null)),
      )
    : codeColumns(column, entries, coded);
}

/** A number, and what a file needs beside it: of how many events a sum knows, where a number beside the figure is from. */
function numberColumns({ key, kind }: ResultColumn, entries: readonly (NumberEntry | null)[]): FilledColumn[] {
  const values = entries.map((entry) => entry?.value ?? null);
  const numbers: FilledColumn = { name: key, type: values.every(isWhole) ? "integer" : "number", values };
  const ofCells = <Value>(part: (cell: Cell) => Value): readonly (Value | null)[] =>
    entries.map((entry) => (entry === null || entry.cell === null ? null : part(entry.cell)));
  if (kind === "known")
    return [numbers, { name: "known_of", type: "integer", values: ofCells(({ known }) => known?.of ?? null) }];
  if (kind !== "before" && kind !== "published") return [numbers];
  return [
    numbers,
    { name: `${key}_as_of`, type: "text", values: ofCells(({ asOf }) => asOf) },
    { name: `${key}_row_id`, type: "text", values: ofCells(({ rowIds }) => rowIds.join(" ")) },
  ];
}

function codeColumns(
  { key }: ResultColumn,
  entries: readonly (ResultEntry | undefined)[],
  coded: ReadonlySet<string>,
): FilledColumn[] {
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
