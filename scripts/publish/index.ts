/**
 * Checked tables -> the published folder. Everything is written into a temporary folder, which then takes the place of
 * the old one in one step.
 */
import { createHash } from "node:crypto";
import { chmod, mkdir, mkdtemp, open, readdir, rename, rm } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import type { Codelist } from "../../src/lib/codelist.ts";
import type { Manifest, ManifestFile, ManifestShard, ManifestTable } from "../../src/lib/manifest.ts";
import type { TableSchema } from "../../src/lib/table-schema.ts";
import { tableOfRows, type CheckedTable } from "../../src/check/checked-table.ts";
import { csvBlocks, indonesianCsvBlocks, usedFields } from "./csv.ts";
import { writeCubes } from "./cubes.ts";
import { describeFile } from "./describe-file.ts";
import type { ShardTable } from "./duckdb-file.ts";
import { isLargeTable } from "./large-tables.ts";
import { writeParquet } from "./parquet.ts";
import { writeSharedShard, type ShardCodelist } from "./shared-shard.ts";
import { writeTableShards } from "./table-shards.ts";
import { hasErrorCode } from "../error-code.ts";

export interface Delivery {
  readonly table: string;
  /** Path below the data folder. */
  readonly file: string;
  readonly rows: number;
}

/** What publishing needs of the checked package. */
export interface PublishInput {
  readonly dataPackage: { readonly version: string; readonly resources: readonly { readonly name: string }[] };
  readonly codelists: Readonly<Record<string, Codelist>>;
  readonly tables: Readonly<Record<string, CheckedTable>>;
  readonly deliveries: readonly Delivery[];
}

const toJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** Writes text block by block; returns its entry in the manifest. */
async function writeBlocks(folder: string, path: string, blocks: Iterable<string>): Promise<ManifestFile> {
  const file = await open(join(folder, path), "w");
  const hash = createHash("sha256");
  let bytes = 0;
  try {
    for (const block of blocks) {
      const buffer = Buffer.from(block);
      hash.update(buffer);
      bytes += buffer.length;
      await file.writeFile(buffer);
    }
  } finally {
    await file.close();
  }
  return { path, bytes, sha256: hash.digest("hex") };
}

function tableOf({ tables }: PublishInput, name: string): CheckedTable {
  const table = tables[name];
  if (table === undefined) throw new Error(`table ${name} was not checked`);
  return table;
}

/** One table as CSV, as CSV for Indonesian Excel and as Parquet; `onParquet` may use that one before the rest is done. */
async function publishTable(
  folder: string,
  table: CheckedTable,
  input: PublishInput,
  onParquet: (parquetPath: string) => void,
): Promise<ManifestTable> {
  const { schema, rowCount } = table;
  const { name, kind } = schema;
  const columns = usedFields(table).map((field) => field.name);
  const csv = await writeBlocks(folder, `${name}.csv`, csvBlocks(table));
  const parquetPath = `${name}.parquet`;
  // DuckDB works on a thread of its own meanwhile.
  const [idCsv] = await Promise.all([
    writeBlocks(folder, `${name}.id.csv`, indonesianCsvBlocks(table, input.codelists)),
    writeParquet(schema, columns, join(folder, csv.path), join(folder, parquetPath)).then(() => {
      onParquet(parquetPath);
    }),
  ]);
  return {
    rows: rowCount,
    kind,
    csv,
    idCsv,
    parquet: await describeFile(folder, parquetPath),
    deliveries: input.deliveries.filter(({ table }) => table === name).map(({ file, rows }) => ({ file, rows })),
  };
}

/** The published data package: the same schemas, inline, beside the files they describe. */
function describePackage(input: PublishInput): object {
  const resources = input.dataPackage.resources.map((resource) => {
    const table = tableOf(input, resource.name);
    // Columns that the file leaves out are left out here: a validator compares the two.
    return { ...resource, path: `${resource.name}.csv`, schema: { ...table.schema, fields: usedFields(table) } };
  });
  return { ...input.dataPackage, resources };
}

