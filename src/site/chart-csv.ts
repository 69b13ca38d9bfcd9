import type { ChartTable, TableNumber } from "../charts/chart.ts";
import { createQuote } from "../lib/csv/quote.ts";

const quote = createQuote(",");

/** Provenance columns that follow the table's own, named as in the data tables. */
const PROVENANCE = ["as_of", "stage", "obs_status", "source_id", "row_id"] as const;

function provenanceCells(numbers: readonly TableNumber[]): readonly string[] {
  const cells = numbers.flatMap(({ cell }) => (cell === undefined ? [] : [cell]));
  const join = (values: readonly (string | null)[]): string =>
    [...new Set(values.filter((value) => value !== null))].join(" ");
  return [
    join(cells.map(({ asOf }) => asOf)),
    join(cells.map(({ stage }) => stage)),
    join(cells.map(({ obsStatus }) => obsStatus)),
    join(cells.flatMap(({ sourceIds }) => sourceIds)),
    join(cells.flatMap(({ rowIds }) => rowIds)),
  ];
}

/**
 * The numbers of a figure as CSV (comma, dot decimal, UTF-8): the table's columns by key, then where each row's
 * figures come from. Plain numbers, empty where nothing was published.
 */
export function chartCsv({ columns, rows }: ChartTable): string {
  const numbersOf = (row: ChartTable["rows"][number]): TableNumber[] =>
    columns.flatMap(({ key }) => (typeof row[key] === "object" ? [row[key]] : []));
  const hasProvenance = rows.some((row) => numbersOf(row).some(({ cell }) => cell !== undefined));
  const keys = columns.map(({ key }) => key);
  // A table may have a column of its own, in words, under the same name.
  const provenance = PROVENANCE.map((name) => (keys.includes(name) ? `figure_${name}` : name));
  const header = [...keys, ...(hasProvenance ? provenance : [])];
  const lines = rows.map((row) => {
    const own = columns.map(({ key }) => {
      const entry = row[key] ?? "";
      if (typeof entry === "string") return entry;
      return entry.value === null ? "" : String(entry.value);
    });
    return [...own, ...(hasProvenance ? provenanceCells(numbersOf(row)) : [])].map(quote).join(",");
  });
  return `${[header.join(","), ...lines].join("\n")}\n`;
}
