/** Small tables and code lists in one DuckDB file: what the SQL engine of the browser opens first. */
import { join } from "node:path";
import type { ManifestShard } from "../../src/lib/manifest.ts";
import { identifier, literal, readCsv, withDuckDb, type CsvColumn } from "./duckdb.ts";
import { nameDraft, removeDraft, SHARD_BYTES, writeDraft, type ShardTable } from "./duckdb-file.ts";
import { writeTableShards } from "./table-shards.ts";

/** Every table fills a block, however few its rows are. */
const BLOCK_BYTES = 16_384;

/** A code list that was published as CSV. */
export interface ShardCodelist {
  readonly name: string;
  readonly columns: readonly CsvColumn[];
  /** Below the published folder. */
  readonly csvPath: string;
}

/**
 * The tables, rows as published, with a table `codelist_<name>` for each code list. Tables of long texts may be too
 * much for one file, however few their rows: the longest then gets files of its own.
 */
export async function writeSharedShard(
  folder: string,
  tables: readonly ShardTable[],
  codelists: readonly ShardCodelist[],
  { maxBytes = SHARD_BYTES }: { readonly maxBytes?: number } = {},
): Promise<readonly ManifestShard[]> {
  const sources = [
    ...tables.map(({ schema, parquetPath }) => [schema.name, literal(join(folder, parquetPath))] as const),
    ...codelists.map(
      ({ name, columns, csvPath }) => [`codelist_${name}`, readCsv(join(folder, csvPath), columns)] as const,
    ),
  ];
  const file = await withDuckDb((connection) =>
    writeDraft(connection, folder, { name: "lokus", blockBytes: BLOCK_BYTES }, async () => {
      for (const [name, source] of sources)
        await connection.run(`CREATE TABLE shard.${identifier(name)} AS FROM ${source}`);
    }),
  );
  if (file.bytes > maxBytes && tables.length > 1) {
    await removeDraft(folder, file);
    const longest = tables.reduce((found, table) => (table.rows > found.rows ? table : found));
    const others = tables.filter((table) => table !== longest);
    return [
      ...(await writeSharedShard(folder, others, codelists, { maxBytes })),
      ...(await writeTableShards(folder, longest, { maxBytes })),
    ];
  }
  const parts = tables.map(({ schema, rows }) => ({ table: schema.name, rows, provinces: null, years: null }));
  return [await nameDraft(folder, "lokus", { file, parts })];
}
