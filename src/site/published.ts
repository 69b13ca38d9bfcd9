/**
 * Reads the published folder at build time: the very files that readers download. Everything the pages show comes
 * through here, so a figure on a page and in a download cannot differ.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import Papa from "papaparse";
import { schemas, type RowTypes, type TableName } from "../generated/tables.ts";
import type { Manifest } from "../lib/manifest.ts";
import { parseCell } from "../lib/table-schema.ts";
import type { Dataset } from "../query/dataset.ts";
import { createDeclarations } from "../query/declarations.ts";

export type Tables = { readonly [Name in TableName]: readonly RowTypes[Name][] };

/** The published tables with everything that the planner needs, in memory. */
export interface Published {
  readonly manifest: Manifest;
  readonly tables: Tables;
  readonly dataset: Dataset;
}

function readTable<Name extends TableName>(folder: string, name: Name): readonly RowTypes[Name][] {
  const text = readFileSync(join(folder, `${name}.csv`), "utf8");
  const records = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;
  // Published files passed every check, so a parsed row has the type that its schema declares.
  return records.map(
    (record) =>
      Object.fromEntries(
        schemas[name].fields.map((field) => [field.name, parseCell(field, record[field.name] ?? "")]),
      ) as unknown as RowTypes[Name],
  );
}

/** Reads a published folder; throws with its path when it is missing. */
function readPublished(folder: string): Published {
  const manifest = JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8")) as Manifest;
  const names = Object.keys(schemas) as TableName[];
  const tables = Object.fromEntries(names.map((name) => [name, readTable(folder, name)])) as unknown as Tables;
  return { manifest, tables, dataset: { ...createDeclarations(tables), rows: tables } };
}

let cached: Published | undefined;

/** The folder that `npm run data` fills, read once per build. */
export function published(): Published {
  cached ??= readPublished(join(process.cwd(), "public", "data"));
  return cached;
}
