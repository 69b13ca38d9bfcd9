/** Steps from one state of the explorer to the next that keep it consistent. Each starts at the first page again. */
import { checkQuestion, keyFields, YEAR } from "./check-question.ts";
import type { Declarations } from "./engine.ts";
import { dimensionsOf, isSortable, measuresOf, orderBreakdowns, START, type ExploreState } from "./explore-state.ts";

export type BreakdownPlace = "rows" | "columns" | "facet";

/** What is done with the measure: nothing, or one of three. */
export type Calculation =
  | { readonly kind: "none" }
  | { readonly kind: "per"; readonly residents: number }
  | { readonly kind: "share" }
  | { readonly kind: "change"; readonly before: string };

/**
 * Another table, from its own start: breakdowns and filters stay where the new table has the same dimension, layout,
 * date and calculation do not. A table whose dimensions have no total is broken down by them.
 */
export function changeTable(state: ExploreState, table: string, declarations: Declarations): ExploreState {
  const schema = declarations.schemas[table];
  if (schema === undefined) throw new RangeError(`no table ${table}`);
  if (table === state.table) return state;
  const dimensions = dimensionsOf(schema);
  const has = (name: string): boolean =>
    dimensions.includes(name) && name !== YEAR
      ? codelistOf(name, table, declarations) === codelistOf(name, state.table, declarations)
      : dimensions.includes(name);
  const always = keyFields(schema)
    .filter((field) => field.total === undefined && field.default === undefined)
    .map(({ name }) => name);
  const measure = measuresOf(schema)[0] ?? "";
  /** Codes may mean something in one table only: "not stated" of events, a province beside its regencies. */
  const canWant = (name: string, codes: readonly string[]): boolean =>
    has(name) && checkQuestion({ table, measure, by: [], where: { [name]: codes } }, declarations) === null;
  const kept = state.by.filter(has);
  const by = [...new Set([...kept, ...always])];
  return {
    ...START,
    table,
    measure,
    by: by.length > 0 ? by : table === START.table ? START.by : dimensions.slice(0, 1),
    where: Object.fromEntries(Object.entries(state.where).filter(([name, codes]) => canWant(name, codes))),
    engine: state.engine,
    sql: state.sql,
    data: state.data,
    rest: state.rest,
  };
}

const codelistOf = (name: string, table: string, { schemas }: Declarations): string | undefined =>
  schemas[table]?.fields.find((field) => field.name === name)?.codelist;

/** Breaks down by a dimension in a place; whatever had that place as columns or panels goes to the rows. */
export function withBreakdown(state: ExploreState, name: string, place: BreakdownPlace): ExploreState {
  const columns = place === "columns" ? name : state.columns === name ? null : state.columns;
  const facet = place === "facet" ? name : state.facet === name ? null : state.facet;
  return withBreakdowns(state, orderBreakdowns([...new Set([...state.by, name])], columns, facet), columns, facet);
}

/** Breaks down by a dimension no longer; its filter stays. */
export function withoutBreakdown(state: ExploreState, name: string): ExploreState {
  return withBreakdowns(
    state,
    state.by.filter((other) => other !== name),
    state.columns === name ? null : state.columns,
    state.facet === name ? null : state.facet,
  );
}

/** A state with other breakdowns; it is sorted as before where the result still has that column. */
function withBreakdowns(
  state: ExploreState,
  by: readonly string[],
  columns: string | null,
  facet: string | null,
): ExploreState {
  const sort = state.sort !== null && isSortable(state.sort, { by, columns }) ? state.sort : null;
  return { ...state, by, columns, facet, sort, page: START.page };
}

/** Wants these codes of a dimension; none = no condition. */
export function withFilter(state: ExploreState, name: string, codes: readonly string[]): ExploreState {
  const others = Object.fromEntries(Object.entries(state.where).filter(([other]) => other !== name));
  return { ...state, where: codes.length === 0 ? others : { ...others, [name]: codes }, page: START.page };
}

export function withCalculation(state: ExploreState, calculation: Calculation): ExploreState {
  return {
    ...state,
    per: calculation.kind === "per" ? calculation.residents : null,
    share: calculation.kind === "share",
    change: calculation.kind === "change" ? calculation.before : null,
    page: START.page,
  };
}
