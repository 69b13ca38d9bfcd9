/** How the header of a file fits the published tables. */
import { deliveredFields, type TableSchema } from "../../lib/table-schema.ts";

export interface HeaderFit {
  readonly matched: readonly string[];
  /** Fields that a delivery needs and the header does not name. */
  readonly missing: readonly string[];
  /** Names that the table does not know. */
  readonly extra: readonly string[];
  /** 1 = every name fits and nothing is missing; 0 = nothing fits. */
  readonly score: number;
}

export function fitOf(header: readonly string[], schema: TableSchema): HeaderFit {
  const fields = deliveredFields(schema);
  const names = new Set(header);
  const matched = fields.filter(({ name }) => names.has(name)).map(({ name }) => name);
  const missing = fields.filter(({ name, optional }) => optional !== true && !names.has(name)).map(({ name }) => name);
  const extra = [...names].filter((name) => !matched.includes(name));
  return { matched, missing, extra, score: matched.length / (matched.length + missing.length + extra.length || 1) };
}

/** Below this a header names a table by chance: many tables have a date, a region and a source. */
const LEAST_SCORE = 0.5;

/** The table that fits best, or `null` where none fits well enough. */
export function bestTable(header: readonly string[], schemas: Readonly<Record<string, TableSchema>>): string | null {
  const [best] = nearestTables(header, schemas, 1);
  return best === undefined || best.fit.score < LEAST_SCORE ? null : best.table;
}

/** At most `count` tables that share a column with the header, the best fit first. */
export function nearestTables(
  header: readonly string[],
  schemas: Readonly<Record<string, TableSchema>>,
  count: number,
): readonly { readonly table: string; readonly fit: HeaderFit }[] {
  return Object.entries(schemas)
    .map(([table, schema]) => ({ table, fit: fitOf(header, schema) }))
    .filter(({ fit }) => fit.matched.length > 0)
    .sort((a, b) => b.fit.score - a.fit.score)
    .slice(0, count);
}
