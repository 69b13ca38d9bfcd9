/**
 * What stands in one database: attached shards, the views that readers query, the reader's own file. Files are fetched
 * when a query needs them, once.
 */
import type { ManifestShard, ShardPart } from "../../lib/manifest.ts";
import type { Field, TableSchema } from "../../lib/table-schema.ts";
import type { Declarations } from "../../query/engine.ts";
import { shardsWith, type SqlNeeds } from "../../query/shards.ts";
import { column, text } from "../../query/sql-text.ts";
import { codelistTable, LABEL_LOCALES, labelView, viewStatements, type ViewStatement } from "../../query/sql-views.ts";
import type { ExploreConfig } from "../config.ts";
import { fetchPublishedFile } from "../files/fetch-file.ts";
import { OWN_FOLDER, SHARD_FOLDER, type Database } from "./database.ts";
import { DROP_OWN_SQL, ownTableSql } from "./own-table.ts";
import type { OwnTable, SqlProgress } from "./session.ts";

/** The shard with the regions has the code lists and the other small tables, which free SQL always has at hand. */
const isReference = (parts: readonly ShardPart[]): boolean => parts.some(({ table }) => table === "regions");

const SQL_TYPE: Readonly<Record<Field["type"], string>> = { string: "VARCHAR", integer: "BIGINT", number: "DOUBLE" };
const OWN_FILE = `${OWN_FOLDER}own.csv`;

interface AttachedShard {
  /** Name of the database in SQL. */
  readonly name: string;
  /** Tables in it, code lists too. */
  readonly tables: readonly string[];
}

export interface OpenOptions {
  readonly onProgress: (progress: SqlProgress) => void;
  readonly signal: AbortSignal;
}

export class Workspace {
  readonly database: Database;
  readonly #config: ExploreConfig;
  readonly #schemas: Declarations["schemas"];
  /** Tables of the code lists. */
  readonly #codelists: readonly string[];
  /** By path. */
  readonly #attached = new Map<string, AttachedShard>();
  /** For each view that stands, the statement that made it. */
  readonly #viewed = new Map<string, string>();
  #own: OwnTable | null = null;

  constructor(database: Database, config: ExploreConfig, { schemas, codelists }: Declarations) {
    this.database = database;
    this.#config = config;
    this.#schemas = schemas;
    // Regions are a code list and a table at once.
    this.#codelists = Object.keys(codelists)
      .map(codelistTable)
      .filter((table) => schemas[table] === undefined);
  }

  /** Makes the tables of a planned question stand on the shards that it needs, and on no others. */
  async openFor(needs: SqlNeeds, options: OpenOptions): Promise<void> {
    const shards = await this.#attach(shardsWith(this.#config.shards, needs), options);
    await this.#view(
      viewStatements(
        {},
        Object.fromEntries(needs.tables.map((table) => [table, relationsOf(table, shards, this.#schemas[table])])),
      ),
    );
  }

  /** Makes the small tables and the code lists stand, and those large tables that the words name, all with labels. */
  async openNamed(words: readonly string[], options: OpenOptions): Promise<void> {
    const isNamed = (table: string): boolean =>
      words.includes(table) || LABEL_LOCALES.some((locale) => words.includes(labelView(table, locale)));
    const needed = this.#config.shards.filter(
      ({ parts }) => isReference(parts) || parts.some(({ table }) => isNamed(table)),
    );
    const shards = await this.#attach(needed, options);
    const isWhole = (table: string): boolean =>
      this.#config.shards.every((shard) => needed.includes(shard) || !shard.parts.some((part) => part.table === table));
    const tables = [...new Set(shards.flatMap((shard) => shard.tables))].filter(isWhole);
    const statements = viewStatements(
      this.#schemas,
      Object.fromEntries(tables.map((table) => [table, relationsOf(table, shards, undefined)])),
    );
    // A view left over from a planned question may hold some provinces of its table; whoever reaches it would count those.
    await this.#dropViewsExcept(new Set(statements.map(({ name }) => name)));
    await this.#view(statements);
  }

  /** Makes a file the table `own`, or drops it. Rejects with `DatabaseError` where its rows do not fit its columns. */
  async setOwn(own: OwnTable | null, signal: AbortSignal): Promise<void> {
    if (own === this.#own) return;
    this.#own = null;
    await this.database.query(DROP_OWN_SQL);
    if (own === null) return;
    await this.database.registerBlob(OWN_FILE, own.file);
    try {
      await this.database.query(ownTableSql(own, OWN_FILE), signal);
    } finally {
      if (!this.database.hasEnded) await this.database.dropFile(OWN_FILE);
    }
    this.#own = own;
  }

  /** Shards attached, those that were not before after fetching them all at once. */
  async #attach(
    shards: readonly ManifestShard[],
    { onProgress, signal }: OpenOptions,
  ): Promise<readonly AttachedShard[]> {
    const missing = shards.filter(({ path }) => !this.#attached.has(path));
    const received = missing.map(() => 0);
    const total = missing.reduce((sum, { bytes }) => sum + bytes, 0);
    const files = await Promise.all(
      missing.map((shard, index) =>
        fetchPublishedFile(this.#config.dataHref, shard, {
          onProgress: (bytes) => {
            received[index] = bytes;
            onProgress({
              step: "shard",
              file: shard.path,
              received: received.reduce((sum, one) => sum + one, 0),
              total,
            });
          },
          signal,
        }),
      ),
    );
    for (const [index, { path, parts }] of missing.entries()) {
      const name = `shard_${this.#attached.size + 1}`;
      const file = `${SHARD_FOLDER}${name}.duckdb`;
      // A copy: the bytes are moved to the worker, and others may be waiting for the same file.
      await this.database.registerBytes(file, (files[index] ?? new Uint8Array()).slice());
      await this.database.query(`ATTACH ${text(file)} AS ${name} (READ_ONLY)`);
      const tables = parts.map(({ table }) => table);
      this.#attached.set(path, { name, tables: isReference(parts) ? [...tables, ...this.#codelists] : tables });
    }
    return shards.flatMap(({ path }) => this.#attached.get(path) ?? []);
  }

  async #view(statements: readonly ViewStatement[]): Promise<void> {
    const changed = statements.filter(({ name, sql }) => this.#viewed.get(name) !== sql);
    if (changed.length === 0) return;
    await this.database.query(changed.map(({ sql }) => sql).join(";\n"));
    for (const { name, sql } of changed) this.#viewed.set(name, sql);
  }

  async #dropViewsExcept(kept: ReadonlySet<string>): Promise<void> {
    const dropped = [...this.#viewed.keys()].filter((name) => !kept.has(name));
    if (dropped.length === 0) return;
    await this.database.query(dropped.map((name) => `DROP VIEW ${column(name)}`).join(";\n"));
    for (const name of dropped) this.#viewed.delete(name);
  }
}

/** Where the rows of a table are, as SQL behind `FROM`; a table without a shard has no rows but its columns. */
function relationsOf(
  table: string,
  shards: readonly AttachedShard[],
  schema: TableSchema | undefined,
): readonly string[] {
  const parts = shards.flatMap(({ name, tables }) => (tables.includes(table) ? [`${name}.${column(table)}`] : []));
  if (parts.length > 0 || schema === undefined) return parts;
  const columns = schema.fields.map(({ name, type }) => `CAST(NULL AS ${SQL_TYPE[type]}) AS ${column(name)}`);
  return [`(SELECT ${columns.join(", ")} WHERE FALSE)`];
}
