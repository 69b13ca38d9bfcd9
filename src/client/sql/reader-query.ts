/**
 * Runs a query that a reader wrote, and nothing but a query: the text becomes the inside of `SELECT * FROM (…)`, where
 * no statement can stand that changes anything.
 */
import { DatabaseError } from "./database-error.ts";
import type { Database } from "./database.ts";
import { readerError } from "./reader-error.ts";
import { SqlError, type RunOptions, type SqlTable } from "./session.ts";
import { readSqlValue } from "./sql-value.ts";
import { readStatement, type Statement } from "./statement.ts";

const DESCRIBE = "DESCRIBE SELECT * FROM (\n";
// DuckDB prints every value itself: digits, dates and lists are those that its own shell shows.
const SELECT = "SELECT CAST(COLUMNS(*) AS VARCHAR) FROM (\n";

/** Rejects with `SqlError` of the kind `not-read-only` where the text is not one statement. */
export async function readReaderStatement(database: Database, sql: string): Promise<Statement> {
  const statement = readStatement(sql, await database.tokenize(sql));
  if (statement === null) throw new SqlError("not-read-only", "several statements");
  return statement;
}

/** Result of a statement whose tables are open. Rejects with `SqlError`, or with the signal's reason. */
export async function runReaderStatement(
  database: Database,
  { text, words, isBalanced }: Statement,
  { limit, signal }: RunOptions,
): Promise<SqlTable> {
  const run = async (prefix: string, suffix: string) => {
    try {
      return await database.query(`${prefix}${text}\n)${suffix}`, signal);
    } catch (error) {
      if (!(error instanceof DatabaseError)) throw error;
      throw error.type === "Parser" ? await refusal(database, text, words) : readerError(error, text, prefix);
    }
  };
  if (!isBalanced) throw await refusal(database, text, words);
  const described = await run(DESCRIBE, "");
  const columns = described.rows.map(([name, type]) => ({ name: String(name), type: String(type) }));
  const start = performance.now();
  const { rows } = await run(SELECT, ` LIMIT ${limit + 1}`);
  return {
    columns,
    rows: rows
      .slice(0, limit)
      .map((row) => row.map((value, index) => readSqlValue(value as string | null, columns[index]?.type ?? ""))),
    isCut: rows.length > limit,
    elapsedMs: performance.now() - start,
  };
}

/** Why a text cannot stand inside a query: it is no SQL, with the place as typed, or it is another kind of statement. */
async function refusal(database: Database, text: string, words: readonly string[]): Promise<SqlError> {
  try {
    await database.prepare(text);
  } catch (error) {
    if (!(error instanceof DatabaseError)) throw error;
    if (error.type === "Parser") return readerError(error, text);
  }
  const wantsExtension =
    words[0] === "load" || words[0] === "install" || (words[0] === "force" && words[1] === "install");
  return new SqlError(wantsExtension ? "needs-extension" : "not-read-only", "not a query");
}
