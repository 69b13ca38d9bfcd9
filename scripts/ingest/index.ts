/** Data folder -> raw tables. Reads everything, reports what is wrong with files and declarations, and never stops early. */
import { join, posix } from "node:path";
import type { Issue } from "../../src/lib/issue.ts";
import type { TableSchema } from "../../src/lib/table-schema.ts";
import type { ReadTables } from "../../src/check/check-tables.ts";
import {
  codelistSchema,
  createBpsCodes,
  createCodelist,
  createRegionCodelist,
} from "../../src/check/read/codelists.ts";
import { ingestCsvFile } from "../../src/check/read/csv-file.ts";
import { RawTableBuilder, type RawTable } from "../../src/check/read/raw-table.ts";
import type { BpsCodes } from "../../src/check/read/region-system.ts";
import { checkNames, readDeclarations, readSchema, type DataPackage, type Resource } from "./declarations.ts";
import { matchFiles, unknownFiles } from "./files.ts";
import { readChunks } from "./read-chunks.ts";

/** A data folder as it was read; `tables` in the order of `datapackage.json`. */
export interface IngestedPackage extends ReadTables {
  readonly dataPackage: DataPackage;
  readonly schemas: Readonly<Record<string, TableSchema>>;
}

/** Table that gives the code list `region` and the BPS codes. */
const REGIONS = "regions";
const REGION_FIELDS = ["region_code", "bps_code", "name", "parent_code"];

/** Reads a data folder: `datapackage.json`, schemas, code lists and the files of every table. */
export function ingestPackage(dataDir: string): IngestedPackage {
  const declarations = readDeclarations(dataDir);
  const issues: Issue[] = [...declarations.issues];
  const { resources } = declarations;

  const codelistFiles = matchFiles(dataDir, declarations.codelists);
  const codelistTables = codelistFiles.map((file) => {
    const builder = new RawTableBuilder(codelistSchema(posix.basename(file, ".csv")));
    ingestFile(file, { regionSystem: "kemendagri", mayBeEmpty: false }, builder, new Map());
    return builder.finish();
  });
  const codelists = new Map(codelistTables.map((table) => [table.schema.name, createCodelist(table)]));

  const schemas = new Map<string, { file: string; schema: TableSchema }>();
  for (const { name, schema: file } of resources) {
    const schema = readSchema(dataDir, file, issues);
    if (schema !== null) schemas.set(name, { file, schema });
  }

  const tables = new Map<string, RawTable>();
  const regions = resources.find(({ name }) => name === REGIONS);
  const regionsTable = regions === undefined ? null : ingestTable(regions, new Map());
  const absent =
    regionsTable === null ? [] : REGION_FIELDS.filter((field) => regionsTable.columns[field] === undefined);
  for (const value of absent)
    issues.push({
      type: "file/declaration",
      file: regions?.schema ?? "",
      field: "fields",
      value,
      reason: "unknown-field",
    });
  const hasRegions = regionsTable !== null && absent.length === 0;
  if (hasRegions) codelists.set("region", createRegionCodelist(regionsTable));
  const bpsCodes = hasRegions ? createBpsCodes(regionsTable) : new Map<string, string>();
  for (const resource of resources) {
    const table = resource === regions ? regionsTable : ingestTable(resource, bpsCodes);
    if (table !== null) tables.set(resource.name, table);
  }

  issues.push(...checkNames(schemas, new Set(resources.map(({ name }) => name)), new Set(codelists.keys())));
  const expected = [...resources.map(({ path }) => path), declarations.codelists];
  const known = new Set([...codelistFiles, ...resources.flatMap(({ path }) => matchFiles(dataDir, path))]);
  issues.push(
    ...unknownFiles(dataDir, known).map((file): Issue => ({
      type: "file/unknown",
      file,
      expected: nearest(file, expected),
    })),
  );

  return {
    dataPackage: declarations.dataPackage,
    schemas: Object.fromEntries([...schemas].map(([name, { schema }]) => [name, schema])),
    codelists: Object.fromEntries(codelists),
    tables: Object.fromEntries(tables),
    codelistTables,
    issues,
  };

  function ingestTable(resource: Resource, bpsCodes: BpsCodes): RawTable | null {
    const schema = schemas.get(resource.name)?.schema;
    if (schema === undefined) return null;
    const files = matchFiles(dataDir, resource.path);
    const declare = (field: string, value: string, reason: "no-file" | "unknown-file"): void => {
      issues.push({
        type: "file/declaration",
        file: "datapackage.json",
        field: `${resource.name}.${field}`,
        value,
        reason,
      });
    };
    if (files.length === 0) declare("path", resource.path, "no-file");
    for (const name of Object.keys(resource.fileRegionSystems))
      if (!files.some((file) => posix.basename(file) === name)) declare("fileRegionSystems", name, "unknown-file");
    const builder = new RawTableBuilder(schema);
    for (const file of files) {
      const regionSystem = resource.fileRegionSystems[posix.basename(file)] ?? resource.regionSystem;
      ingestFile(file, { regionSystem, mayBeEmpty: !resource.path.includes("*") }, builder, bpsCodes);
    }
    return builder.finish();
  }

  function ingestFile(
    file: string,
    options: { readonly regionSystem: Resource["regionSystem"]; readonly mayBeEmpty: boolean },
    builder: RawTableBuilder,
    bpsCodes: BpsCodes,
  ): void {
    try {
      ingestCsvFile({ file, chunks: readChunks(join(dataDir, file)), ...options }, builder, bpsCodes, issues);
    } catch (error) {
      if (!(error instanceof Error && "syscall" in error)) throw error;
      issues.push({ type: "file/unreadable", file, reason: "not-readable" });
    }
  }
}

/** Places in the same top folder where there are any, else all. */
function nearest(file: string, paths: readonly string[]): readonly string[] {
  const folder = file.split("/", 1)[0] ?? "";
  const near = paths.filter((path) => path.startsWith(`${folder}/`));
  const inSameFolder = near.filter((path) => posix.dirname(path) === posix.dirname(file));
  return inSameFolder.length > 0 ? inSameFolder : near.length > 0 ? near : paths;
}
