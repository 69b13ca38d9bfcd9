/** Lines over time with counted and rounded points, labelled at their ends. */
import type { Markish } from "@observablehq/plot";
import * as Plot from "@observablehq/plot";
import { formatDateShort, type Locale } from "../../lib/format.ts";
import { dayNumber } from "../../lib/reference-date.ts";
import type { NativeColour, SeriesBreak } from "../chart.ts";
import type { TREND_STATUSES } from "./workforce-cells.ts";

export interface TrendPoint {
  readonly date: string;
  readonly value: number;
  /** False: rounded or spoken; drawn hollow and never joined. */
  readonly counted: boolean;
  /** Words beside the point; default none. */
  readonly label?: string;
}

export interface TrendSeries {
  readonly name: string;
  /** Second line of the label at the end: the last counted value in words. */
  readonly lastText: string;
  readonly stroke: string;
  /** The same hue dark enough for words. */
  readonly textFill: string;
  readonly strokeWidth?: number;
  readonly symbol: "circle" | "square" | "triangle";
  readonly points: readonly TrendPoint[];
}

/** How a trend of one employment status looks, the same on every chart. */
export const STATUS_LOOKS: Readonly<
  Record<(typeof TREND_STATUSES)[number], Pick<TrendSeries, "stroke" | "textFill" | "symbol" | "strokeWidth">>
> = {
  _T: { stroke: "var(--ink)", textFill: "var(--ink)", symbol: "circle", strokeWidth: 2.75 },
  PNS: { stroke: "var(--c1)", textFill: "var(--t1)", symbol: "square" },
  PPPK: { stroke: "var(--c2)", textFill: "var(--t2)", symbol: "triangle" },
};

/** The same in presentation programs, whose theme has no ink for a series. */
export const NATIVE_COLOURS: Readonly<Record<(typeof TREND_STATUSES)[number], NativeColour>> = {
  _T: "c8",
  PNS: "c1",
  PPPK: "c2",
};

/** Segments of a line: a break cuts it in two. */
export function segmentOf(date: string, cuts: readonly string[]): number {
  return cuts.filter((cut) => dayNumber(cut) <= dayNumber(date)).length;
}

/** Lines, points, labels at the ends and beside single points. Cuts are dates from which a series starts anew. */
export function seriesMarks(series: readonly TrendSeries[], cuts: readonly string[] = []): readonly Markish[] {
  return series.flatMap(({ name, lastText, stroke, textFill, symbol, strokeWidth = 2.25, points }): Markish[] => {
    const placed = points.map((point) => ({
      ...point,
      day: dayNumber(point.date),
      segment: segmentOf(point.date, cuts),
    }));
    const counted = placed.filter((point) => point.counted);
    const rounded = placed.filter((point) => !point.counted);
    const last = counted.at(-1) ?? placed.at(-1);
    return [
      Plot.line(counted, { x: "day", y: "value", z: "segment", stroke, strokeWidth }),
      Plot.dot(counted, {
        x: "day",
        y: "value",
        r: 3.25,
        symbol,
        fill: stroke,
        stroke: "var(--surface)",
        strokeWidth: 1,
      }),
      Plot.dot(rounded, { x: "day", y: "value", r: 4, symbol, fill: "var(--surface)", stroke, strokeWidth: 1.75 }),
      ...(last === undefined
        ? []
        : [
            Plot.text([last], {
              x: "day",
              y: "value",
              text: () => `${name}\n${lastText}`,
              textAnchor: "start",
              dx: 9,
              fill: textFill,
              fontWeight: 650,
              className: "plot-halo",
            }),
          ]),
    ];
  });
}

export interface PointLabel {
  readonly date: string;
  readonly value: number;
  readonly text: string;
  readonly anchor: "start" | "middle" | "end";
  readonly dx: number;
  readonly dy: number;
}

/** Words beside single points. */
export function pointLabels(labels: readonly PointLabel[]): readonly Markish[] {
  return labels.map(({ date, value, text, anchor, dx, dy }) =>
    Plot.text([text], {
      x: [dayNumber(date)],
      y: [value],
      text: [text],
      textAnchor: anchor,
      dx,
      dy,
      className: "plot-halo",
    }),
  );
}

/** Years on the x axis, as many as fit. */
export function yearAxis(firstYear: number, lastYear: number, everyYears: number): readonly Markish[] {
  const years = Array.from(
    { length: Math.floor((lastYear - firstYear) / everyYears) + 1 },
    (_, index) => firstYear + index * everyYears,
  );
  return [
    Plot.text(years, {
      x: (year: number) => dayNumber(String(year)),
      text: String,
      frameAnchor: "bottom",
      dy: 18,
      className: "plot-muted",
    }),
  ];
}

/** Horizontal grid with its values in words at the left. */
export function valueAxis(ticks: readonly number[], format: (value: number) => string): readonly Markish[] {
  return [
    Plot.ruleY(ticks, { stroke: (value: number) => (value === 0 ? "var(--axis)" : "var(--grid)") }),
    Plot.text(ticks, {
      y: (value: number) => value,
      text: format,
      frameAnchor: "left",
      textAnchor: "end",
      dx: -8,
      className: "plot-muted",
    }),
  ];
}

/** Height above a plot that labels of declared breaks take. */
export const breaksHeightPx = (breaks: readonly SeriesBreak[]): number => breaks.length * 17 + 12;

/** Declared breaks as dotted lines, each with its words in a row of its own above the plot. */
export function breakMarks(breaks: readonly SeriesBreak[], locale: Locale): readonly Markish[] {
  return breaks.flatMap(({ asOf, label_id, label_en }, index) => {
    const day = dayNumber(asOf);
    // The later break stands higher, so that its words pass above the line of the earlier one.
    const up = (index + 1) * 17 - 4;
    const text = `${locale === "id" ? label_id : label_en} (${formatDateShort(asOf, locale)})`;
    return [
      Plot.ruleX([day], { insetTop: -up - 6, className: "plot-break", strokeWidth: 1.5 }),
      Plot.text([text], {
        x: [day],
        text: [text],
        frameAnchor: "top",
        textAnchor: "end",
        dx: -5,
        dy: -up,
        className: "plot-muted",
      }),
    ];
  });
}
