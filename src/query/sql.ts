/**
 * A plan as SQL, for readers to copy and for DuckDB to run. Tables are named as in the data package and have the
 * columns of its CSV files; rates need the table `regions`. No extension is used: dates stay text.
 */
import type { Plan } from "./plan.ts";
import { eventsSql } from "./sql-events.ts";
import { marginalSql } from "./sql-marginal.ts";

/**
 * One query whose rows are the cells of the answer, in its order: the named codes, then `value`, `as_of`,
 * `obs_status`, `stage`, `definition`, `source_ids`, `row_ids`, `also_reported` (row ids) for published figures; for
 * events without the dates, and with `known_rows` of `known_of` for sums. No row means not published.
 */
export function planToSql(plan: Plan): string {
  return plan.kind === "events" ? eventsSql(plan) : marginalSql(plan);
}
