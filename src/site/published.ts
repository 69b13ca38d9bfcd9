/**
 * Reads the published folder at build time: the very files that readers download. Everything the pages show comes
 * through here, so a figure on a page and in a download cannot differ.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import Papa from "papaparse";
import { codelistCodes } from "../generated/codelists.ts";
import { schemas, type RowTypes, type TableName } from "../generated/tables.ts";
import { Codelist, type Code } from "../lib/codelist.ts";
import type { Manifest } from "../lib/manifest.ts";
import { parseCell } from "../lib/table-schema.ts";
import type { Dataset } from "../query/dataset.ts";

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

/** The region code list is the regions table itself: parents are the regions that a region belongs to. */
function regionCodelist(regions: Tables["regions"]): Codelist {
  const codes: Code[] = regions.map((region, index) => ({
    code: region.region_code,
    label_id: region.name,
    label_en: region.name,
    sort: index,
    parent: region.parent_code,
    scheme: "",
    definition_en: "",
  }));
  return new Codelist("region", codes);
}

const words = (text: string): string[] => text.split(" ").filter((word) => word !== "");

/** Reads a published folder; throws with its path when it is missing. */
function readPublished(folder: string): Published {
  const manifest = JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8")) as Manifest;
  const names = Object.keys(schemas) as TableName[];
  const tables = Object.fromEntries(names.map((name) => [name, readTable(folder, name)])) as unknown as Tables;
  const codelists: Record<string, Codelist> = { region: regionCodelist(tables.regions) };
  for (const [name, codes] of Object.entries(codelistCodes)) codelists[name] = new Codelist(name, codes);
  return {
    manifest,
    tables,
    dataset: {
      schemas,
      codelists,
      rows: tables,
      population: new Map(tables.regions.map((region) => [region.region_code, region.population_2025])),
      totalChecks: tables.total_checks.map((check) => ({
        checkId: check.check_id,
        kind: check.kind,
        dimension: check.dimension,
        totalRow: check.total_row,
        partRows: words(check.part_rows),
        expectedDifference: check.expected_difference,
      })),
      preferences: tables.preferences.map((preference) => ({
        preferredRow: preference.preferred_row,
        alsoReported: words(preference.also_reported ?? ""),
      })),
    },
  };
}

let cached: Published | undefined;

/** The folder that `npm run data` fills, read once per build. */
export function published(): Published {
  cached ??= readPublished(join(process.cwd(), "public", "data"));
  return cached;
}
