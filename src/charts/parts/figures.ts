/**
 * What every chart does the same way: take cells out of an answer, print them into a table with their provenance,
 * and collect sources, dates and statuses.
 */
import { formatNumber, type Locale, type NumberOptions } from "../../lib/format.ts";
import { compareDates } from "../../lib/reference-date.ts";
import type { Row } from "../../lib/table-schema.ts";
import type { Answer, Cell } from "../../query/question.ts";
import type { Provenance, TableNumber } from "../chart.ts";

/** Cells of an answer; none where the figure was not published. Throws on a question that cannot be asked. */
export function cellsOf(answer: Answer): readonly Cell[] {
  if (answer.status === "invalid") throw new Error(`invalid question: ${JSON.stringify(answer.reason)}`);
  return answer.status === "ok" ? answer.cells : [];
}

/** A cell as a table number; `scale` turns a share into percent. An empty cell prints as nothing. */
export function toTableNumber(
  cell: Cell | undefined,
  locale: Locale,
  options: NumberOptions & { scale?: number } = {},
): TableNumber {
  if (cell === undefined || cell.value === null)
    return { value: null, text: "", ...(cell === undefined ? {} : { cell }) };
  const value = cell.value * (options.scale ?? 1);
  return { value, text: formatNumber(value, locale, options), cell };
}

/** A number that a chart computes from cells (a sum over events, a difference); it has no provenance of its own. */
export function computedNumber(value: number | null, locale: Locale, options: NumberOptions = {}): TableNumber {
  return value === null ? { value, text: "" } : { value, text: formatNumber(value, locale, options) };
}

const unique = (values: readonly string[]): string[] => [...new Set(values)];

export interface ProvenanceParts {
  readonly cells?: readonly Cell[];
  /** Table that the cells' row ids belong to. */
  readonly table: string;
  /** Rows of a row question, with the names of their id and date fields. */
  readonly rows?: readonly Row[];
  readonly idOf?: (row: Row) => string;
  readonly dateField?: string;
}

/** Sources, dates and statuses of what a chart shows, from its cells and rows. */
export function provenanceOf(...all: readonly ProvenanceParts[]): Provenance {
  const sources: string[] = [];
  const dates: string[] = [];
  const statuses: string[] = [];
  const stages: string[] = [];
  const rows: string[] = [];
  for (const { cells = [], table, rows: events = [], idOf, dateField } of all) {
    for (const cell of cells) {
      sources.push(...cell.sourceIds);
      rows.push(...cell.rowIds.map((id) => `${table}:${id}`));
      if (cell.asOf !== null) dates.push(cell.asOf);
      if (cell.stage !== null) stages.push(cell.stage);
      statuses.push(cell.obsStatus);
    }
    for (const row of events) {
      if (typeof row["source_id"] === "string") sources.push(row["source_id"]);
      const date = dateField === undefined ? null : row[dateField];
      if (typeof date === "string") dates.push(date);
      if (typeof row["obs_status"] === "string") statuses.push(row["obs_status"]);
      if (typeof row["date_status"] === "string") stages.push(row["date_status"]);
      if (idOf !== undefined) rows.push(`${table}:${idOf(row)}`);
    }
  }
  return {
    sourceIds: unique(sources),
    dates: unique(dates).sort(compareDates),
    statuses: unique(statuses),
    stages: unique(stages),
    rows: unique(rows),
  };
}

/** Share of a total, 0 to 1; `null` where either is missing or the total is zero. */
export function shareOf(part: number | null, total: number | null): number | null {
  return part === null || total === null || total === 0 ? null : part / total;
}
