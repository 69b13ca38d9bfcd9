/**
 * What the explorer shows: an answer with its words. Charts, table, downloads and copies of the explorer are all made
 * from this one value, so they cannot disagree.
 */
import type { Locale } from "../../lib/format.ts";
import type { Cell, Question } from "../../query/question.ts";

export interface ResultCode {
  readonly code: string;
  readonly label: string;
  /** Degrees; of regions, where it is known. */
  readonly position?: { readonly longitude: number; readonly latitude: number };
}

/** A breakdown of the result with the codes that occur, in the order of the answer. */
export interface ResultDimension {
  /** Field name; `as_of` where the answer is a time series. */
  readonly name: string;
  readonly label: string;
  /** Name of the code list; `null` for dates and years. */
  readonly codelist: string | null;
  readonly codes: readonly ResultCode[];
  /** Code among `codes` that stands for the whole (`_T`, the country); absent where it does not occur. */
  readonly total?: string;
}

export interface ResultFigure {
  /** Position in `figures`; marks of a drawing carry it as `data-figure`. */
  readonly index: number;
  /** Code per dimension of the result. */
  readonly codes: Readonly<Record<string, string>>;
  /** The number that is shown: for a share 0 to 1, for a change the difference. `null`: not published. */
  readonly value: number | null;
  /** As printed, a share with its `%`; empty where there is no value. */
  readonly text: string;
  readonly cell: Cell;
  /** For a change: the figure at the earlier date. */
  readonly before?: Cell;
  /** Beside a reader's own figure: the published one with the same codes, or `null` where there is none. */
  readonly published?: Cell | null;
}

export interface ResultMeasure {
  readonly kind: "count" | "amount" | "index" | "share" | "rate" | "change";
  readonly label: string;
  /** What is counted or measured, within a sentence: "PNS", "peserta". */
  readonly noun: string;
  /** In the reader's language; empty for an index, and for a share, whose text carries its `%`. */
  readonly unit: string;
  /** Fixed decimals of printed numbers; `undefined` = as many as needed, up to three. */
  readonly decimals: number | undefined;
}

/** A date from which figures are not comparable with those before. */
export interface ResultBreak {
  readonly asOf: string;
  readonly label: string;
  /** True where the measure itself changed: no line crosses the date. False: the break is only marked. */
  readonly cuts: boolean;
}

export interface ExploreResult {
  readonly locale: Locale;
  readonly question: Question;
  readonly table: {
    readonly name: string;
    readonly label: string;
    /** In a table of events a combination without a figure is one of which no event is known. */
    readonly kind: "marginal" | "events";
  };
  readonly measure: ResultMeasure;
  /** Breakdowns in the order of the question; a time series has `as_of` last. */
  readonly dimensions: readonly ResultDimension[];
  /** Conditions that hold for every figure: "Wilayah: Sumatera Selatan"; `name` is the field. */
  readonly fixed: readonly { readonly name: string; readonly label: string; readonly value: string }[];
  readonly figures: readonly ResultFigure[];
  /** Remarks that a reader needs: several dates in one answer, events counted in two categories, residents of 2025. */
  readonly notes: readonly string[];
  /** For a change: the earlier date. */
  readonly since?: string;
  /** Declared breaks within a time series or between the dates of a change, oldest first. */
  readonly breaks: readonly ResultBreak[];
}
