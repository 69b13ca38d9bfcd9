/**
 * The contract of a chart. A chart is defined once; every surface (page, table, download, embed, picture, slide)
 * takes what it needs from the definition and nothing about a chart is said anywhere else.
 */
import type * as Plot from "@observablehq/plot";
import type { Codelist } from "../lib/codelist.ts";
import type { Locale } from "../lib/format.ts";
import type { RouteKey } from "../lib/routes.ts";
import type { Row } from "../lib/table-schema.ts";
import type { Answer, Cell, Question, RowQuestion } from "../query/question.ts";

export type PlotOptions = Plot.PlotOptions;

/** What a surface decides and a chart may not. */
export interface ChartContext {
  /** Width of the drawing in CSS pixels. Below `NARROW_PX` a chart lays itself out for a phone. */
  readonly widthPx: number;
  readonly locale: Locale;
  /** True in a browser with scripts: tips and brushes may be added. */
  readonly interactive: boolean;
}

/** Widths at which the build draws every chart; CSS shows the one that fits. */
export const NARROW_PX = 328;
export const WIDE_PX = 736;
export const isNarrow = (context: Pick<ChartContext, "widthPx">): boolean => context.widthPx < 480;

/** Parameters of an instance; a chart of one region has `region`. */
export interface ChartParameters {
  readonly region?: string;
}

/** The narrow door through which a chart reaches data: questions and labels, nothing else. */
export interface ChartData {
  ask(question: Question): Answer;
  rows(question: RowQuestion): readonly Row[];
  codelist(name: string): Codelist;
  /** Region name as in the regions table; `short` leaves out Kabupaten and Kota. */
  regionName(code: string, form?: "full" | "short"): string;
  /** Row of the regions table, for positions, parents and residents. */
  region(code: string): Row;
  readonly regionCodes: readonly string[];
  /** Note beside a row, or `null`. */
  note(table: string, rowId: string, locale: Locale): string | null;
  /** Declared breaks of a table's dimension, oldest first. */
  breaks(table: string, dimension: string): readonly SeriesBreak[];
  /** Declared difference shown with a total, for rows that are its parts or the total itself. */
  declaredDifferences(rowIds: readonly string[], locale: Locale): readonly string[];
}

export interface SeriesBreak {
  readonly asOf: string;
  readonly label_id: string;
  readonly label_en: string;
  readonly sourceId: string;
}

/** A number in a table: the figure, how it prints, and where it comes from. `null`: not published. */
export interface TableNumber {
  readonly value: number | null;
  readonly text: string;
  /** Provenance; none for a cell that a chart computes from others (a difference, a share). */
  readonly cell?: Pick<Cell, "asOf" | "obsStatus" | "stage" | "sourceIds" | "rowIds">;
}

export interface TableColumn {
  readonly key: string;
  readonly label: string;
  readonly type: "text" | "number";
  /** Unit of a number column, in the reader's language; empty for an index. */
  readonly unit?: string;
}

/** The same numbers as the drawing, for readers, downloads and Office. One row one category or series point. */
export interface ChartTable {
  readonly columns: readonly TableColumn[];
  readonly rows: readonly Readonly<Record<string, string | TableNumber>>[];
}

/** Colours of the site that a presentation has as its theme: `--c1` to `--c8` in `tokens.css`. */
export type NativeColour = "c1" | "c2" | "c3" | "c4" | "c5" | "c6" | "c7" | "c8";

/**
 * `planned`: announced, not reported as done. `rounded`: estimated, rounded or only spoken. Both are drawn hollow, and
 * no line joins them.
 */
export type NativeLook = "actual" | "planned" | "rounded";

export interface NativeSeries {
  /** Series of one name and look are one line with gaps between them, or one entry of the legend. */
  readonly name: string;
  readonly colour: NativeColour;
  /** Parallel to the values, where single bars stand out; default `colour`. */
  readonly colours?: readonly NativeColour[];
  /** Default actual. */
  readonly look?: NativeLook;
  /**
   * Parallel to the categories, each taken from the chart's table; `null`: no such figure. A bar is then missing; a
   * line passes over it, and where it must not, another series of the same name goes on.
   */
  readonly values: readonly (TableNumber | null)[];
}

/** A chart in the form that presentation programs draw themselves, so that it can be edited there. */
export interface NativeChart {
  /**
   * `bars` lie and read from top to bottom; `columns` stand. Several series stand side by side, but in one row where no
   * category has values of two of them; stacked ones add up. `points` is a scatter chart over `positions`.
   */
  readonly form: "bars" | "columns" | "stacked-bars" | "stacked-columns" | "lines" | "points";
  /** Names along the axis, texts of the table, or several of one row joined by ` · `. */
  readonly categories: readonly string[];
  /** Place of each category along a time axis, ISO days; only where categories are dates at uneven distances. */
  readonly days?: readonly string[];
  /** For `points`: value of each category along the horizontal axis, taken from the chart's table. */
  readonly positions?: readonly TableNumber[];
  readonly series: readonly NativeSeries[];
  /** What the values are, beside their axis: `orang`, `indeks`. */
  readonly valueLabel: string;
}

/** Where the figures under a chart come from; derived from cells and rows, never typed. */
export interface Provenance {
  readonly sourceIds: readonly string[];
  /** Reference dates from earliest to latest, printed precision. */
  readonly dates: readonly string[];
  /** Observation statuses present, codes. */
  readonly statuses: readonly string[];
  readonly stages: readonly string[];
  /** Ids of the rows used, as `table:row`; notes and declared differences hang on them. */
  readonly rows: readonly string[];
}

/** `Data` is a chart's own affair: whoever runs a chart of any kind (`Chart`) only hands back what its `data` gave. */
export interface Chart<Data = unknown> {
  /** File name, URL, element id, snapshot name. */
  readonly id: string;
  /** Page on which the chart's permalink points; an instance for one region stands on that region's page. */
  readonly page: RouteKey;
  /** `region`: the chart exists once for each region that has something to show; default: once. */
  readonly scope?: "region";
  /** What the chart asks; recorded for the reader and for later engines. */
  questions(parameters: ChartParameters): readonly (Question | RowQuestion)[];
  /** Asks and shapes. `null`: nothing was published for these parameters and no figure is made. */
  data(source: ChartData, parameters: ChartParameters): Data | null;
  /** Headline: the finding, computed from the data. */
  title(data: Data, context: ChartContext): string;
  /** The statistic: what, unit, where, when. */
  subtitle(data: Data, context: ChartContext): string;
  /** Alt text: form of the chart and its finding, computed from the data. */
  description(data: Data, context: ChartContext): string;
  /** Remarks that a reader of the figure needs, beyond row notes and declared differences. */
  notes?(data: Data, context: ChartContext): readonly string[];
  table(data: Data, context: ChartContext): ChartTable;
  /** Counts over many events: a note on one row says nothing beside the count; it stands with its row in a list. */
  readonly hidesRowNotes?: boolean;
  /** The form for presentation programs; absent or `null` where they have none (maps, flows, calendars). */
  native?(data: Data, context: ChartContext): NativeChart | null;
  provenance(data: Data): Provenance;
  /** Pure; no document, no title, no clock. */
  options(data: Data, context: ChartContext): PlotOptions;
}
