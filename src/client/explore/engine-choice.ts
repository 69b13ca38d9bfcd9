import type { ExploreState } from "../../query/index.ts";
import type { PublishedTables } from "./published-tables.ts";

/** Whether only the SQL engine can answer a state: it was asked for by name, or the table is too large for a cube. */
export function wantsSql(
  { sql, data, engine, table }: ExploreState,
  tables: Pick<PublishedTables, "hasCube">,
): boolean {
  if (sql !== null) return true;
  return data === "published" && (engine === "sql" || !tables.hasCube(table));
}

/** Whether a state asks for the SQL engine by itself: by name, or with a text for the console. */
export const asksForSql = ({ sql, engine }: ExploreState): boolean => sql !== null || engine === "sql";
