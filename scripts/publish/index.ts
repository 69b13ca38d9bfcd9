/**
 * Checked tables -> the published folder. `planPublish` calculates every text file; `publish` writes them beside
 * Parquet into a temporary folder and puts that in the place of the old one in one step.
 */
import { createHash } from "node:crypto";
import { chmod, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import type { Codelist } from "../../src/lib/codelist.ts";
import type { Manifest, ManifestFile, ManifestTable } from "../../src/lib/manifest.ts";
import type { Row, TableSchema } from "../../src/lib/table-schema.ts";
import { toCsv, toIndonesianCsv } from "./csv.ts";
import { writeParquet } from "./parquet.ts";

export interface Delivery {
  readonly table: string;
  /** Path below the data folder. */
  readonly file: string;
  readonly rows: number;
}

/** What publishing needs of the checked package. */
export interface PublishInput {
  readonly dataPackage: { readonly version: string; readonly resources: readonly { readonly name: string }[] };
  readonly schemas: Readonly<Record<string, TableSchema>>;
  readonly codelists: Readonly<Record<string, Codelist>>;
  readonly rows: Readonly<Record<string, readonly Row[]>>;
  readonly deliveries: readonly Delivery[];
}

interface PlannedFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

const encoder = new TextEncoder();
const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");
const describe = ({ path, bytes }: PlannedFile): ManifestFile => ({ path, bytes: bytes.length, sha256: sha256(bytes) });
const toJson = (value: unknown): Uint8Array => encoder.encode(`${JSON.stringify(value, null, 2)}\n`);

/** Files of one table apart from Parquet: `<table>.csv`, `<table>.id.csv`. */
export function planTable(schema: TableSchema, rows: readonly Row[], codelists: PublishInput["codelists"]): PlannedFile[] {
  return [
    { path: `${schema.name}.csv`, bytes: encoder.encode(toCsv(schema, rows)) },
    { path: `${schema.name}.id.csv`, bytes: encoder.encode(toIndonesianCsv(schema, rows, codelists)) },
  ];
}

/** The published data package: the same schemas, inline, beside the files they describe. */
export function planDataPackage(input: PublishInput): PlannedFile {
  const resources = input.dataPackage.resources.map((resource) => ({
    ...resource,
    path: `${resource.name}.csv`,
    schema: input.schemas[resource.name],
  }));
  return { path: "datapackage.json", bytes: toJson({ ...input.dataPackage, resources }) };
}

function planCodelists(codelists: PublishInput["codelists"]): PlannedFile[] {
  return Object.values(codelists)
    .filter(({ name }) => name !== "region")
    .map(({ name, codes }) => {
      const rows = codes.map((code) => ({ ...code }));
      return { path: `codelists/${name}.csv`, bytes: encoder.encode(toCsv(codelistSchema(name), rows)) };
    });
}

function codelistSchema(name: string): TableSchema {
  const text = (field: string) => ({ name: field, type: "string" as const, title: field, title_en: field, role: "text" as const });
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
export async function publish(input: PublishInput, outDir: string): Promise<Manifest> {
  const target = resolve(outDir);
  await refuseForeignFolder(target);
  await mkdir(dirname(target), { recursive: true });
  const temporary = await mkdtemp(join(dirname(target), `.${basename(target)}-`));
  // mkdtemp makes a folder for its owner alone; a published one is for everybody.
  await chmod(temporary, 0o755);
  try {
    const tables: Record<string, ManifestTable> = {};
    for (const { name } of input.dataPackage.resources) {
      const schema = input.schemas[name];
      const rows = input.rows[name];
      if (schema === undefined || rows === undefined) throw new Error(`table ${name} was not checked`);
      const files = planTable(schema, rows, input.codelists);
      for (const { path, bytes } of files) await writeFile(join(temporary, path), bytes);
      const parquetPath = join(temporary, `${name}.parquet`);
      await writeParquet(schema, rows, parquetPath);
      const [csv, idCsv] = files;
      if (csv === undefined || idCsv === undefined) throw new Error(`no files planned for ${name}`);
      tables[name] = {
        rows: rows.length,
        kind: schema.kind,
        csv: describe(csv),
        idCsv: describe(idCsv),
        parquet: describe({ path: `${name}.parquet`, bytes: await readFile(parquetPath) }),
        deliveries: input.deliveries.filter(({ table }) => table === name).map(({ file, rows }) => ({ file, rows })),
      };
    }
    const others = [planDataPackage(input), ...planCodelists(input.codelists)];
    await mkdir(join(temporary, "codelists"));
    for (const { path, bytes } of others) await writeFile(join(temporary, path), bytes);
    const manifest: Manifest = { edition: input.dataPackage.version, tables };
    await writeFile(join(temporary, "manifest.json"), toJson(manifest));
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
  const entries = await readdir(folder).catch((error: NodeJS.ErrnoException): string[] => {
    if (error.code === "ENOENT") return [];
    throw error;
  });
  if (entries.length > 0 && !entries.includes("manifest.json"))
    throw new ForeignFolderError(`${folder} is neither empty nor an earlier publication`);
}

async function replaceFolder(target: string, replacement: string): Promise<void> {
  const previous = `${replacement}-previous`;
  const hadPrevious = await rename(target, previous).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") return false;
      throw error;
    },
  );
  await rename(replacement, target);
  if (hadPrevious) await rm(previous, { recursive: true });
}
