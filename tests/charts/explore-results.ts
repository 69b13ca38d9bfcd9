/** Results of the explorer for tests: from a few inline rows, or from the committed tables. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { JSDOM } from "jsdom";
import Papa from "papaparse";
import { createResult, drawView, type ResultContext, type ViewContext } from "../../src/charts/explore/index.ts";
import type { ExploreResult } from "../../src/charts/explore/result.ts";
import type { ExploreView } from "../../src/charts/explore/view.ts";
import { NARROW_PX, WIDE_PX } from "../../src/charts/chart.ts";
import { schemas, type RowTypes, type TableName } from "../../src/generated/tables.ts";
import type { Locale } from "../../src/lib/format.ts";
import { parseCell, type Row } from "../../src/lib/table-schema.ts";
import type { Dataset } from "../../src/query/dataset.ts";
import { alignCells, changeSince, earlierQuestion } from "../../src/query/pair.ts";
import { answer, type Answered, type Question } from "../../src/query/index.ts";
import { DATA, loadDataset } from "../query/load-dataset.ts";
import { headcountRows, type InlineFigure } from "./inline-data.ts";
import { expectSnapshot } from "./snapshot.ts";

export const committed = loadDataset();

function reference<Name extends TableName>(name: Name): readonly RowTypes[Name][] {
  const text = readFileSync(join(DATA, "reference", `${name}.csv`), "utf8");
  const records = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;
  return records.map((record) =>
    Object.fromEntries(schemas[name].fields.map((field) => [field.name, parseCell(field, record[field.name] ?? "")])),
  ) as unknown as readonly RowTypes[Name][];
}

const regions = reference("regions");
const REFERENCE: ResultContext["reference"] = {
  regions,
  series_breaks: reference("series_breaks"),
  total_checks: reference("total_checks"),
  preferences: reference("preferences"),
};
const NO_REMARKS = { regions, series_breaks: [], total_checks: [], preferences: [] };

export type PartialQuestion = Partial<Question>;
const HEADCOUNTS: Question = { table: "workforce", measure: "headcount", by: [], where: {} };

function answered(question: Question, dataset: Dataset): Answered {
  const found = answer(question, dataset);
  if (found.status !== "ok") throw new Error(`no answer: ${JSON.stringify(found)}`);
  return found;
}

export interface ResultOptions {
  readonly locale?: Locale;
  /** Shows the change since this date. */
  readonly before?: string;
}

function resultIn(
  dataset: Dataset,
  question: PartialQuestion,
  { locale = "id", before }: ResultOptions,
  declared: ResultContext["reference"],
): ExploreResult {
  const today = answered({ ...HEADCOUNTS, ...question }, dataset);
  const context: ResultContext = { locale, declarations: dataset, reference: declared };
  if (before === undefined) return createResult(today, context);
  const change = changeSince(today, answer(earlierQuestion(today, before), dataset), before);
  if (change.status !== "ok") throw new Error(`no change: ${JSON.stringify(change)}`);
  return createResult(change, context, { before: change.before });
}

/** The result of a question to some data; `null` where there is no answer. */
export function resultOrNull(dataset: Dataset, question: Question, locale: Locale = "id"): ExploreResult | null {
  const found = answer(question, dataset);
  if (found.status !== "ok") return null;
  return createResult(found, { locale, declarations: dataset, reference: NO_REMARKS });
}

/** A result from the committed tables. */
export const realResult = (question: PartialQuestion, options: ResultOptions = {}): ExploreResult =>
  resultIn(committed, question, options, REFERENCE);

const withRows = (table: TableName, rows: readonly Row[]): Dataset => ({
  ...committed,
  rows: { ...committed.rows, [table]: rows },
  totalChecks: [],
  preferences: [],
});

/** A result from a few headcounts. */
export const smallResult = (
  figures: readonly InlineFigure[],
  question: PartialQuestion,
  options: ResultOptions = {},
): ExploreResult => resultIn(withRows("workforce", headcountRows(figures)), question, options, NO_REMARKS);

/** A result from a few rows of a table; fields that a row leaves out are empty. */
export function smallEvents(table: TableName, rows: readonly Row[], question: PartialQuestion): ExploreResult {
  const whole = rows.map((row): Row => ({
    ...Object.fromEntries(schemas[table].fields.map(({ name }) => [name, null])),
    ...row,
  }));
  return resultIn(withRows(table, whole), { table, measure: "rows", ...question }, {}, NO_REMARKS);
}

/** A reader's own headcounts beside published ones. */
export function besidePublished(
  own: readonly InlineFigure[],
  published: readonly InlineFigure[],
  question: PartialQuestion,
): ExploreResult {
  const asked = { ...HEADCOUNTS, ...question };
  const mine = answered(asked, withRows("workforce", headcountRows(own)));
  const theirs = answered(asked, withRows("workforce", headcountRows(published)));
  return createResult(
    mine,
    { locale: "id", declarations: committed, reference: NO_REMARKS },
    { published: alignCells(mine.cells, theirs.cells) },
  );
}

const { document } = new JSDOM("").window;

/** Draws a result; a warning of Plot throws. */
export function draw(view: ExploreView, result: ExploreResult, context: Partial<ViewContext> = {}): string {
  const whole: ViewContext = { widthPx: WIDE_PX, locale: result.locale, interactive: false, ...context };
  return drawView(view, result, whole, { idPrefix: `explore-${view.id}`, document }).svg;
}

/** Compares the drawings for a desk and for a phone with their stored ones. */
export function expectViews(
  name: string,
  view: ExploreView,
  result: ExploreResult,
  context: Partial<ViewContext> = {},
): void {
  expectSnapshot(`explore-${name}`, draw(view, result, context));
  expectSnapshot(`explore-${name}-narrow`, draw(view, result, { ...context, widthPx: NARROW_PX }));
}
