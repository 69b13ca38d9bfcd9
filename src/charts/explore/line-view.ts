import { dayNumber } from "../../lib/reference-date.ts";
import { NOT_STATED, YEAR } from "../../query/check-question.ts";
import { isNarrow } from "../chart.ts";
import {
  joinShapes,
  textPx,
  wrapText,
  type Box,
  type Dot,
  type Line,
  type Shapes,
  type Words,
} from "../parts/drawing.ts";
import { LINE_PX } from "../parts/label-placement.ts";
import { dateTicks, linearScale, valueScale, type Scale, type Tick, type ValueScale } from "./line-scales.ts";
import { joinsOf, segmentsOf, seriesOf, timeOf, type Joins, type Point, type Series } from "./line-series.ts";
import { nativeLines } from "./native-lines.ts";
import { createPanelView, type PanelContext } from "./panels.ts";
import { figureText } from "./result-words.ts";
import type { ExploreResult, ResultBreak, ResultDimension, ResultFigure } from "./result.ts";
import {
  fits,
  isEstimated,
  isKnown,
  isPlanned,
  longestPx,
  mixesUnits,
  MOST_COLOURS,
  refuse,
  statusKey,
  trace,
  type Sketch,
} from "./view-parts.ts";

const SHAPES = ["circle", "square", "triangle", "diamond"] as const;
const AXIS_PX = 24;
const LABEL_GAP_PX = 12;

/** Figures over time, a line for each series, named at its end. Lines stop at what cannot be compared. */
export const lineView = createPanelView({
  id: "line",
  fit(whole, panels) {
    const time = timeOf(whole);
    if (time === undefined) return refuse("chart.explore-fit.no-time");
    if (mixesUnits(whole)) return refuse("chart.explore-fit.mixed-units");
    if (seriesOf(whole, time).length > MOST_COLOURS) return refuse("chart.explore-fit.many-lines");
    if (!panels.some((panel) => seriesOf(panel, time).some(hasSeveralDates)))
      return refuse("chart.explore-fit.no-time");
    return fits(time.name === YEAR ? 55 : 80);
  },
  key: (whole) => statusKey(whole, "dot"),
  sketch: sketchLines,
  native: nativeLines,
});

/** `2025` and `2025-01-01` are two dates, but one place on the axis. */
const hasSeveralDates = ({ points }: Series): boolean =>
  new Set(points.filter(({ figure }) => isKnown(figure)).map(({ day }) => day)).size > 1;

/** Where the plot stands inside its panel, and its scales. */
interface Frame {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly x: Scale;
  readonly y: Scale;
  readonly values: ValueScale;
}

function sketchLines(panel: ExploreResult, context: PanelContext): Sketch {
  const time = timeOf(panel);
  if (time === undefined) return { heightPx: 0 };
  const series = seriesOf(panel, time);
  const labels = endLabels(panel, series, context);
  const frame = frameOf(panel, time, labels, context);
  const breaks = breaksByDate(panel.breaks);
  const notes = breakNotes(breaks, frame.bottom + AXIS_PX + 14, context.widthPx);
  const joins = joinsOf(panel, time);
  const dates = time.codes.map(({ code }) => code).filter((code) => code !== NOT_STATED);
  return {
    ...joinShapes([
      axes(frame, dateTicks(dates, frame.x, panel)),
      ...breaks.map(({ asOf }, index) => breakLine(dayNumber(asOf), letterOf(index), frame)),
      ...series.map((one) => sketchSeries(one, { panel, context, frame, joins })),
      ...placeEndLabels(labels, frame),
      notes,
    ]),
    heightPx: frame.bottom + AXIS_PX + (notes.heightPx === 0 ? 0 : notes.heightPx + 8),
  };
}

function frameOf(
  panel: ExploreResult,
  time: ResultDimension,
  labels: readonly EndLabel[],
  { all, widthPx }: PanelContext,
): Frame {
  const values = valueScale(all, panel);
  const left = Math.max(...values.ticks.map(({ text }) => textPx(text))) + 8;
  // The longest number of all panels: their scales of time end at the same place.
  const numberPx = longestPx(all.map((figure) => figureText(panel, figure)));
  const right = widthPx - LABEL_GAP_PX - Math.max(numberPx, ...labels.map((label) => label.widthPx));
  const top = panel.breaks.length > 0 ? 26 : 10;
  const labelsPx = labels.reduce((sum, label) => sum + heightOf(label), 0);
  const bottom = top + Math.max(isNarrow({ widthPx }) ? 210 : 290, labelsPx - LINE_PX);
  const days = time.codes.flatMap(({ code }) => (code === NOT_STATED ? [] : [dayNumber(code)]));
  return {
    left,
    right,
    top,
    bottom,
    values,
    x: linearScale([Math.min(...days), Math.max(...days)], [left + 8, right - 4]),
    y: linearScale(values.domain, [bottom, top]),
  };
}

function axes({ left, right, bottom, values, x, y }: Frame, dates: readonly Tick[]): Shapes {
  return {
    lines: values.ticks.map(({ value }) => {
      const at = y(value);
      return { x1: left, x2: right, y1: at, y2: at, look: value === 0 ? "axis" : "grid" };
    }),
    words: [
      ...values.ticks.map(({ value, text }): Words => ({
        x: left - 8,
        y: y(value),
        text,
        anchor: "end",
        look: "muted",
      })),
      ...dates.map(({ value, text }): Words => ({
        x: x(value),
        y: bottom + 16,
        text,
        anchor: "middle",
        look: "muted",
      })),
    ],
  };
}

