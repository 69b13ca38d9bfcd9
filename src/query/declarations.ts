import { codelistCodes } from "../generated/codelists.ts";
import { schemas, type RowTypes } from "../generated/tables.ts";
import { Codelist, type Code } from "../lib/codelist.ts";
import type { Declarations } from "./engine.ts";

/** Rows of the reference tables that planning needs. */
export interface ReferenceRows {
  readonly regions: readonly RowTypes["regions"][];
  readonly total_checks: readonly RowTypes["total_checks"][];
  readonly preferences: readonly RowTypes["preferences"][];
}

/** Schemas and code lists as generated, with what the reference tables add: regions, residents, checks, preferences. */
export function createDeclarations({ regions, total_checks, preferences }: ReferenceRows): Declarations {
  const codelists: Record<string, Codelist> = { region: regionCodelist(regions) };
  for (const [name, codes] of Object.entries(codelistCodes)) codelists[name] = new Codelist(name, codes);
  return {
    schemas,
    codelists,
    population: new Map(regions.map((region) => [region.region_code, region.population_2025])),
    totalChecks: total_checks.map((check) => ({
      checkId: check.check_id,
      kind: check.kind,
      dimension: check.dimension,
      totalRow: check.total_row,
      partRows: words(check.part_rows),
      expectedDifference: check.expected_difference,
    })),
    preferences: preferences.map((preference) => ({
      preferredRow: preference.preferred_row,
      alsoReported: words(preference.also_reported ?? ""),
    })),
  };
}

/** The region code list is the regions table itself: parents are the regions that a region belongs to. */
function regionCodelist(regions: ReferenceRows["regions"]): Codelist {
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
