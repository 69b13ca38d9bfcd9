/** What the SQL console is given by the explorer, which owns the engine, the link and the table `#result`. */
import type { Declarations } from "../../query/engine.ts";
import type { ExploreConfig } from "../config.ts";
import type { OwnFile } from "../own/own-file.ts";
import type { SqlError, SqlSession } from "../sql/session.ts";

/** Rows of a query that are kept: `RunOptions.limit` of what the console runs. */
export const ROW_LIMIT = 10_000;

export interface SqlConsoleProps {
  readonly config: ExploreConfig;
  readonly declarations: Declarations;
  /** Text of the link; a change of it (back, forward) replaces the text in the editor. `null` = none yet. */
  readonly sql: string | null;
  /** Puts the text into the link. Called just before it is run. */
  readonly onSql: (sql: string) => void;
  /** `null`: not started, and pressing Run starts it after saying its size. */
  readonly session: SqlSession | null;
  /** Starts the engine; the explorer shows progress. Rejects where that fails or is cancelled, and sets `error`. */
  readonly startSession: () => Promise<SqlSession>;
  /** True while the engine starts or a query runs. */
  readonly isRunning: boolean;
  /** Runs the text and fills `#result`. The engine has been started before. */
  readonly run: (sql: string) => void;
  /** Stops the start or the query that is under way. */
  readonly cancel: () => void;
  /** What came of the last text that was run; `null` = it went well, or nothing was run. */
  readonly error: SqlError | null;
  /** File that the reader opened: the table `own` of the engine. */
  readonly ownFile: Pick<OwnFile, "table" | "sqlTable"> | null;
}