/** Breaks of one date share a line and a letter. */
const breaksByDate = (breaks: readonly ResultBreak[]): readonly Pick<ResultBreak, "asOf" | "label">[] =>
  [...Map.groupBy(breaks, ({ asOf }) => asOf)].map(([asOf, same]) => ({
    asOf,
    label: same.map(({ label }) => label).join("; "),
  }));

/** Breaks are lettered on the plot and told below it. */
const letterOf = (index: number): string => String.fromCharCode(97 + index);

function breakLine(day: number, letter: string, { x, top, bottom }: Frame): Shapes {
  const at = x(day);
  return {
    lines: [{ x1: at, x2: at, y1: top - 8, y2: bottom, look: "dotted", colour: "var(--axis)" }],
    words: [{ x: at, y: top - 17, text: letter, anchor: "middle", look: "heading" }],
  };
}

function breakNotes(breaks: readonly Pick<ResultBreak, "label">[], y: number, widthPx: number): Sketch {
  const indentPx = 16;
  const words: Words[] = [];
  let at = y;
  breaks.forEach(({ label }, index) => {
    words.push({ x: 0, y: at, text: letterOf(index), look: "heading" });
    for (const text of wrapText(label, widthPx - indentPx)) {
      words.push({ x: indentPx, y: at, text, look: "muted" });
      at += LINE_PX;
    }
  });
  return { words, heightPx: at - y };
}

interface SeriesOptions {
  readonly panel: ExploreResult;
  readonly context: PanelContext;
  readonly frame: Frame;
  readonly joins: Joins;
}

/** Lines and points of one series; a date without a published figure is hatched at the foot of the plot. */
function sketchSeries(series: Series, { panel, context, frame, joins }: SeriesOptions): Shapes {
  const { x, y, bottom } = frame;
  const at = (figure: ResultFigure): number => y(figure.value ?? 0);
  const { colour } = series;
  return {
    lines: segmentsOf(series.points, joins).map(([from, to]): Line => ({
      x1: x(from.day),
      y1: at(from.figure),
      x2: x(to.day),
      y2: at(to.figure),
      look: "solid",
      colour,
    })),
    dots: series.points
      .filter(({ figure }) => isKnown(figure))
      .map(({ day, figure }): Dot => ({
        x: x(day),
        y: at(figure),
        shape: SHAPES[series.place % SHAPES.length] ?? "circle",
        hollow: isPlanned(figure) || isEstimated(figure),
        colour: isPlanned(figure) ? "var(--planned)" : colour,
        radiusPx: isNarrow(context) ? 2.75 : 3.5,
        ...trace(panel, figure, context),
      })),
    boxes: series.points
      .filter(({ figure }) => !isKnown(figure))
      .map(({ day, figure }): Box => ({
        x1: x(day) - 4,
        x2: x(day) + 4,
        y1: bottom - 14,
        y2: bottom,
        look: "missing",
        ...trace(panel, figure, context),
      })),
  };
}

/** Name and last number of a series, to stand at the right of its line. */
interface EndLabel {
  readonly lines: readonly { readonly text: string; readonly look: Words["look"] }[];
  readonly widthPx: number;
  readonly ink: string;
  readonly last: Point;
}

const heightOf = ({ lines }: EndLabel): number => lines.length * LINE_PX + 3;

/** On a phone a name is its abbreviation where it carries one: "Pelatihan … (PKN II)". */
const abbreviated = (name: string): string => /\(([A-Z]{3,}(?: [IVX]+)?)\)$/.exec(name)?.[1] ?? name;

function endLabels(panel: ExploreResult, series: readonly Series[], { widthPx }: PanelContext): readonly EndLabel[] {
  const mostPx = widthPx * (isNarrow({ widthPx }) ? 0.36 : 0.28);
  return series.flatMap(({ name, points, ink }) => {
    const last = points.findLast(({ figure }) => isKnown(figure));
    if (last === undefined) return [];
    const names = name === "" ? [] : wrapText(isNarrow({ widthPx }) ? abbreviated(name) : name, mostPx, "strong");
    const number = figureText(panel, last.figure);
    return [
      {
        lines: [
          ...names.map((text) => ({ text, look: "label" as const })),
          { text: number, look: names.length === 0 ? ("value" as const) : ("plain" as const) },
        ],
        widthPx: Math.max(textPx(number, "strong"), ...names.map((text) => textPx(text, "strong"))),
        ink,
        last,
      },
    ];
  });
}

/** Labels beside the ends of their lines, pushed apart where lines end close together. */
function placeEndLabels(labels: readonly EndLabel[], { x, y, right, top, bottom }: Frame): readonly Shapes[] {
  const sorted = labels
    .map((label) => ({ label, wanted: y(label.last.figure.value ?? 0) }))
    .sort((a, b) => a.wanted - b.wanted);
  const needed = sorted.reduce((sum, { label }) => sum + heightOf(label), 0);
  let below = needed;
  let from = top - LINE_PX;
  return sorted.map(({ label, wanted }) => {
    const height = heightOf(label);
    const highest = Math.max(from, wanted - height / 2);
    // What is still to be placed has to end above the foot of the plot.
    const at = Math.max(from, Math.min(highest, bottom + LINE_PX / 2 - below));
    from = at + height;
    below -= height;
    const middle = at + height / 2;
    const end = x(label.last.day);
    const isAway = Math.abs(middle - wanted) > 6 || right - end > 12;
    return {
      lines: isAway ? [{ x1: end + 6, y1: wanted, x2: right + LABEL_GAP_PX - 5, y2: middle, look: "grid" }] : [],
      words: label.lines.map(({ text, look }, line): Words => ({
        x: right + LABEL_GAP_PX - 2,
        y: middle + (line - (label.lines.length - 1) / 2) * LINE_PX,
        text,
        colour: label.ink,
        ...(look === undefined ? {} : { look }),
      })),
    };
  });
}
