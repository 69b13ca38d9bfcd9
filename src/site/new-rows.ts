/** Rows without a counterpart in an earlier state: what they say about the figures that were there. */
import { compareDates } from "../lib/reference-date.ts";
import { fieldWithRole, rowId, type CellValue, type Row, type TableSchema } from "../lib/table-schema.ts";
import { groupBy, latestOf } from "../query/latest.ts";

/** A new figure after the latest one of its series, with that one as it stands now; a withdrawn one where none stands. */
export interface Movement {
  readonly before: Row;
  readonly after: Row;
}

/** A new figure of a known series that is no news: of a date already told by another source, or of an earlier one. */
export interface Backfill {
  readonly row: Row;
  readonly kind: "earlier-date" | "other-source";
}

export interface SortedRows {
  readonly movements: readonly Movement[];
  readonly backfills: readonly Backfill[];
  /** Rows of series that were not there before; of tables of events and reference, every new row. */
  readonly added: readonly Row[];
}

/** Rows of the earlier state: as they stand now, and those that are gone. */
export type KnownRows = Readonly<Record<"standing" | "withdrawn", readonly Row[]>>;

/** Rows without a counterpart, by what they mean to the series of the known ones. */
export function sortNewRows(schema: TableSchema, { standing, withdrawn }: KnownRows, rows: readonly Row[]): SortedRows {
  const series = seriesFields(schema);
  const dateField = fieldWithRole(schema, "date")?.name;
  if (series === null || dateField === undefined) return { movements: [], backfills: [], added: rows };
  const seriesOf = (row: Row): string => keyOf(series, row);
  const [standingBySeries, withdrawnBySeries] = [groupBy(standing, seriesOf), groupBy(withdrawn, seriesOf)];
  const dateOf = (row: Row): string => String(row[dateField]);
  const sorted = { movements: [] as Movement[], backfills: [] as Backfill[], added: [] as Row[] };
  for (const row of rows) {
    const stand = standingBySeries.get(seriesOf(row)) ?? [];
    const gone = withdrawnBySeries.get(seriesOf(row)) ?? [];
    const others = [...stand, ...gone];
    if (others.length === 0) {
      sorted.added.push(row);
      continue;
    }
    const latest = latestRow(schema, stand.length > 0 ? stand : gone, dateOf);
    if (compareDates(dateOf(row), dateOf(latest)) > 0) sorted.movements.push({ before: latest, after: row });
    else {
      const isTold = others.some((other) => dateOf(other) === dateOf(row));
      sorted.backfills.push({ row, kind: isTold ? "other-source" : "earlier-date" });
    }
  }
  return sorted;
}

/** The key of a figure without its date and source; `null` where a table has no series. */
function seriesFields(schema: TableSchema): readonly string[] | null {
  const [key] = schema.uniqueKeys ?? [];
  if (schema.kind !== "marginal" || key === undefined) return null;
  const apart = new Set([fieldWithRole(schema, "date")?.name, fieldWithRole(schema, "source")?.name]);
  return key.filter((name) => !apart.has(name));
}

/** The row that the site shows as the latest of a series. */
function latestRow(schema: TableSchema, rows: readonly Row[], dateOf: (row: Row) => string): Row {
  const measure = fieldWithRole(schema, "measure")?.name ?? "";
  const status = fieldWithRole(schema, "obs_status")?.name ?? "";
  const figures = rows.map((row) => {
    const value = row[measure];
    return {
      id: rowId(schema, row),
      asOf: dateOf(row),
      value: typeof value === "number" ? value : null,
      status: textOrNull(row[status]) ?? "A",
      row,
    };
  });
  return latestOf(figures).row;
}

/** Values of some fields as one text. */
export const keyOf = (fields: readonly string[], row: Row): string =>
  JSON.stringify(fields.map((name) => row[name] ?? null));
export const textOrNull = (value: CellValue | undefined): string | null => (typeof value === "string" ? value : null);
