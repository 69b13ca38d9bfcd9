import { translate } from "../../i18n/index.ts";
import { isNarrow } from "../chart.ts";
import { joinShapes, moveShapes, wrapText, type Box, type KeyEntry, type Line, type Shapes } from "../parts/drawing.ts";
import { LINE_PX } from "../parts/label-placement.ts";
import { inTableOrder } from "./bar-order.ts";
import { codeLabels } from "./code-labels.ts";
import { nativeBars } from "./native-bars.ts";
import { createPanelView, type PanelContext } from "./panels.ts";
import { measureText } from "./result-measure.ts";
import { figureName, figureText } from "./result-words.ts";
import type { ExploreResult, ResultFigure } from "./result.ts";
import {
  categoryColour,
  domainOf,
  fits,
  longestPx,
  lookOf,
  mixesUnits,
  MOST_COLOURS,
  refuse,
  remark,
  rowLabel,
  statusKey,
  trace,
  type Sketch,
} from "./view-parts.ts";

/** More bars than this are not read one by one: the rest stays in the table. */
const MOST_BARS = 60;
/** Up to this many rows a bar may take room. */
const FEW_BARS = 12;
const MISSING_PX = 22;
const LABEL_GAP_PX = 9;
const GROUP_GAP_PX = 12;

/** One row of the drawing: a bar, or a place where no figure was published. */
interface BarRow {
  readonly label: string;
  readonly figure: ResultFigure | null;
  readonly colour: string;
}

interface BarGroup {
  /** Empty: the rows stand for themselves. */
  readonly heading: string;
  readonly rows: readonly BarRow[];
}

/** Horizontal bars with their names and numbers; a second dimension makes groups of bars. */
export const barView = createPanelView({
  id: "bar",
  fit(panel) {
    if (mixesUnits(panel)) return refuse("chart.explore-fit.mixed-units");
    const [, second] = panel.dimensions;
    return fits(panel.figures.length > MOST_BARS ? 30 : second === undefined ? 60 : 50);
  },
  key: (whole) => [...(hasPublished(whole) ? [publishedKey(whole)] : []), ...statusKey(whole, "box")],
  sketch: sketchBars,
  native: nativeBars,
});

const hasPublished = ({ figures }: ExploreResult): boolean => figures.some(({ published }) => published !== undefined);

const publishedKey = ({ locale }: ExploreResult): KeyEntry => ({
  text: translate(locale)("chart.explore-words.published"),
  lines: [{ x1: 11, x2: 11, y1: -8, y2: 8, look: "solid", colour: "var(--ink)" }],
});

/** The largest figures of a long list, in their order. */
function largest(figures: readonly ResultFigure[]): readonly ResultFigure[] {
  if (figures.length <= MOST_BARS) return figures;
  const size = ({ value }: ResultFigure): number => (value === null ? -1 : Math.abs(value));
  const kept = new Set([...figures].sort((a, b) => size(b) - size(a)).slice(0, MOST_BARS));
  return figures.filter((figure) => kept.has(figure));
}

function groupsOf(
  panel: ExploreResult,
  figures: readonly ResultFigure[],
  { panelCount }: PanelContext,
): readonly BarGroup[] {
  const leaf = panel.dimensions.at(-1);
  if (leaf === undefined)
    return [
      {
        heading: "",
        rows: figures.map((figure) => ({ label: panel.measure.label, figure, colour: categoryColour(0) })),
      },
    ];
  const isGrouped = panel.dimensions.length > 1;
  const colourOf = (code: string | undefined): string => {
    if (code === leaf.total) return "var(--c8)";
    const place = leaf.codes.filter((one) => one.code !== leaf.total).findIndex((one) => one.code === code);
    return categoryColour(isGrouped && leaf.codes.length < MOST_COLOURS ? place : 0);
  };
  const rowOf = (figure: ResultFigure): BarRow => ({
    label: codeLabels(leaf).get(figure.codes[leaf.name] ?? "") ?? "",
    figure,
    colour: colourOf(figure.codes[leaf.name]),
  });
  if (!isGrouped) {
    if (panelCount === 1) return [{ heading: "", rows: figures.map(rowOf) }];
    // Panels keep a row for each code, so that a code stands at the same height in all of them.
    const rows = leaf.codes.map(({ code, label }): BarRow => {
      const figure = figures.find(({ codes }) => codes[leaf.name] === code);
      return figure === undefined ? { label, figure: null, colour: colourOf(code) } : rowOf(figure);
    });
    return [{ heading: "", rows }];
  }
  return [...Map.groupBy(figures, (figure) => figureName(panel, figure, [leaf.name]))].map(([heading, group]) => ({
    heading,
    rows: group.map(rowOf),
  }));
}

/** Where labels, bars and numbers stand. */
interface BarLayout {
  /** Labels stand beside their bars, in a column this wide with its gap; 0 = above them. */
  readonly labelPx: number;
  readonly barPx: number;
  readonly gapPx: number;
  /** Position of zero, and pixels a unit. */
  readonly zero: number;
  readonly scale: number;
}

