/** What a reader asks the explorer, and how the answer is laid out. The link carries exactly this. */
import { fieldWithRole, type TableSchema } from "../lib/table-schema.ts";
import { keyFields, YEAR } from "./check-question.ts";
import type { Declarations, EngineName } from "./engine.ts";
import type { AsOf, Question } from "./question.ts";

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
  /** Codes wanted per dimension; a dimension without codes is not here. */
  readonly where: Readonly<Record<string, readonly string[]>>;
  /** Key `asof`; default `latest`, `all` = time series. Tables of events have `latest` only. */
  readonly asOf: AsOf;
  /** What is done with the measure. Keys `per=1000`, `share=1`, `change=<earlier date>`; at most one. */
  readonly per: number | null;
  readonly share: boolean;
  readonly change: string | null;
  /** Key `rollup=top`, tables of events only. */
  readonly rollup: "top" | null;
  /** `null`: the view that fits best. */
  readonly view: ViewId | null;
  /** Column to sort by (see `sortColumns`), descending with a leading `-`; `null` = order of the codes. */
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

/** What the explorer shows before anything is asked, and what a link without a key of ours means. */
export const START: ExploreState = {
  table: "workforce",
  measure: "headcount",
  by: ["employment_status"],
  columns: null,
  facet: null,
  where: {},
  asOf: "latest",
  per: null,
  share: false,
  change: null,
  rollup: null,
  view: null,
  sort: null,
  page: 1,
  engine: null,
  sql: null,
  data: "published",
  rest: [],
};

/** Tables that questions can be put to. */
export const tablesOf = ({ schemas }: Declarations): readonly string[] =>
  Object.values(schemas)
    .filter(({ kind }) => kind !== "reference")
    .map(({ name }) => name);

/** Names that a question to a table may have in `by` and `where`, in the order of its schema. */
export function dimensionsOf(schema: TableSchema): readonly string[] {
  const names = keyFields(schema).map(({ name }) => name);
  const hasYears = schema.kind === "events" && fieldWithRole(schema, "date") !== undefined;
  return hasYears && !names.includes(YEAR) ? [...names, YEAR] : names;
}

/** What can be measured in a table, the default first; events can always be counted. */
export function measuresOf(schema: TableSchema): readonly string[] {
  const fields = schema.fields.filter(({ role }) => role === "measure").map(({ name }) => name);
  return schema.kind === "events" ? ["rows", ...fields] : fields;
}

/** Breakdowns in the order of a state: rows, then columns, then panels. */
export function orderBreakdowns(
  by: readonly string[],
  columns: string | null,
  facet: string | null,
): readonly string[] {
  const rows = by.filter((name) => name !== columns && name !== facet);
  return [...rows, ...[columns, facet].filter((name) => name !== null)];
}

/** Columns that a result can have beside its dimensions. */
const COLUMNS = [
  "value",
  "before",
  "after",
  "published",
  "known",
  "as_of",
  "obs_status",
  "stage",
  "definition",
  "source_id",
] as const;

/** Columns that a result of some breakdowns can be sorted by; in a cross-table also the figures of one code, `value.<code>`. */
export const sortColumns = (by: readonly string[]): readonly string[] => [...new Set([...COLUMNS, ...by])];

/** True for a column of the result, with or without a leading `-`. */
export function isSortable(sort: string, { by, columns }: Pick<ExploreState, "by" | "columns">): boolean {
  const column = sort.replace(/^-/, "");
  return sortColumns(by).includes(column) || (columns !== null && /^value\../.test(column));
}

/**
 * The question of a state, without its change: that needs a second question, to the earlier date. Shares are taken
 * along the columns or the last breakdown of the rows, never across panels.
 */
export function toQuestion({ table, measure, by, facet, where, asOf, per, share, rollup }: ExploreState): Question {
  const order = share && facet !== null ? [facet, ...by.filter((name) => name !== facet)] : by;
  return {
    table,
    measure,
    by: order,
    where,
    asOf,
    ...(per === null ? {} : { per }),
    ...(share ? { share } : {}),
    ...(rollup === null ? {} : { rollup }),
  };
}
