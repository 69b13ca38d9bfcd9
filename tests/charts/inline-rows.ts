/** The charts' door to a few inline rows with series breaks, and a table's rows as a reader sees them. */
import type { ChartContext, ChartData, TableNumber } from "../../src/charts/chart.ts";
import { schemas, type RowTypes, type TableName } from "../../src/generated/tables.ts";
import type { Row } from "../../src/lib/table-schema.ts";
import { createChartData } from "../../src/site/chart-data.ts";
import type { Published, Tables } from "../../src/site/published.ts";
import { loadDataset } from "../query/load-dataset.ts";
import { realSource } from "./workforce-source.ts";

const committed = loadDataset();
const real = realSource();

export type InlineRows = { readonly [Name in TableName]?: readonly Partial<RowTypes[Name]>[] };

/** Fields that a row leaves out are empty. Tables that are left out have no rows. */
export function inlineRows(inline: InlineRows, breaks: Tables["series_breaks"] = []): ChartData {
  const rows = Object.fromEntries(
    Object.values(schemas).map((schema) => [
      schema.name,
      (inline[schema.name as TableName] ?? []).map((row): Row => ({
        ...Object.fromEntries(schema.fields.map(({ name }) => [name, null])),
        ...row,
      })),
    ]),
  );
  const regions = real.regionCodes.map((code) => real.region(code));
  const tables = { regions, notes: [], series_breaks: breaks, total_checks: [] };
  return createChartData({ manifest: {}, dataset: { ...committed, rows }, tables } as unknown as Published);
}

export const context = (locale: "id" | "en"): ChartContext => ({ widthPx: 736, locale, interactive: false });

/** Every cell as its text. */
export const texts = (rows: readonly Readonly<Record<string, string | TableNumber>>[]): string[][] =>
  rows.map((row) => Object.values(row).map((entry) => (typeof entry === "string" ? entry : entry.text)));
