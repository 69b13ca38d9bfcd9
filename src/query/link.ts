/**
 * The state of the explorer as a link. `parseLink(formatLink(state))` gives the state back; defaults are left out, an
 * invalid value is named and ignored, unknown keys survive.
 */
import type { AsOf } from "./question.ts";
import type { EngineName } from "./engine.ts";

export const VIEW_IDS = ["table", "bar", "line", "stacked", "pyramid", "heat", "tiles", "flow"] as const;
export type ViewId = (typeof VIEW_IDS)[number];

export interface ExploreState {
  /** Default `workforce`. */
  readonly table: string;
  /** Default: the first measure of the table; `rows` for events. */
  readonly measure: string;
  /** Dimensions broken down: those down the rows, then `columns`, then `facet`, as far as they are set. */
  readonly by: readonly string[];
  /** Dimension of `by` laid out as columns of the table, or `null`. Key `columns`. */
  readonly columns: string | null;
  /** Dimension of `by` laid out as small multiples, or `null`. Key `facet`. */
  readonly facet: string | null;
  readonly where: Readonly<Record<string, readonly string[]>>;
  /** Key `asof`; default `latest`, `all` = time series. */
  readonly asOf: AsOf;
  /** What is done with the measure. Keys `per=1000`, `share=1`, `change=<earlier date>`; at most one. */
  readonly per: number | null;
  readonly share: boolean;
  readonly change: string | null;
  /** Key `rollup=top`, tables of events only. */
  readonly rollup: "top" | null;
  /** `null`: the view that fits best. */
  readonly view: ViewId | null;
  /** Column to sort by (`value`, `as_of` or a dimension), descending with a leading `-`; `null` = order of the codes. */
  readonly sort: string | null;
  /** Page of the table, from 1. Key `page`. */
  readonly page: number;
  /** `null`: the cube where there is one, else SQL. */
  readonly engine: Extract<EngineName, "cube" | "sql"> | null;
  /** Text of the SQL console; `null` = the console is not in use. */
  readonly sql: string | null;
  /** `own`: the question goes to the file that the reader opened. Key `data=own`. */
  readonly data: "published" | "own";
  /** Keys that are not ours, in their order. */
  readonly rest: readonly (readonly [string, string])[];
}

/** A key of the link whose value was ignored, with why. */
export interface LinkProblem {
  readonly key: string;
  readonly value: string;
  readonly kind:
    "unknown-value" | "not-a-date" | "not-a-number" | "not-in-by" | "not-for-table" | "only-one-of" | "does-not-fit";
  /** What would be right, where that is a short list. */
  readonly allowed: readonly string[];
}
