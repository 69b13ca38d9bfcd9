import { column, text } from "../../query/sql-text.ts";
import type { OwnTable } from "./session.ts";

/** Name of the reader's own file in SQL. */
const OWN = "own";

export const DROP_OWN_SQL = `DROP TABLE IF EXISTS ${column(OWN)}`;

/** Reads a CSV file (UTF-8, a header, quotes doubled) into the table `own`; an empty cell has no value. */
export function ownTableSql({ delimiter, columns }: OwnTable, path: string): string {
  const types = columns.map(({ name, type }) => `${text(name)}: ${text(type)}`);
  return `CREATE TABLE ${column(OWN)} AS
SELECT * FROM read_csv(${text(path)}, auto_detect = false, header = true, delim = ${text(delimiter)},
  quote = '"', escape = '"', columns = {${types.join(", ")}})`;
}
