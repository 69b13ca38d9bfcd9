/**
 * A question to a table, and its answer. Both are data: a chart declares questions, the planner turns them into
 * plans under the rules of the domain, an engine runs plans, and a link or an export can carry them.
 */
import type { CellValue, Row } from "../lib/table-schema.ts";

/** `latest`: the latest known date of each series. `all`: every date, as a time series. */
export type AsOf = "latest" | "all" | (string & {});

export interface Question {
  readonly table: string;
  /** A measure field of the table; for tables of events also `rows`. */
  readonly measure: string;
  /** Dimensions broken down, in order. */
  readonly by: readonly string[];
  /**
   * Codes wanted per dimension (stage and definition too). Listed codes are listed, not summed; an empty list is no
   * condition. In tables of events a listed code includes its descendants, `_U` is "not stated", and the dimension
   * `year` is the year of the event.
   */
  readonly where: Readonly<Record<string, readonly string[]>>;
  /** Default `latest`. Tables of events ignore it: use `where` on their dates in a row query. */
  readonly asOf?: AsOf;
  /** Divide by residents: figures per so many residents of the cell's region, population of 2025. */
  readonly per?: number;
  /** Value as a share of the total that the codes of the last dimension in `by` tile, 0 to 1. */
  readonly share?: boolean;
  /** Tables of events: `top` adds the codes in `by` up to the children of the total (themes to divisions, regencies to provinces). */
  readonly rollup?: "top";
}

/** Rows of a table, for time lines, flows and calendars. */
export interface RowQuestion {
  readonly table: string;
  /** Wanted values per field, exactly as printed; `""` is a cell without a value. */
  readonly where: Readonly<Record<string, readonly string[]>>;
  /** Field names; a leading `-` means descending. Dates sort by period start, then precision. */
  readonly order: readonly string[];
  /** Default: all fields. */
  readonly fields?: readonly string[];
}

/** One answered figure with where it comes from. */
export interface Cell {
  /** Code per dimension in `by` and `where`. */
  readonly codes: Readonly<Record<string, string>>;
  /** `null` where the source did not publish a value. */
  readonly value: number | null;
  /** Reference date with its printed precision; `null` for sums over events. */
  readonly asOf: string | null;
  readonly obsStatus: string;
  /** `ACTUAL` or `PLANNED`; `null` where a sum over events spans both or the table has no stage. */
  readonly stage: string | null;
  /** `null` where the table has no definition. */
  readonly definition: string | null;
  readonly sourceIds: readonly string[];
  /** Rows behind the value; a share names its part, then its total. */
  readonly rowIds: readonly string[];
  /** Sums over events: how many rows had a value, of how many. */
  readonly known?: { readonly rows: number; readonly of: number };
  /** Other published figures for the same thing, never mixed in. */
  readonly alsoReported: readonly Cell[];
}

export type NotPublishedReason =
  /** No row exists at exactly this detail. */
  | { readonly kind: "no-rows"; readonly brokenDown: readonly string[] }
  /** The parts do not add up to the total, so shares would mislead. */
  | { readonly kind: "no-tiling"; readonly dimension: string }
  /** A rate needs actual figures of regions with a known population. */
  | { readonly kind: "no-rate" };

/** A question that cannot be asked at all, by name; a caller's mistake, shown to whoever wrote the link. */
export type InvalidReason =
  | { readonly kind: "unknown-table"; readonly table: string }
  | { readonly kind: "unknown-measure"; readonly measure: string }
  | { readonly kind: "unknown-dimension"; readonly dimension: string }
  | { readonly kind: "unknown-code"; readonly dimension: string; readonly code: string }
  | { readonly kind: "mixed-schemes"; readonly dimension: string; readonly codes: readonly string[] }
  | { readonly kind: "overlapping-codes"; readonly dimension: string; readonly codes: readonly string[] }
  | { readonly kind: "mixed-ladders"; readonly codes: readonly string[] }
  | { readonly kind: "bad-date"; readonly asOf: string }
  /** `per` must be a whole number above zero. */
  | { readonly kind: "bad-per"; readonly per: number };

export interface Answered {
  readonly status: "ok";
  readonly question: Question;
  readonly cells: readonly Cell[];
}
export interface NotPublished {
  readonly status: "not-published";
  readonly question: Question;
  readonly reason: NotPublishedReason;
}
export interface Invalid {
  readonly status: "invalid";
  readonly question: Question;
  readonly reason: InvalidReason;
}
export type Answer = Answered | NotPublished | Invalid;

export type AnsweredRows = readonly Row[];
export type { CellValue, Row };
