/** What the explorer and the console see of the SQL engine. */
import type { Engine } from "../../query/engine.ts";

/** What is being waited for; `received` and `total` are bytes. */
export type SqlProgress =
  | { readonly step: "engine" | "shard"; readonly file: string; readonly received: number; readonly total: number }
  | { readonly step: "starting" }
  | { readonly step: "running" };

export interface SqlColumn {
  readonly name: string;
  /** Type as DuckDB names it, such as `VARCHAR` or `BIGINT`. */
  readonly type: string;
}

/** A plain number stays a number, wider ones and everything else come as text; `null` = NULL. */
export type SqlValue = string | number | boolean | null;

export interface SqlTable {
  readonly columns: readonly SqlColumn[];
  readonly rows: readonly (readonly SqlValue[])[];
  /** True where the query had more rows than the limit. */
  readonly isCut: boolean;
  readonly elapsedMs: number;
}

/** Why a query failed: a mistake in it, with its line (from 1) where DuckDB names one, or something outside it. */
export class SqlError extends Error {
  readonly kind: "query" | "needs-extension" | "needs-network" | "not-read-only" | "cancelled" | "engine";
  readonly line: number | null;
  /** Column from 1, where it is known. */
  readonly column: number | null;

  constructor(
    kind: SqlError["kind"],
    message: string,
    { line = null, column = null, cause }: { line?: number | null; column?: number | null; cause?: unknown } = {},
  ) {
    super(message, { cause });
    this.name = "SqlError";
    this.kind = kind;
    this.line = line;
    this.column = column;
  }
}

export interface RunOptions {
  /** Rows kept at most. */
  readonly limit: number;
  readonly signal?: AbortSignal;
}

/** A running SQL engine. One query runs at a time; a second waits for the first. */
export interface SqlSession {
  /** Answers questions of the explorer on the shards that they need. Rejects as `run`. */
  readonly engine: Engine;
  /**
   * Runs one query that a reader wrote, on all published tables and the own file; read-only. Rejects with `SqlError`, or
   * with `PublishedFileError` where a shard does not arrive as published. Either way the next call may succeed.
   */
  run(sql: string, options: RunOptions): Promise<SqlTable>;
  /** Makes the reader's file the table `own`; columns with the types given, everything else as text. `null` forgets it. */
  setOwnFile(file: OwnTable | null): Promise<void>;
  /** Frees all memory. The session cannot be used afterwards. */
  close(): Promise<void>;
}

export interface OwnTable {
  /** CSV in UTF-8 with a header. */
  readonly file: Blob;
  readonly delimiter: string;
  /** In the order of the file. */
  readonly columns: readonly { readonly name: string; readonly type: "VARCHAR" | "BIGINT" | "DOUBLE" }[];
}

export interface StartOptions {
  readonly onProgress?: (progress: SqlProgress) => void;
  readonly signal?: AbortSignal;
}
