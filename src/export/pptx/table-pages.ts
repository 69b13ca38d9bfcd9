/** A figure's table, laid out for slides: printed cells, widths of columns, and as many rows a slide as fit. */
import type { ChartTable, TableNumber } from "../../charts/chart.ts";
import { figureMark } from "../../charts/explore/figure-mark.ts";
import { translate, type Translate } from "../../i18n/index.ts";
import type { Locale } from "../../lib/format.ts";
import { countLines, LINE_HEIGHT, textWidth } from "./fit-text.ts";
import { POINTS_PER_INCH, type Box } from "./geometry.ts";

export interface SlideCell {
  readonly text: string;
  /** Letter beside a planned, estimated or provisional number; empty for ordinary ones. */
  readonly mark: string;
}

export interface SlideRow {
  readonly cells: readonly SlideCell[];
  readonly heightInches: number;
}

export interface TablePage {
  readonly header: SlideRow;
  readonly rows: readonly SlideRow[];
  readonly columns: readonly { readonly isNumber: boolean; readonly widthInches: number }[];
  /** Points. */
  readonly fontSize: number;
}

/** Points, largest first; words that do not fit their column are wrapped. */
const FONT_SIZES = [14, 12, 11];
/** Inside a cell: left and right together, above and below together. */
export const CELL_MARGINS = { sides: 0.16, ends: 0.08 };
const SMALLEST_COLUMN = 0.7;
/** Headers are bold. */
const HEADER_WIDTH = 1.05;

/** Cells of a row, as the table on the page prints them. */
export function printRow(table: ChartTable, row: ChartTable["rows"][number], t: Translate): readonly SlideCell[] {
  return table.columns.map(({ key }) => {
    const entry = row[key];
    return typeof entry === "object" ? printNumber(entry, t) : { text: entry ?? "", mark: "" };
  });
}

function printNumber(number: TableNumber, t: Translate): SlideCell {
  if (number.value === null) return { text: "–", mark: "" };
  const mark = figureMark(number.cell ?? null);
  return { text: number.text, mark: mark === null ? "" : t(`figure.${mark}-mark`) };
}

/** What marks and dashes mean, for those that occur: `R rencana`. */
export function explainMarks({ columns, rows }: ChartTable, locale: Locale): readonly string[] {
  const t = translate(locale);
  const numbers = rows.flatMap((row) =>
    columns.map(({ key }) => row[key]).filter((entry) => typeof entry === "object"),
  );
  const isMissing = numbers.some(({ value }) => value === null);
  const marks = (["planned", "estimated", "provisional"] as const).filter((mark) =>
    numbers.some(({ value, cell }) => value !== null && figureMark(cell ?? null) === mark),
  );
  return [
    ...(isMissing ? [`– ${t("figure.not-published")}`] : []),
    ...marks.map((mark) => `${t(`figure.${mark}-mark`)} ${t(`figure.${mark}`)}`),
  ];
}

/**
 * Pages of the first `count` rows, as few as any font size allows, at the largest that does. A page is at most as high
 * as the box, but for a single row that is higher.
 */
export function layOutTable(table: ChartTable, count: number, box: Box, locale: Locale): readonly TablePage[] {
  const t = translate(locale);
  const header = table.columns.map(({ label, unit = "" }) => ({
    text: unit === "" ? label : `${label} (${unit})`,
    mark: "",
  }));
  const rows = table.rows.slice(0, count).map((row) => printRow(table, row, t));
  const layouts = FONT_SIZES.map((size) => layOutAt(size, table, { header, rows, box }));
  return layouts.reduce((best, layout) => (layout.length < best.length ? layout : best));
}

interface PrintedTable {
  readonly header: readonly SlideCell[];
  readonly rows: readonly (readonly SlideCell[])[];
  readonly box: Box;
}

function layOutAt(fontSize: number, table: ChartTable, { header, rows, box }: PrintedTable): readonly TablePage[] {
  const widths = columnWidths(header, rows, fontSize, box.width);
  const columns = table.columns.map(({ type }, position) => ({
    isNumber: type === "number",
    widthInches: widths[position] ?? SMALLEST_COLUMN,
  }));
  const sized = (cells: readonly SlideCell[], isHeader: boolean): SlideRow => ({
    cells,
    heightInches: rowHeight(cells, widths, isHeader ? fontSize * HEADER_WIDTH : fontSize),
  });
  const head = sized(header, true);
  return paginate(
    rows.map((cells) => sized(cells, false)),
    box.height - head.heightInches,
  ).map((page) => ({ header: head, rows: page, columns, fontSize }));
}

