/**
 * The native form of a chart, made from the chart's own table: its categories are texts of the table, its values the
 * very numbers that stand there.
 */
import type {
  ChartTable,
  NativeChart,
  NativeColour,
  NativeLook,
  NativeSeries,
  TableColumn,
  TableNumber,
} from "../chart.ts";

export type TableRow = ChartTable["rows"][number];

/** More names than this along one axis are too small to read on a slide; a picture and the table stand for them. */
export const MOST_CATEGORIES = 45;

/** The number in a column of a row; `null` for text and for a figure that was not published. */
export function numberIn(row: TableRow, column: string): TableNumber | null {
  const entry = row[column];
  return entry === undefined || typeof entry === "string" || entry.value === null ? null : entry;
}

/** The words in a column of a row, printed numbers included. */
export function textIn(row: TableRow, column: string): string {
  const entry = row[column] ?? "";
  return typeof entry === "string" ? entry : entry.text;
}

export interface SeriesOptions {
  /** Number column that the values are taken from. */
  readonly column: string;
  /** Default the label of the column. */
  readonly name?: string;
  readonly colour: NativeColour;
  /** Colour of a single bar that stands out. */
  readonly colourOf?: (row: TableRow) => NativeColour;
  /** Default actual. */
  readonly look?: NativeLook;
  /** Rows whose number belongs to this series; default all. */
  readonly where?: (row: TableRow) => boolean;
}

export interface NativeOptions {
  readonly form: NativeChart["form"];
  /** Text columns whose words name a category, joined by ` · `; empty ones are left out. */
  readonly category: readonly string[] | ((row: TableRow) => readonly string[]);
  readonly series: readonly SeriesOptions[];
  /** Rows of the table that are drawn, each group one category; default every row, a category each. */
  readonly groups?: readonly (readonly TableRow[])[];
  /** ISO day of a category's first row, for a time axis. */
  readonly day?: (row: TableRow) => string;
  /** Default the unit of the first series' column, or its label where it has none. */
  readonly valueLabel?: string;
}

/** A native chart over a table; `null` where it has nothing to draw, or more names than a slide can hold. */
export function nativeChart(table: ChartTable, options: NativeOptions): NativeChart | null {
  const { form, category, day, groups = eachAlone(table.rows) } = options;
  const series = options.series
    .map((one) => seriesOver(groups, one, table))
    .filter(({ values }) => values.some((value) => value !== null));
  const [leading] = options.series;
  if (series.length === 0 || leading === undefined || (day === undefined && groups.length > MOST_CATEGORIES))
    return null;
  const { label, unit = "" } = columnOf(table, leading.column);
  const firstRows = groups.flatMap((rows) => rows.slice(0, 1));
  return {
    form,
    categories: firstRows.map((row) => nameOf(row, typeof category === "function" ? category(row) : category)),
    ...(day === undefined ? {} : { days: firstRows.map(day) }),
    series,
    valueLabel: options.valueLabel ?? (unit === "" ? label : unit),
  };
}

/** Rows as groups of one. */
export const eachAlone = (rows: readonly TableRow[]): readonly (readonly TableRow[])[] => rows.map((row) => [row]);

/** Rows with the same words in some columns, in the order of their first. */
export const rowsByText = (rows: readonly TableRow[], columns: readonly string[]): readonly (readonly TableRow[])[] => [
  ...Map.groupBy(rows, (row) => nameOf(row, columns)).values(),
];

const nameOf = (row: TableRow, columns: readonly string[]): string =>
  columns
    .map((column) => textIn(row, column))
    .filter((text) => text !== "")
    .join(" · ");

function columnOf({ columns }: ChartTable, key: string): TableColumn {
  const found = columns.find((column) => column.key === key);
  if (found === undefined) throw new RangeError(`the table has no column ${key}`);
  return found;
}

function seriesOver(
  groups: readonly (readonly TableRow[])[],
  { column, name, colour, colourOf, look, where = () => true }: SeriesOptions,
  table: ChartTable,
): NativeSeries {
  const rows = groups.map((group) => group.find(where));
  const colours = rows.map((row) => (row === undefined ? colour : (colourOf?.(row) ?? colour)));
  return {
    name: name ?? columnOf(table, column).label,
    colour,
    ...(colours.every((one) => one === colour) ? {} : { colours }),
    ...(look === undefined ? {} : { look }),
    values: rows.map((row) => (row === undefined ? null : numberIn(row, column))),
  };
}

/**
 * Events that took place, and on top of them those that were only announced; each kind has its own column. Zero is a
 * bar where there is nothing else to see.
 */
export function actualAndPlanned(actual: string, planned: string): readonly SeriesOptions[] {
  const isSome = (row: TableRow, column: string): boolean => (numberIn(row, column)?.value ?? 0) > 0;
  return [
    { column: actual, colour: "c1", where: (row) => isSome(row, actual) || !isSome(row, planned) },
    { column: planned, colour: "c1", look: "planned", where: (row) => isSome(row, planned) },
  ];
}

/** How the figure in a column is to be drawn, by its provenance. */
export function lookIn(row: TableRow, column: string): NativeLook {
  const cell = numberIn(row, column)?.cell;
  if (cell?.stage === "PLANNED") return "planned";
  return cell?.obsStatus === "E" ? "rounded" : "actual";
}

/** Start of the period that a figure is about, as reference date; empty where its number says none. */
export const dateIn = (row: TableRow, column: string): string => numberIn(row, column)?.cell?.asOf ?? "";
