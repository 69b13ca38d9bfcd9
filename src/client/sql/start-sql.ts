/** Starts the SQL engine and keeps it running: one query at a time, started again after it broke. */
import type { Declarations, Engine } from "../../query/engine.ts";
import { createSqlEngine, type SqlQuery, type SqlRow } from "../../query/sql-engine.ts";
import type { ExploreConfig } from "../config.ts";
import { DatabaseError } from "./database-error.ts";
import { Database } from "./database.ts";
import { loadEngine } from "./load-engine.ts";
import { readReaderStatement, runReaderStatement } from "./reader-query.ts";
import {
  SqlError,
  type OwnTable,
  type RunOptions,
  type SqlProgress,
  type SqlSession,
  type SqlTable,
  type StartOptions,
} from "./session.ts";
import { Workspace } from "./workspace.ts";

/**
 * Fetches and starts the engine. `onProgress` also hears of everything that is fetched and run later. Rejects with
 * `PublishedFileError`, with `SqlError`, or with the signal's reason.
 */
export async function startSql(
  config: ExploreConfig,
  declarations: Declarations,
  { onProgress = () => {}, signal }: StartOptions,
): Promise<SqlSession> {
  const module = loadEngine(config.engineHref, config.engine, {
    onProgress: (received, total) => {
      // A host may inflate the file on the way; readers were told the size of what travels.
      const { path: file, bytes } = config.engine;
      onProgress({ step: "engine", file, received: Math.round((received / total) * bytes), total: bytes });
    },
    ...(signal !== undefined && { signal }),
  });
  const session = new Session({ module, config, declarations, onProgress });
  const stop = () => void session.close();
  signal?.addEventListener("abort", stop, { once: true });
  try {
    await session.start();
    return session;
  } catch (error) {
    signal?.throwIfAborted();
    throw error;
  } finally {
    signal?.removeEventListener("abort", stop);
  }
}

interface SessionParts {
  /** The compiled engine, on its way. */
  readonly module: Promise<WebAssembly.Module>;
  readonly config: ExploreConfig;
  readonly declarations: Declarations;
  readonly onProgress: (progress: SqlProgress) => void;
}

class Session implements SqlSession {
  readonly engine: Engine;
  readonly #module: Promise<WebAssembly.Module>;
  readonly #config: ExploreConfig;
  readonly #declarations: Declarations;
  readonly #onProgress: (progress: SqlProgress) => void;
  /** What was asked for last; the next thing waits for it. */
  #last: Promise<unknown> = Promise.resolve();
  #workspace: Workspace | null = null;
  #own: OwnTable | null = null;
  /** Aborted by `close`. */
  readonly #life = new AbortController();

  constructor({ module, config, declarations, onProgress }: SessionParts) {
    this.#module = module;
    this.#config = config;
    this.#declarations = declarations;
    this.#onProgress = onProgress;
    this.engine = createSqlEngine(this.#answer, declarations);
  }

  async start(): Promise<void> {
    await this.#inTurn(() => this.#ready());
  }

  run(sql: string, { limit, signal }: RunOptions): Promise<SqlTable> {
    return this.#inTurn(async (cancelled) => {
      const workspace = await this.#ready();
      const { database } = workspace;
      const options = { onProgress: this.#onProgress, signal: cancelled };
      const statement = await readReaderStatement(database, sql);
      await workspace.setOwn(this.#own, cancelled);
      await workspace.openNamed(statement.words, options);
      this.#onProgress({ step: "running" });
      return runReaderStatement(database, statement, { limit, signal: cancelled });
    }, signal);
  }

  setOwnFile(file: OwnTable | null): Promise<void> {
    return this.#inTurn(async (cancelled) => {
      this.#own = null;
      const workspace = await this.#ready();
      await workspace.setOwn(file, cancelled);
      this.#own = file;
    });
  }

  close(): Promise<void> {
    this.#life.abort(new SqlError("cancelled", "the engine was closed"));
    this.#own = null;
    this.#workspace = null;
    return Promise.resolve();
  }

  readonly #answer: SqlQuery = (sql, needs) =>
    this.#inTurn(async (cancelled) => {
      const workspace = await this.#ready();
      await workspace.openFor(needs, { onProgress: this.#onProgress, signal: cancelled });
      this.#onProgress({ step: "running" });
      const { names, rows } = await workspace.database.query(sql, cancelled);
      return rows.map((row): SqlRow => Object.fromEntries(names.map((name, index) => [name, row[index]])));
    });

  /** The engine as it runs, or a new one where it has ended; what stood in the old one is opened again when needed. */
  async #ready(): Promise<Workspace> {
    if (this.#workspace !== null && !this.#workspace.database.hasEnded) return this.#workspace;
    const told = this.#module.then(() => {
      this.#onProgress({ step: "starting" });
    });
    const [database] = await Promise.all([Database.start(this.#module, this.#life.signal), told]);
    this.#workspace = new Workspace(database, this.#config, this.#declarations);
    return this.#workspace;
  }

  /** Runs a task after all earlier ones. Its signal is aborted, with a `SqlError`, by the caller's and by `close`. */
  async #inTurn<Value>(task: (signal: AbortSignal) => Promise<Value>, signal?: AbortSignal): Promise<Value> {
    const causes = signal === undefined ? [this.#life.signal] : [this.#life.signal, signal];
    const controller = new AbortController();
    const cancel = () => {
      controller.abort(new SqlError("cancelled", "the query was cancelled"));
    };
    const result = this.#last.then(() => {
      for (const cause of causes) cause.addEventListener("abort", cancel);
      if (causes.some(({ aborted }) => aborted)) cancel();
      controller.signal.throwIfAborted();
      return task(controller.signal);
    });
    this.#last = result.catch(() => undefined);
    try {
      return await result;
    } catch (error) {
      throw error instanceof DatabaseError ? new SqlError("query", error.message, { cause: error }) : error;
    } finally {
      for (const cause of causes) cause.removeEventListener("abort", cancel);
    }
  }
}
