/**
 * Checked tables -> the published folder. Everything is written into a temporary folder, which then takes the place of
 * the old one in one step.
 */
import { createHash } from "node:crypto";
import { chmod, mkdir, mkdtemp, open, readdir, rename, rm } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import type { Codelist } from "../../src/lib/codelist.ts";
import type { Manifest, ManifestFile, ManifestTable } from "../../src/lib/manifest.ts";
import type { TableSchema } from "../../src/lib/table-schema.ts";
import { tableOfRows, type CheckedTable } from "../validate/checked-table.ts";
import { csvBlocks, indonesianCsvBlocks, usedFields } from "./csv.ts";
import { describeFile } from "./describe-file.ts";
import { writeParquet } from "./parquet.ts";
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
      await file.write(buffer);
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

/** One table as CSV, as CSV for Indonesian Excel and as Parquet. */
async function publishTable(folder: string, table: CheckedTable, input: PublishInput): Promise<ManifestTable> {
  const { schema, rowCount } = table;
  const { name, kind } = schema;
  const columns = usedFields(table).map((field) => field.name);
  const csv = await writeBlocks(folder, `${name}.csv`, csvBlocks(table));
  // DuckDB works on a thread of its own meanwhile.
  const [idCsv] = await Promise.all([
    writeBlocks(folder, `${name}.id.csv`, indonesianCsvBlocks(table, input.codelists)),
    writeParquet(schema, columns, join(folder, csv.path), join(folder, `${name}.parquet`)),
  ]);
  return {
    rows: rowCount,
    kind,
    csv,
    idCsv,
    parquet: await describeFile(folder, `${name}.parquet`),
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
    const tables: Record<string, ManifestTable> = {};
    for (const { name } of input.dataPackage.resources) {
      tables[name] = await publishTable(temporary, tableOf(input, name), input);
    }
    await mkdir(join(temporary, "codelists"));
    for (const { name, codes } of Object.values(input.codelists).filter(({ name }) => name !== "region")) {
      const rows = codes.map((code) => ({ ...code }));
      await writeBlocks(temporary, `codelists/${name}.csv`, csvBlocks(tableOfRows(codelistSchema(name), rows)));
    }
    await writeBlocks(temporary, "datapackage.json", [toJson(describePackage(input))]);
    const manifest: Manifest = { edition: input.dataPackage.version, tables, inputs };
    await writeBlocks(temporary, "manifest.json", [toJson(manifest)]);
    await replaceFolder(target, temporary);
    return manifest;
  } catch (error) {
    await rm(temporary, { recursive: true, force: true });
    throw error;
  }
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
