/** One DuckDB in one worker: starts it, runs SQL in it, and ends it. */
import { AsyncDuckDB, DuckDBDataProtocol, VoidLogger, type AsyncDuckDBConnection } from "@duckdb/duckdb-wasm";
import engineScriptHref from "@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url";
import { readDatabaseError } from "./database-error.ts";
import guardHref from "./guarded-worker.js?url";
import { SqlError } from "./session.ts";
import type { SqlToken } from "./statement.ts";

/** Folders of DuckDB's own file system, the only ones that SQL may read; they hold what is registered and nothing else. */
export const SHARD_FOLDER = "shards/";
export const OWN_FOLDER = "own/";

/**
 * Extensions are neither fetched nor loaded, no other file is read, and nothing of this can be changed afterwards. A
 * query that wants more than half of the memory that WebAssembly can have fails before the engine does.
 */
const SETTINGS = [
  "autoinstall_known_extensions = false",
  "autoload_known_extensions = false",
  "memory_limit = '2GB'",
  "temp_directory = ''",
  `allowed_directories = ['${SHARD_FOLDER}', '${OWN_FOLDER}']`,
  "enable_external_access = false",
  "errors_as_json = true",
  "lock_configuration = true",
];

/** How long a cancelled query may take to stop before its worker is ended. */
const STOP_MS = 1500;

export interface QueryResult {
  readonly names: readonly string[];
  /** Numbers (also wide ones and decimals), text, booleans, lists as arrays, `null`; in the order of `names`. */
  readonly rows: readonly (readonly unknown[])[];
}

export class Database {
  readonly #worker: Worker;
  readonly #database: AsyncDuckDB;
  /** Rejects when the worker has ended; whoever waits for it would wait for ever. */
  readonly #ended: Promise<never>;
  #reject: (error: SqlError) => void = () => {};
  #connection: AsyncDuckDBConnection | null = null;
  #hasEnded = false;

  private constructor() {
    this.#ended = new Promise((_, reject) => {
      this.#reject = reject;
    });
    // It may reject while nobody waits.
    this.#ended.catch(() => {});
    this.#worker = new Worker(guardHref);
    this.#worker.addEventListener("error", (event) => {
      this.end(new SqlError("engine", event.message || "the worker cannot be loaded"));
    });
    this.#database = new AsyncDuckDB(new VoidLogger(), this.#worker);
  }

  /**
   * The worker loads its script while the module is on its way. Rejects as the module, or with `SqlError` where the
   * browser cannot run the engine. When the signal, whose reason is a `SqlError`, is aborted, the worker ends.
   */
  static async start(module: Promise<WebAssembly.Module>, signal: AbortSignal): Promise<Database> {
    const database = new Database();
    signal.addEventListener("abort", () => {
      database.end(signal.reason as SqlError);
    });
    try {
      await database.#open(module);
      return database;
    } catch (cause) {
      database.end(new SqlError("engine", "the engine did not start", { cause }));
      throw cause;
    }
  }

  async #open(module: Promise<WebAssembly.Module>): Promise<void> {
    this.#worker.postMessage({ script: engineScriptHref });
    this.#worker.postMessage({ module: await Promise.race([module, this.#ended]) });
    // The guard has the module: this address is never fetched.
    await this.#wait(this.#database.instantiate("about:blank"));
    const query = { castBigIntToDouble: true, castDecimalToDouble: true };
    await this.#wait(this.#database.open({ maximumThreads: 1, query }));
    this.#connection = await this.#wait(this.#database.connect());
    await this.query(SETTINGS.map((setting) => `SET ${setting}`).join(";\n"));
  }

  get hasEnded(): boolean {
    return this.#hasEnded;
  }

  /** Ends the worker and frees its memory; what runs rejects with the error. */
  end(error: SqlError): void {
    if (this.#hasEnded) return;
    this.#hasEnded = true;
    void this.#database.terminate();
    this.#reject(error);
  }

  /**
   * Result of the last statement. Rejects with `DatabaseError` where the SQL is wrong, with `SqlError` where the engine
   * broke, with the signal's reason, which is a `SqlError`, where it was cancelled. A query that does not stop ends the
   * worker.
   */
  async query(sql: string, signal?: AbortSignal): Promise<QueryResult> {
    signal?.throwIfAborted();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const cancel = () => {
      timer = setTimeout(() => {
        this.end(signal?.reason as SqlError);
      }, STOP_MS);
      void this.#connection?.cancelSent();
    };
    signal?.addEventListener("abort", cancel);
    try {
      return await this.#wait(this.#collect(sql));
    } finally {
      clearTimeout(timer);
      signal?.removeEventListener("abort", cancel);
      signal?.throwIfAborted();
    }
  }

  /** Reads a statement without running it. Rejects with `DatabaseError` where it is wrong. */
  async prepare(sql: string): Promise<void> {
    const statement = await this.#wait(this.#connected.prepare(sql));
    await this.#wait(statement.close());
  }

  /** Words of a text as DuckDB's parser sees them, comments left out; for text that is not SQL too. */
  async tokenize(sql: string): Promise<readonly SqlToken[]> {
    const { offsets, types } = await this.#wait(this.#database.tokenize(sql));
    return offsets.map((byte, index) => ({ byte, type: types[index] ?? 0 }));
  }

  /** Makes bytes a file of DuckDB's file system. They are moved to the worker and gone here. */
  async registerBytes(path: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    await this.#wait(this.#database.registerFileBuffer(path, bytes));
  }

  /** Makes a file of the reader's machine one of DuckDB's; it is read as far as SQL asks for it. */
  async registerBlob(path: string, file: Blob): Promise<void> {
    await this.#wait(this.#database.registerFileHandle(path, file, DuckDBDataProtocol.BROWSER_FILEREADER, true));
  }

  async dropFile(path: string): Promise<void> {
    await this.#wait(this.#database.dropFile(path));
  }

  get #connected(): AsyncDuckDBConnection {
    if (this.#connection === null) throw new SqlError("engine", "the database is not open");
    return this.#connection;
  }

  async #wait<Value>(work: Promise<Value>): Promise<Value> {
    try {
      return await Promise.race([work, this.#ended]);
    } catch (cause) {
      throw this.#hasEnded ? await this.#ended.catch((error: unknown) => error) : this.#failureOf(cause);
    }
  }

  /** An error of WebAssembly or of DuckDB's insides leaves the memory in an unknown state. */
  #failureOf(cause: unknown): Error {
    if (!(cause instanceof Error)) return new SqlError("engine", String(cause), { cause });
    if (cause instanceof SqlError) return cause;
    const error = readDatabaseError(cause);
    if (cause.name === "Error" && error.type !== "INTERNAL" && error.type !== "FATAL") return error;
    const failure = new SqlError("engine", error.message, { cause });
    this.end(failure);
    return failure;
  }

  async #collect(sql: string): Promise<QueryResult> {
    const reader = await this.#connected.send(sql);
    let names: readonly string[] = [];
    const rows: unknown[][] = [];
    for await (const batch of reader) {
      names = batch.schema.fields.map(({ name }) => name);
      const columns = names.map((_, index) => batch.getChildAt(index));
      for (let row = 0; row < batch.numRows; row += 1)
        rows.push(columns.map((column) => plainValue(column?.get(row) as unknown)));
    }
    return { names, rows };
  }
}

/** A list of Arrow becomes an array; everything else is plain already. */
const plainValue = (value: unknown): unknown =>
  typeof value === "object" && value !== null && Symbol.iterator in value
    ? Array.from(value as Iterable<unknown>, plainValue)
    : value;