/** Whether no row of a page takes more than one line, and no word of its header is broken. */
export function isUnbroken({ header, rows, columns, fontSize }: TablePage): boolean {
  const line = (fontSize * LINE_HEIGHT) / POINTS_PER_INCH;
  const hasRoom = ({ text }: SlideCell, position: number): boolean => {
    const room = ((columns[position]?.widthInches ?? 0) - CELL_MARGINS.sides) * POINTS_PER_INCH;
    return text.split(" ").every((word) => textWidth(word, fontSize * HEADER_WIDTH) <= room);
  };
  return header.cells.every(hasRoom) && rows.every(({ heightInches }) => heightInches < line * 1.5 + CELL_MARGINS.ends);
}

const printed = ({ text, mark }: SlideCell): string => (mark === "" ? text : `${text} ${mark}`);
const totalWidth = (widths: readonly number[]): number => widths.reduce((total, width) => total + width, 0);

/** Inches that each column takes when no line is broken; a header may break. */
function naturalWidths(header: readonly SlideCell[], rows: readonly (readonly SlideCell[])[], size: number): number[] {
  return header.map(({ text }, position) => {
    const longestWord = Math.max(...text.split(" ").map((word) => textWidth(word, size * HEADER_WIDTH)));
    const longest = Math.max(
      longestWord,
      ...rows.map((cells) => textWidth(printed(cells[position] ?? { text: "", mark: "" }), size)),
    );
    return Math.max(SMALLEST_COLUMN, longest / POINTS_PER_INCH + CELL_MARGINS.sides);
  });
}

/** Natural widths where they fit, with room shared out; else the widest columns give way and wrap. */
function columnWidths(
  header: readonly SlideCell[],
  rows: readonly (readonly SlideCell[])[],
  size: number,
  available: number,
): readonly number[] {
  const natural = naturalWidths(header, rows, size);
  const total = totalWidth(natural);
  if (total <= available) {
    // A narrow table stays narrow: a number should stand near its label.
    const room = Math.min(available - total, natural.length * 0.6);
    return natural.map((width) => width + room / natural.length);
  }
  let cap = available;
  while (totalWidth(natural.map((width) => Math.min(width, cap))) > available) cap *= 0.98;
  return natural.map((width) => Math.min(width, cap));
}

function rowHeight(cells: readonly SlideCell[], widths: readonly number[], size: number): number {
  const lines = cells.map((cell, position) =>
    countLines(printed(cell), size, (widths[position] ?? SMALLEST_COLUMN) - CELL_MARGINS.sides),
  );
  return (Math.max(1, ...lines) * size * LINE_HEIGHT) / POINTS_PER_INCH + CELL_MARGINS.ends;
}

/** Pages of about the same height, so that the last one does not hold a single row. */
function paginate(rows: readonly SlideRow[], height: number): readonly (readonly SlideRow[])[] {
  const total = rows.reduce((sum, { heightInches }) => sum + heightInches, 0);
  for (let pageCount = Math.max(1, Math.ceil(total / height)); ; pageCount++) {
    const pages = fill(rows, Math.max(total / pageCount, 0));
    if (pages.length <= pageCount && pages.every((page) => page.length === 1 || pageHeight(page) <= height))
      return pages;
  }
}

const pageHeight = (page: readonly SlideRow[]): number => page.reduce((sum, { heightInches }) => sum + heightInches, 0);

/** Rows in order; a page is closed by the row with which it enters the next share of the height. */
function fill(rows: readonly SlideRow[], share: number): readonly (readonly SlideRow[])[] {
  const pages: SlideRow[][] = [];
  let above = 0;
  for (const row of rows) {
    const page = Math.floor((above + row.heightInches / 2) / share);
    (pages[page] ??= []).push(row);
    above += row.heightInches;
  }
  // A row higher than a share leaves the next page empty, and a list with a hole: `filter` passes over it.
  return pages.filter((page) => page.length > 0);
}
