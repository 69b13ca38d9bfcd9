/** Which rows rest on which source, and where on the site they are shown. */
import type { RouteKey } from "../lib/routes.ts";
import { fieldWithRole, type Row, type TableSchema } from "../lib/table-schema.ts";

/** Rows of one table that rest on one source. */
export interface SourceUse {
  readonly table: string;
  readonly rows: number;
  /** Regions that these rows tell of, the one with most rows first; rows without a region are in none. */
  readonly regions: readonly string[];
}

/** Page on which the rows of a table are shown; tables of declarations are shown where they are explained. */
export const TABLE_ROUTES: Readonly<Partial<Record<string, RouteKey>>> = {
  workforce: "workforce",
  merit: "talent",
  talent: "talent",
  talent_counts: "talent",
  rotations: "talent",
  cohorts: "training",
  cohort_origins: "training",
  visits: "visits",
  visit_origins: "visits",
  visit_themes: "visits",
  projects: "projects",
  seminars: "projects",
  agenda: "agenda",
  regions: "regions",
  notes: "methods",
  preferences: "methods",
  series_breaks: "methods",
  total_checks: "methods",
  sources: "sources",
  glossary: "glossary",
};

const text = (value: unknown): string | null => (typeof value === "string" ? value : null);

/** Uses by source, tables in the order of the schemas. A source that no row names has no entry. */
export function sourceUses(
  schemas: Readonly<Record<string, TableSchema>>,
  rows: Readonly<Record<string, readonly Row[]>>,
): ReadonlyMap<string, readonly SourceUse[]> {
  const uses = new Map<string, SourceUse[]>();
  for (const schema of Object.values(schemas)) {
    const source = fieldWithRole(schema, "source");
    if (source === undefined) continue;
    const region = schema.fields.find(({ codelist }) => codelist === "region");
    const bySource = Map.groupBy(rows[schema.name] ?? [], (row) => text(row[source.name]));
    for (const [sourceId, group] of bySource) {
      if (sourceId === null) continue;
      const counts = new Map<string, number>();
      const codes = region === undefined ? [] : group.map((row) => text(row[region.name]));
      for (const code of codes.filter((code) => code !== null)) counts.set(code, (counts.get(code) ?? 0) + 1);
      const regions = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([code]) => code);
      const use = { table: schema.name, rows: group.length, regions };
      uses.set(sourceId, [...(uses.get(sourceId) ?? []), use]);
    }
  }
  return uses;
}

/** Sources of one table, each once, sorted by id. */
export function sourcesOfTable(schema: TableSchema, rows: readonly Row[]): readonly string[] {
  const source = fieldWithRole(schema, "source");
  if (source === undefined) return [];
  return [...new Set(rows.map((row) => text(row[source.name])).filter((id) => id !== null))].sort();
}
