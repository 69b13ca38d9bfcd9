/** How a native chart is laid out in its frame: sizes of words, room for names, which labels are shown. */
import type { NativeChart } from "../../../charts/chart.ts";
import { textWidth } from "../fit-text.ts";
import { POINTS_PER_INCH, type Box } from "../geometry.ts";
import { isHorizontal, isOneRow, planLabels, type LabelPlan } from "./label-room.ts";
import { wantsLegend } from "./series.ts";

export interface ChartPlan {
  /** Size of the names of categories, points. */
  readonly categorySize: number;
  readonly labels: LabelPlan;
  /** Space between categories, in percent of the thickness of a bar. */
  readonly gapPercent: number;
  /** Inside of the plot as shares of the frame; `null`: the program's own choice. */
  readonly plot: { readonly x: number; readonly y: number; readonly width: number; readonly height: number } | null;
}

/** Points. */
const ROOM = { legend: 28, axis: 44, gap: 8 };
/** Names take at most this share of the width; longer ones are wrapped. */
const MOST_FOR_NAMES = 0.36;
const CATEGORY_SIZES = { largest: 13, smallest: 7 };

export function planChart(native: NativeChart, frame: Box): ChartPlan {
  const width = frame.width * POINTS_PER_INCH;
  const height = frame.height * POINTS_PER_INCH;
  return isHorizontal(native) ? planBars(native, width, height) : planUpright(native, width, height);
}

/** Bars: names at the left in a column as wide as they need, so that both programs lay them out alike. */
function planBars(native: NativeChart, width: number, height: number): ChartPlan {
  const top = wantsLegend(native) ? ROOM.legend : 0;
  const sizes = (inner: number): number => inner / Math.max(1, native.categories.length) / 1.25;
  const categorySize = Math.max(
    CATEGORY_SIZES.smallest,
    Math.min(CATEGORY_SIZES.largest, Math.floor(sizes(height - top) * 2) / 2),
  );
  const names = Math.min(
    width * MOST_FOR_NAMES,
    Math.max(...native.categories.map((name) => textWidth(name, categorySize))) + ROOM.gap,
  );
  const widestLabel = Math.max(
    0,
    ...native.series.flatMap(({ values }) => values.map((entry) => textWidth(entry?.text ?? "", categorySize))),
  );
  const inner = { width: width - names - widestLabel - ROOM.gap, height: height - top };
  const labels = planLabels(native, inner);
  const bottom = labels.isComplete ? 0 : ROOM.axis;
  return {
    categorySize,
    labels,
    gapPercent: gapBetween(native, inner.height, 52),
    plot: {
      x: names / width,
      y: top / height,
      width: inner.width / width,
      height: (inner.height - bottom) / height,
    },
  };
}

/** Columns, lines and points: programs know best how to turn the names below them. */
function planUpright(native: NativeChart, width: number, height: number): ChartPlan {
  const pitch = width / Math.max(1, native.categories.length);
  const widest = Math.max(1, ...native.categories.map((name) => textWidth(name, 1)));
  const isCategorical = native.form !== "points" && native.days === undefined;
  const categorySize = isCategorical ? Math.max(9, Math.min(CATEGORY_SIZES.largest, Math.floor(pitch / widest))) : 12;
  const inner = { width: width * 0.92, height: height - ROOM.axis - (wantsLegend(native) ? ROOM.legend : 0) };
  return {
    categorySize,
    labels: planLabels(native, inner),
    gapPercent: gapBetween(native, inner.width, 110),
    plot: null,
  };
}

/** A narrow gap, wider where few bars would otherwise be thicker than `thickest` (points). */
function gapBetween(native: NativeChart, extent: number, thickest: number): number {
  const beside = isOneRow(native) ? 1 : native.series.length;
  const pitch = extent / Math.max(1, native.categories.length);
  return Math.round(Math.min(500, Math.max(40, (pitch / thickest - beside) * 100)));
}

/** So many bars want the whole height of a slide; the words then stand beside them. */
const TALL_BARS = 18;

export const isTall = (native: NativeChart): boolean =>
  isHorizontal(native) &&
  native.categories.length * (isOneRow(native) ? 1 : Math.max(1, native.series.length * 0.75)) > TALL_BARS;