function codelistSchema(name: string): TableSchema {
  const text = (field: string) => ({
    name: field,
    type: "string" as const,
    title: field,
    title_en: field,
    role: "text" as const,
  });
  return {
    name,
    title: name,
    title_en: name,
    description: "",
    description_en: "",
    kind: "reference",
    fields: [
      text("code"),
      text("label_id"),
      text("label_en"),
      { ...text("sort"), type: "integer" },
      text("parent"),
      text("scheme"),
      text("definition_en"),
    ],
    primaryKey: ["code"],
    missingValues: [""],
  };
}

/** Publishes into `outDir`; the folder changes all at once, or, when something throws, not at all. */
export async function publish(input: PublishInput, outDir: string, inputs: readonly ManifestFile[]): Promise<Manifest> {
  const target = resolve(outDir);
  await refuseForeignFolder(target);
  await mkdir(dirname(target), { recursive: true });
  const temporary = await mkdtemp(join(dirname(target), `.${basename(target)}-`));
  // mkdtemp makes a folder for its owner alone; a published one is for everybody.
  await chmod(temporary, 0o755);
  try {
    const manifest = await writePublication(temporary, input, inputs);
    await replaceFolder(target, temporary);
    return manifest;
  } catch (error) {
    await rm(temporary, { recursive: true, force: true });
    throw error;
  }
}

/** Writes every published file into an empty folder. */
async function writePublication(
  folder: string,
  input: PublishInput,
  inputs: readonly ManifestFile[],
): Promise<Manifest> {
  const tables: Record<string, ManifestTable> = {};
  const smallTables: ShardTable[] = [];
  const largeShards: Promise<readonly ManifestShard[]>[] = [];
  try {
    for (const { name } of input.dataPackage.resources) {
      const table = tableOf(input, name);
      tables[name] = await publishTable(folder, table, input, (parquetPath) => {
        const shardTable = { schema: table.schema, rows: table.rowCount, parquetPath };
        if (!isLargeTable(table)) {
          smallTables.push(shardTable);
          return;
        }
        // DuckDB cuts a large table while other files are written.
        const shards = writeTableShards(folder, shardTable);
        largeShards.push(shards);
        // A failure is reported where the result is awaited.
        shards.catch(() => undefined);
      });
    }
    const codelists = await publishCodelists(folder, input);
    const cubes = await writeCubes(folder, Object.values(input.tables));
    const shared = await writeSharedShard(folder, smallTables, codelists);
    const shards = [...shared, ...(await Promise.all(largeShards)).flat()];
    await writeBlocks(folder, "datapackage.json", [toJson(describePackage(input))]);
    const manifest: Manifest = { edition: input.dataPackage.version, tables, cubes, shards, inputs };
    await writeBlocks(folder, "manifest.json", [toJson(manifest)]);
    return manifest;
  } finally {
    // After a failure too: the folder cannot be removed while files are written into it.
    await Promise.allSettled(largeShards);
  }
}

/** The code lists as CSV; that of regions is the table of regions. */
async function publishCodelists(folder: string, { codelists }: PublishInput): Promise<readonly ShardCodelist[]> {
  await mkdir(join(folder, "codelists"));
  const published: ShardCodelist[] = [];
  for (const { name, codes } of Object.values(codelists).filter(({ name }) => name !== "region")) {
    const schema = codelistSchema(name);
    const rows = codes.map((code) => ({ ...code }));
    const { path } = await writeBlocks(folder, `codelists/${name}.csv`, csvBlocks(tableOfRows(schema, rows)));
    published.push({ name, columns: schema.fields, csvPath: path });
  }
  return published;
}

export class ForeignFolderError extends Error {}

/** A folder that holds anything but an earlier publication is never replaced. */
async function refuseForeignFolder(folder: string): Promise<void> {
  const entries = await readdir(folder).catch((error: unknown): string[] => {
    if (hasErrorCode(error, "ENOENT")) return [];
    throw error;
  });
  if (entries.length > 0 && !entries.includes("manifest.json"))
    throw new ForeignFolderError(`${folder} is neither empty nor an earlier publication`);
}

async function replaceFolder(target: string, replacement: string): Promise<void> {
  const previous = `${replacement}-previous`;
  const hadPrevious = await rename(target, previous).then(
    () => true,
    (error: unknown) => {
      if (hasErrorCode(error, "ENOENT")) return false;
      throw error;
    },
  );
  await rename(replacement, target);
  if (hadPrevious) await rm(previous, { recursive: true });
}
