/** The sheet behind a native chart: which figure stands in which cell, and which cells the chart reads. */
import type { NativeChart, TableNumber } from "../../../charts/chart.ts";
import { translate } from "../../../i18n/index.ts";
import type { Locale } from "../../../lib/format.ts";
import { dayNumber } from "../../../lib/reference-date.ts";
import { decimalTextFormula, isPrintedWhole, printedDecimals } from "./number-text.ts";

/** `null`: an empty cell, which a chart draws as a gap. */
export type SheetCell =
  | null
  | { readonly type: "text"; readonly text: string }
  | { readonly type: "number"; readonly value: number }
  /** Days since 30 December 1899, as spreadsheets count them. */
  | { readonly type: "date"; readonly serial: number }
  /** `text` is what the formula gives. */
  | { readonly type: "formula"; readonly formula: string; readonly text: string };

export interface SheetColumn {
  readonly header: string;
  readonly cells: readonly SheetCell[];
}

/** Columns by their position, from 0. */
export interface ChartSheet {
  readonly columns: readonly SheetColumn[];
  /** Names of categories; days where the axis is one of time. */
  readonly categories: number;
  /** Values along the horizontal axis of a scatter chart. */
  readonly positions: number | null;
  readonly series: readonly SeriesColumns[];
}

export interface SeriesColumns {
  readonly values: number;
  /** Texts of labels; `null` where the number's own format prints them. */
  readonly labels: number | null;
}

export const SHEET_NAME = "Data";

const EXCEL_EPOCH_DAYS = 25_569;
/** ISO day -> serial number of spreadsheets: `1900-03-01` -> 61. */
export const daySerial = (day: string): number => dayNumber(day) + EXCEL_EPOCH_DAYS;

const text = (value: string): SheetCell => ({ type: "text", text: value });
const number = (entry: TableNumber | null | undefined): SheetCell =>
  entry?.value === null || entry?.value === undefined ? null : { type: "number", value: entry.value };

/** First what the chart reads as a block, as a program's own sheets have it; then texts of labels. */
export function layOutSheet(native: NativeChart, locale: Locale): ChartSheet {
  const t = translate(locale);
  const { form, categories, days, positions = [], series } = native;
  const columns: SheetColumn[] = [
    days === undefined
      ? { header: t("travel.slide-category"), cells: categories.map(text) }
      : { header: t("travel.slide-day"), cells: days.map((day) => ({ type: "date", serial: daySerial(day) })) },
  ];
  if (form === "points")
    columns.push({ header: t("travel.slide-position"), cells: categories.map((_, row) => number(positions[row])) });
  const first = columns.length;
  for (const { name, values } of series)
    columns.push({ header: name, cells: categories.map((_, row) => number(values[row])) });
  const seriesColumns = series.map(({ name, values }, position): SeriesColumns => {
    // A point is told by its name, which stands in the first column.
    if (form === "points") return { values: first + position, labels: 0 };
    if (isPrintedWhole(values, locale)) return { values: first + position, labels: null };
    columns.push({
      header: t("travel.slide-label-of", { name }),
      cells: labelCells(values, columnLetter(first + position), locale),
    });
    return { values: first + position, labels: columns.length - 1 };
  });
  if (days !== undefined) columns.push({ header: t("travel.slide-category"), cells: categories.map(text) });
  return { columns, categories: 0, positions: form === "points" ? 1 : null, series: seriesColumns };
}

function labelCells(values: readonly (TableNumber | null)[], column: string, locale: Locale): readonly SheetCell[] {
  const decimals = printedDecimals(values, locale);
  return values.map((entry, row) => {
    if (entry?.value === null || entry?.value === undefined) return null;
    if (decimals === null) return text(entry.text);
    return { type: "formula", formula: decimalTextFormula(`${column}${row + 2}`, decimals, locale), text: entry.text };
  });
}

/** `0` -> `A`, `26` -> `AA`. */
export const columnLetter = (position: number): string =>
  (position < 26 ? "" : columnLetter(Math.floor(position / 26) - 1)) + String.fromCharCode(65 + (position % 26));

/** Cells of a column below its header, as charts name them: `Data!$B$2:$B$9`. */
export function columnRange(sheet: ChartSheet, position: number): string {
  const letter = columnLetter(position);
  const rowCount = Math.max(1, sheet.columns[position]?.cells.length ?? 0);
  return `${SHEET_NAME}!$${letter}$2:$${letter}$${rowCount + 1}`;
}

/** The header of a column: `Data!$B$1`. */
export const headerCell = (position: number): string => `${SHEET_NAME}!$${columnLetter(position)}$1`;