function layOut(panel: ExploreResult, groups: readonly BarGroup[], context: PanelContext): BarLayout {
  const { all, widthPx, panelCount } = context;
  const leaf = panel.dimensions.at(-1);
  const isDense = Math.min(all.length / panelCount, MOST_BARS) > FEW_BARS;
  const labelsPx = longestPx(leaf?.codes.map(({ label }) => label) ?? [panel.measure.label]) + LABEL_GAP_PX + 2;
  const mostPx = widthPx * (isNarrow({ widthPx }) ? 0.42 : 0.36);
  const labelPx = isDense || labelsPx <= mostPx ? Math.min(labelsPx, mostPx) : 0;
  const [low, high] = domainOf(all);
  const isLeft = ({ value }: ResultFigure): boolean => (value ?? 0) < 0;
  // Panels leave the same room for numbers, the missing ones of other panels included.
  const hasGap = panel.dimensions.length === 1 && all.length < panelCount * (leaf?.codes.length ?? 1);
  const rightTexts = all.filter((figure) => !isLeft(figure)).map((figure) => numberOf({ figure }, panel));
  const left = labelPx + (low < 0 ? longestPx(all.filter(isLeft).map((figure) => numberOf({ figure }, panel))) + 8 : 0);
  const right = longestPx(hasGap ? [...rightTexts, numberOf({ figure: null }, panel)] : rightTexts) + 8;
  const scale = Math.max(widthPx - right - left, 20) / (high - low);
  return {
    labelPx,
    barPx: isDense || groups.length > 1 ? 13 : 18,
    gapPx: isDense ? 7 : 11,
    zero: left - low * scale,
    scale,
  };
}

const isNegative = ({ figure }: BarRow): boolean => (figure?.value ?? 0) < 0;

function numberOf({ figure }: Pick<BarRow, "figure">, panel: ExploreResult): string {
  const { locale, measure } = panel;
  if (figure !== null) {
    const published = figure.published?.value ?? null;
    const own = figureText(panel, figure);
    if (published === null) return own;
    const words = { own, published: measureText(published, measure, locale) };
    return translate(locale)("chart.explore-words.beside-published", words);
  }
  return panel.table.kind === "events" ? "–" : translate(locale)("figure.not-published");
}

function sketchBars(panel: ExploreResult, context: PanelContext): Sketch {
  const { widthPx } = context;
  const ordered = inTableOrder(panel, context.sort);
  const figures = largest(ordered);
  const groups = groupsOf(panel, figures, context);
  const layout = layOut(panel, groups, context);
  const parts: Shapes[] = [];
  let y = 0;
  groups.forEach(({ heading, rows }, index) => {
    if (index > 0) y += GROUP_GAP_PX;
    for (const text of heading === "" ? [] : wrapText(heading, widthPx, "strong")) {
      parts.push({ words: [{ x: 0, y: y + 9, text, look: "label" }] });
      y += LINE_PX + 2;
    }
    const top = y - 3;
    for (const row of rows) {
      const drawn = sketchRow(row, { panel, context, layout, isStrong: heading === "" });
      parts.push(moveShapes(drawn, 0, y));
      y += drawn.heightPx + layout.gapPx;
    }
    // Where labels stand above their bars, a line over all rows would run through them.
    const { zero } = layout;
    if (layout.labelPx > 0)
      parts.push({ lines: [{ x1: zero, x2: zero, y1: top, y2: y - layout.gapPx + 3, look: "axis" }] });
  });
  const bottom = y - layout.gapPx + 3;
  const words = { shown: figures.length, of: ordered.length };
  const text =
    figures.length === ordered.length ? "" : translate(panel.locale)("chart.explore-words.largest-only", words);
  const note = remark(text, bottom + 16, widthPx);
  return {
    ...joinShapes([...parts, note]),
    heightPx: bottom + (note.heightPx === 0 ? 0 : note.heightPx + 10),
  };
}

interface RowOptions {
  readonly panel: ExploreResult;
  readonly context: PanelContext;
  readonly layout: BarLayout;
  /** Labels of rows without a heading above them are strong. */
  readonly isStrong: boolean;
}

/** Label, bar, number and published figure of one row. */
function sketchRow(row: BarRow, options: RowOptions): Sketch {
  const { layout, context, isStrong } = options;
  const { words, top, heightPx } = rowLabel(row.label, {
    besidePx: Math.max(layout.labelPx - LABEL_GAP_PX, 0),
    barPx: layout.barPx,
    widthPx: context.widthPx,
    look: isStrong ? "label" : "plain",
  });
  return { ...joinShapes([{ words }, sketchBar(row, top, options)]), heightPx };
}

function sketchBar(row: BarRow, top: number, { panel, context, layout }: RowOptions): Shapes {
  const { figure, colour } = row;
  const { zero, scale, barPx } = layout;
  const [y1, y2] = [top, top + barPx];
  const value = figure?.value ?? null;
  const of = figure === null ? {} : trace(panel, figure, context);
  const isMissing = figure === null ? panel.table.kind === "marginal" : value === null;
  const end = zero + (value ?? 0) * scale;
  // A hair of a bar keeps a zero in sight, and something to point at.
  const boxes: Box[] =
    figure !== null && value !== null
      ? [{ x1: Math.min(zero, end), x2: Math.max(zero + 1, end), y1, y2, look: lookOf(figure), colour, ...of }]
      : isMissing
        ? [{ x1: zero, x2: zero + MISSING_PX, y1, y2, look: "missing", ...of }]
        : [];
  const published = figure?.published?.value ?? null;
  const at = zero + (published ?? 0) * scale;
  const upright = { y1: y1 - 3, y2: y2 + 3 };
  const lines: Line[] = [
    ...(layout.labelPx === 0 && zero > 0 ? [{ x1: zero, x2: zero, ...upright, look: "axis" } as const] : []),
    ...(published === null ? [] : [{ x1: at, x2: at, ...upright, look: "solid", colour: "var(--ink)" } as const]),
  ];
  const isLeft = isNegative(row);
  const edge = isMissing ? zero + MISSING_PX : isLeft ? Math.min(end, at) : Math.max(end, at);
  return {
    boxes,
    lines,
    words: [
      {
        x: edge + (isLeft ? -6 : 6),
        y: (y1 + y2) / 2,
        text: numberOf(row, panel),
        anchor: isLeft ? "end" : "start",
        look: isMissing ? "muted" : "value",
      },
    ],
  };
}
