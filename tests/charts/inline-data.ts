/** The charts' door to data for tests: the committed tables, or a few inline rows. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import Papa from "papaparse";
import type { ChartData } from "../../src/charts/chart.ts";
import { schemas, type RowTypes, type TableName } from "../../src/generated/tables.ts";
import { parseCell, type Row } from "../../src/lib/table-schema.ts";
import type { Dataset } from "../../src/query/dataset.ts";
import { createChartData } from "../../src/site/chart-data.ts";
import type { Published, Tables } from "../../src/site/published.ts";
import { DATA, loadDataset } from "../query/load-dataset.ts";

const committed = loadDataset();

function reference<Name extends TableName>(name: Name): Tables[Name] {
  const text = readFileSync(join(DATA, "reference", `${name}.csv`), "utf8");
  const records = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;
  return records.map((record) =>
    Object.fromEntries(schemas[name].fields.map((field) => [field.name, parseCell(field, record[field.name] ?? "")])),
  ) as unknown as Tables[Name];
}

/** Reference tables that every door has; the others are empty unless given. */
const NO_REMARKS = { regions: reference("regions"), notes: [], preferences: [], series_breaks: [], total_checks: [] };

const door = (dataset: Dataset, tables: Partial<Tables>): ChartData =>
  createChartData({ manifest: {}, dataset, tables: { ...NO_REMARKS, ...tables } } as unknown as Published);

/** The committed data. */
export const realSource = (): ChartData =>
  door(committed, {
    notes: reference("notes"),
    preferences: reference("preferences"),
    series_breaks: reference("series_breaks"),
    total_checks: reference("total_checks"),
  });

/** A few rows by table; fields that a row leaves out are empty. */
export type InlineRows = { readonly [Name in TableName]?: readonly (Partial<RowTypes[Name]> | Row)[] };

interface InlineOptions {
  readonly breaks?: Tables["series_breaks"];
  readonly preferences?: Dataset["preferences"];
}

/** A door to a few rows, with the committed code lists and regions. Tables that are left out have no rows. */
export function inlineRows(inline: InlineRows, { breaks = [], preferences = [] }: InlineOptions = {}): ChartData {
  const rows = Object.fromEntries(
    Object.values(schemas).map((schema) => [
      schema.name,
      (inline[schema.name as TableName] ?? []).map((row): Row => ({
        ...Object.fromEntries(schema.fields.map(({ name }) => [name, null])),
        ...row,
      })),
    ]),
  );
  return door({ ...committed, rows, totalChecks: [], preferences }, { series_breaks: breaks });
}

/** A headcount with what differs from "everyone, national, actual, full"; ids follow the order of the rows. */
export type InlineFigure = Partial<Record<string, string | number | null>>;

const DEFAULTS: Row = {
  as_of: "2025-12-31",
  region_code: "ID",
  employer: "_T",
  employment_status: "_T",
  sex: "_T",
  age_group: "_T",
  education: "_T",
  position_group: "_T",
  grade: "_T",
  stage: "ACTUAL",
  definition: "FULL",
  headcount: 0,
  obs_status: "A",
  conf_status: null,
  source_id: "s1",
};

export interface InlineSource {
  readonly figures: readonly InlineFigure[];
  readonly breaks?: Tables["series_breaks"];
  readonly preferences?: Dataset["preferences"];
}

/** Whole rows; a figure without a value has status L. */
export const headcountRows = (figures: readonly InlineFigure[]): readonly Row[] =>
  figures.map((figure, index) => ({
    row_id: `r${index + 1}`,
    ...DEFAULTS,
    ...(figure["headcount"] === null ? { obs_status: "L" } : {}),
    ...figure,
  }));

/** A door to a few figures, with the committed code lists and regions. */
export const inlineSource = ({ figures, breaks = [], preferences = [] }: InlineSource): ChartData =>
  inlineRows({ workforce: headcountRows(figures) }, { breaks, preferences });
