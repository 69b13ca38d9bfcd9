/** Which labels of a native chart have room, worked out before any program has drawn it. Points (1/72 inch). */
import type { NativeChart, TableNumber } from "../../../charts/chart.ts";
import { dayNumber } from "../../../lib/reference-date.ts";
import { LINE_HEIGHT, textWidth } from "../fit-text.ts";

/** Size of what a chart draws its marks in, in points. */
export interface PlotSize {
  readonly width: number;
  readonly height: number;
}

export interface LabelPlan {
  /** Points. */
  readonly fontSize: number;
  /** For each series and category: whether its label is shown. */
  readonly shown: readonly (readonly boolean[])[];
  /** Every value of the chart has its label, so that no value axis is wanted. */
  readonly isComplete: boolean;
}

/** Smaller words are not read from a screen. */
const SMALLEST = 8;
const LARGEST = 13;
/** Room between a label and what is beside it. */
const GAP = 4;
/** Size of a point on a line. */
const MARKER = 8;

const isFigure = (entry: TableNumber | null): entry is TableNumber =>
  entry?.value !== null && entry?.value !== undefined;
const largestOf = (numbers: readonly number[]): number => Math.max(1e-9, ...numbers.map(Math.abs));
const clampSize = (size: number): number => Math.min(LARGEST, Math.floor(size * 2) / 2);

/** Height along the axis of categories that one bar of one series has, with the gaps beside it taken off. */
export const barThickness = (native: NativeChart, extent: number): number =>
  extent / Math.max(1, native.categories.length) / (isOneRow(native) ? 1.4 : native.series.length + 0.4);

export const isStacked = ({ form }: NativeChart): boolean => form.startsWith("stacked-");
/** Stacks, and series of which no category has values of two: each category has one bar. */
export const isOneRow = (native: NativeChart): boolean =>
  isStacked(native) ||
  native.categories.every((_, row) => native.series.filter(({ values }) => isFigure(values[row] ?? null)).length <= 1);
export const isHorizontal = ({ form }: NativeChart): boolean => form === "bars" || form === "stacked-bars";

export function planLabels(native: NativeChart, plot: PlotSize): LabelPlan {
  switch (native.form) {
    case "bars":
      return allOrNone(native, clampSize(barThickness(native, plot.height) * 1.1));
    case "columns":
      return allOrNone(native, columnLabelSize(native, barThickness(native, plot.width)));
    case "stacked-bars":
    case "stacked-columns":
      return inSegments(native, plot);
    case "lines":
    case "points":
      return apart(native, plot);
  }
}

const plan = (native: NativeChart, fontSize: number, shows: (series: number, row: number) => boolean): LabelPlan => {
  const shown = native.series.map(({ values }, series) =>
    values.map((entry, row) => isFigure(entry) && shows(series, row)),
  );
  const isComplete = native.series.every(({ values }, series) =>
    values.every((entry, row) => !isFigure(entry) || shown[series]?.[row] === true),
  );
  return { fontSize, shown, isComplete };
};

const allOrNone = (native: NativeChart, size: number): LabelPlan =>
  plan(native, Math.max(size, SMALLEST), () => size >= SMALLEST);

/** Labels above columns may be a little wider than the column: as far as the next one's begins. */
function columnLabelSize({ series }: NativeChart, thickness: number): number {
  const widest = Math.max(1, ...series.flatMap(({ values }) => values.map((entry) => textWidth(entry?.text ?? "", 1))));
  return clampSize((thickness * 1.25) / widest);
}

/** Labels inside the parts of stacks that are large enough for them. */
function inSegments(native: NativeChart, plot: PlotSize): LabelPlan {
  const { series, categories } = native;
  const lies = isHorizontal(native);
  const thickness = barThickness(native, lies ? plot.height : plot.width);
  const totals = categories.map((_, row) =>
    series.reduce((sum, { values }) => sum + Math.abs(values[row]?.value ?? 0), 0),
  );
  const scale = (lies ? plot.width : plot.height) / largestOf(totals) / 1.1;
  const fontSize = Math.max(SMALLEST, Math.min(12, clampSize(lies ? thickness : LARGEST)));
  return plan(native, fontSize, (position, row) => {
    const entry = series[position]?.values[row];
    const length = Math.abs(entry?.value ?? 0) * scale;
    const width = textWidth(entry?.text ?? "", fontSize) + GAP;
    const height = fontSize * LINE_HEIGHT;
    return lies ? length >= width && thickness >= fontSize : length >= height && thickness >= width;
  });
}

interface Rectangle {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}
const overlap = (a: Rectangle, b: Rectangle): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/**
 * Labels above points. All of a line chart's, or where they would touch only those at the ends of lines; of a scatter
 * chart as many as find room.
 */
function apart(native: NativeChart, plot: PlotSize): LabelPlan {
  const fontSize = 11;
  const places = placePoints(native, plot, fontSize);
  const markers = places.map(({ marker }) => marker);
  const accepted: Rectangle[] = [];
  const kept = new Set<string>();
  for (const { series, row, rectangle } of [...places].sort((a, b) => b.row - a.row || a.series - b.series)) {
    if ([...accepted, ...markers].some((other) => overlap(rectangle, other))) continue;
    accepted.push(rectangle);
    kept.add(`${series}/${row}`);
  }
  const lastRows = native.series.map(({ values }) => values.findLastIndex(isFigure));
  const isFree = kept.size === places.length || native.form === "points";
  return plan(native, fontSize, (series, row) => kept.has(`${series}/${row}`) && (isFree || lastRows[series] === row));
}

interface PlacedLabel {
  readonly series: number;
  readonly row: number;
  readonly rectangle: Rectangle;
  /** The point itself, which no label may cover. */
  readonly marker: Rectangle;
}

/** Where labels would stand on an axis from 0, or from the smallest value where all are far from 0. */
function placePoints(native: NativeChart, plot: PlotSize, fontSize: number): readonly PlacedLabel[] {
  const { form, series, categories, days, positions } = native;
  const across = categories.map((_, row) =>
    form === "points" ? (positions?.[row]?.value ?? 0) : days === undefined ? row : dayNumber(days[row] ?? "1970"),
  );
  const x = scaleTo(across, plot.width);
  const y = scaleTo(
    series.flatMap(({ values }) => values.filter(isFigure).map(({ value }) => value ?? 0)),
    plot.height,
  );
  return series.flatMap(({ values }, position) =>
    values.flatMap((entry, row): readonly PlacedLabel[] => {
      if (!isFigure(entry)) return [];
      const [centre, middle] = [x(across[row] ?? 0), y(entry.value ?? 0)];
      const bottom = middle + MARKER / 2 + 1;
      const half = (textWidth(form === "points" ? (categories[row] ?? "") : entry.text, fontSize) + GAP) / 2;
      const rectangle = {
        left: centre - half,
        right: centre + half,
        top: bottom,
        bottom: bottom + fontSize * LINE_HEIGHT,
      };
      const marker = {
        left: centre - MARKER / 2,
        right: centre + MARKER / 2,
        top: middle - MARKER / 2,
        bottom: middle + MARKER / 2,
      };
      return [{ series: position, row, rectangle, marker }];
    }),
  );
}

/** Linear, from the smallest value (or 0 where it is near) to the largest. */
function scaleTo(values: readonly number[], extent: number): (value: number) => number {
  const smallest = Math.min(...values);
  const largest = Math.max(...values);
  const start = smallest > 0 && smallest < (largest * 5) / 6 ? 0 : smallest;
  return (value) => ((value - start) / Math.max(1e-9, largest - start)) * extent;
}
