/** One DuckDB file of the published folder, and what it is made from. */
import { mkdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import type { ManifestFile, ManifestShard, ShardPart } from "../../src/lib/manifest.ts";
import type { TableSchema } from "../../src/lib/table-schema.ts";
import { contentName } from "./content-name.ts";
import { describeFile } from "./describe-file.ts";
import { literal } from "./duckdb.ts";

const FOLDER = "shards";
/** The oldest format that knows block sizes; half the size of the one before. The engine in the browser is newer. */
const STORAGE_VERSION = "v1.1.0";

/** No DuckDB file is larger: a browser fetches it whole. */
export const SHARD_BYTES = 8 * 1024 * 1024;

/** A table that was published as Parquet. */
export interface ShardTable {
  readonly schema: TableSchema;
  readonly rows: number;
  /** Below the published folder. */
  readonly parquetPath: string;
}

/** A written file that has no name yet. */
export interface Draft {
  readonly file: ManifestFile;
  readonly parts: readonly ShardPart[];
}

/** Creates a DuckDB file and lets `fill` put tables into its catalog, which is attached as `shard`. */
export async function writeDraft(
  connection: DuckDBConnection,
  folder: string,
  { name, blockBytes }: { readonly name: string; readonly blockBytes: number },
  fill: () => Promise<void>,
): Promise<ManifestFile> {
  await mkdir(join(folder, FOLDER), { recursive: true });
  const path = `${FOLDER}/${name}.draft`;
  await connection.run(
    `ATTACH ${literal(join(folder, path))} AS shard (STORAGE_VERSION ${literal(STORAGE_VERSION)}, BLOCK_SIZE ${blockBytes})`,
  );
  await fill();
  await connection.run("DETACH shard");
  return describeFile(folder, path);
}

export const removeDraft = (folder: string, { path }: ManifestFile): Promise<void> => rm(join(folder, path));

/** Names a file by its content: `shards/<stem>.<hash>.duckdb`. */
export async function nameDraft(folder: string, stem: string, { file, parts }: Draft): Promise<ManifestShard> {
  const path = `${FOLDER}/${contentName(stem, file.sha256, "duckdb")}`;
  await rename(join(folder, file.path), join(folder, path));
  return { ...file, path, parts };
}
