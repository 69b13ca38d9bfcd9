/**
 * A drawing as lists of shapes in pixels, for charts whose layout (lanes, panels, matrices) is their own. Shapes say
 * what they are, this file says what that looks like, so that planned and unpublished look the same everywhere.
 */
import * as Plot from "@observablehq/plot";
import type { PlotOptions } from "../chart.ts";
import { canvas, missingBoxes } from "./canvas.ts";

/** What a shape stands for, where a drawing is to be pointed at. */
export interface Traced {
  /** Number of the one figure that the shape shows; the renderer makes it `data-figure`. */
  readonly figure?: number;
  /** Words shown when the shape is pointed at. */
  readonly tip?: string;
}

export interface Box extends Traced {
  readonly x1: number;
  readonly x2: number;
  readonly y1: number;
  readonly y2: number;
  /**
   * `actual` is filled, `range` outlined (somewhere within), `planned` hollow and dashed, `missing` (not published)
   * hatched, `ground` a quiet band.
   */
  readonly look: "actual" | "range" | "planned" | "missing" | "ground";
  /** CSS colour of an actual or planned box; default the first categorical colour. */
  readonly colour?: string;
}

export interface Line {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly look: "solid" | "dotted" | "grid" | "axis";
  readonly colour?: string;
}

const DOT_SHAPES = ["circle", "diamond", "square", "triangle"] as const;

export interface Dot extends Traced {
  readonly x: number;
  readonly y: number;
  /** Default `circle`. */
  readonly shape?: (typeof DOT_SHAPES)[number];
  readonly hollow?: boolean;
  readonly colour?: string;
  /** Default 5. */
  readonly radiusPx?: number;
}

export interface Words {
  readonly x: number;
  /** Middle of the line. */
  readonly y: number;
  readonly text: string;
  /** Default `start`. */
  readonly anchor?: "start" | "middle" | "end";
  /** `label` names a thing, `tile` within a small box, `value` is its number, `heading` a column, `headline` a number that stands alone; all are strong. */
  readonly look?: "label" | "tile" | "heading" | "value" | "headline" | "plain" | "muted" | "planned";
  readonly colour?: string;
  /** Reads from bottom to top, starting at (x, y). */
  readonly upright?: boolean;
}

export interface Shapes {
  readonly boxes?: readonly Box[];
  readonly lines?: readonly Line[];
  readonly dots?: readonly Dot[];
  readonly words?: readonly Words[];
}

export interface Drawing extends Shapes {
  readonly widthPx: number;
  readonly heightPx: number;
}

/** Shapes -> options, painted in this order: grounds, grid, boxes, lines, dots, words. */
export function drawing({ widthPx, heightPx, boxes = [], lines = [], dots = [], words = [] }: Drawing): PlotOptions {
  const missing = boxes.filter(({ look }) => look === "missing");
  return canvas(widthPx, heightPx, [
    boxMark(boxes, "ground", { fill: "var(--tint)" }),
    lineMark(lines, "grid", { stroke: "var(--grid)" }),
    ...(missing.length === 0 ? [] : missingBoxes(missing)),
    boxMark(boxes, "planned", {
      fill: "var(--surface)",
      stroke: ({ colour = "var(--c1)" }: Box) => colour,
      strokeWidth: 1.5,
      strokeDasharray: "4 2",
    }),
    boxMark(boxes, "range", { fill: "var(--tint-strong)", stroke: "var(--c1)", strokeWidth: 1.25 }),
    boxMark(boxes, "actual", { fill: ({ colour = "var(--c1)" }: Box) => colour }),
    lineMark(lines, "axis", { stroke: "var(--axis)" }),
    lineMark(lines, "solid", { stroke: lineColour, strokeWidth: 2 }),
    lineMark(lines, "dotted", { stroke: lineColour, strokeWidth: 2, strokeDasharray: "0.1 4", strokeLinecap: "round" }),
    ...DOT_SHAPES.map((shape) => dotMark(dots, shape)),
    ...(["label", "tile", "heading", "value", "headline", "plain", "muted", "planned"] as const).flatMap((look) =>
      wordMarks(words, look),
    ),
  ]);
}

/** Shapes shifted to the right and down. */
export function moveShapes(
  { boxes = [], lines = [], dots = [], words = [] }: Shapes,
  dx: number,
  dy: number,
): Required<Shapes> {
  const moveArea = <Area extends Box | Line>(area: Area): Area => ({
    ...area,
    x1: area.x1 + dx,
    x2: area.x2 + dx,
    y1: area.y1 + dy,
    y2: area.y2 + dy,
  });
  const movePoint = <Point extends Dot | Words>(point: Point): Point => ({
    ...point,
    x: point.x + dx,
    y: point.y + dy,
  });
  return {
    boxes: boxes.map(moveArea),
    lines: lines.map(moveArea),
    dots: dots.map(movePoint),
    words: words.map(movePoint),
  };
}

/** Shapes of several drawings in one. */
export const joinShapes = (all: readonly Shapes[]): Required<Shapes> => ({
  boxes: all.flatMap(({ boxes = [] }) => boxes),
  lines: all.flatMap(({ lines = [] }) => lines),
  dots: all.flatMap(({ dots = [] }) => dots),
  words: all.flatMap(({ words = [] }) => words),
});

const lineColour = ({ colour = "var(--c1)" }: Line): string => colour;

function boxMark(boxes: readonly Box[], look: Box["look"], options: Plot.RectOptions): Plot.Markish {
  const data = boxes.filter((box) => box.look === look);
  if (data.length === 0) return null;
  return Plot.rect(data, { x1: "x1", x2: "x2", y1: "y1", y2: "y2", ...traceChannels(data), ...options });
}

function lineMark(lines: readonly Line[], look: Line["look"], options: Plot.LinkOptions): Plot.Markish {
  const data = lines.filter((line) => line.look === look);
  return data.length === 0 ? null : Plot.link(data, { x1: "x1", x2: "x2", y1: "y1", y2: "y2", ...options });
}

function dotMark(dots: readonly Dot[], shape: (typeof DOT_SHAPES)[number]): Plot.Markish {
  const data = dots.filter((dot) => (dot.shape ?? "circle") === shape);
  if (data.length === 0) return null;
  return Plot.dot(data, {
    x: "x",
    y: "y",
    symbol: shape,
    // Pixels as they are: a scale of radii would resize them.
    r: { value: ({ radiusPx = 5 }: Dot) => radiusPx, scale: null },
    fill: ({ hollow = false, colour = "var(--c1)" }: Dot) => (hollow ? "var(--surface)" : colour),
    stroke: ({ colour = "var(--c1)" }: Dot) => colour,
    strokeWidth: 1.5,
    ...traceChannels(data),
  });
}

/** Channels that tell what shapes stand for, where any of them says so. */
function traceChannels(shapes: readonly Traced[]): Pick<Plot.MarkOptions, "ariaLabel" | "title"> {
  return {
    ...(shapes.some(({ figure }) => figure !== undefined)
      ? { ariaLabel: ({ figure }: Traced) => (figure === undefined ? null : `figure ${String(figure)}`) }
      : {}),
    ...(shapes.some(({ tip }) => tip !== undefined) ? { title: ({ tip }: Traced) => tip ?? null } : {}),
  };
}

const WORD_LOOKS = {
  label: { ink: "currentColor", className: "plot-label" },
  tile: { ink: "currentColor", fontSize: 12 },
  heading: { ink: "currentColor", className: "plot-label", fontSize: 12 },
  value: { ink: "currentColor", className: "plot-value" },
  headline: { ink: "currentColor", className: "plot-value", fontSize: 24 },
  plain: { ink: "currentColor" },
  muted: { ink: "var(--muted)", fontSize: 12 },
  planned: { ink: "var(--planned)", fontSize: 12 },
} as const;

/** Plot takes anchor and rotation only as constants: one mark for each combination in use. */
function wordMarks(words: readonly Words[], look: keyof typeof WORD_LOOKS): Plot.Markish[] {
  const { ink, ...style } = WORD_LOOKS[look];
  return (["start", "middle", "end"] as const).flatMap((anchor) =>
    [false, true].map((upright) => {
      const data = words.filter(
        (word) =>
          (word.look ?? "plain") === look && (word.anchor ?? "start") === anchor && (word.upright ?? false) === upright,
      );
      if (data.length === 0) return null;
      return Plot.text(data, {
        x: "x",
        y: "y",
        text: "text",
        textAnchor: anchor,
        fill: ({ colour = ink }: Words) => colour,
        rotate: upright ? -90 : 0,
        ...style,
      });
    }),
  );
}

const WIDTH_OF_CHARACTER_PX = { plain: 6.3, strong: 6.8 };

/** Room that a text needs at 13 px, on the safe side. */
export const textPx = (text: string, weight: "plain" | "strong" = "plain"): number =>
  Math.ceil(text.length * WIDTH_OF_CHARACTER_PX[weight]);

/** Breaks a text at spaces into lines that fit. */
export function wrapText(text: string, widthPx: number, weight: "plain" | "strong" = "plain"): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && textPx(`${last} ${word}`, weight) <= widthPx) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** One entry of a key: a sample drawn in a 22 x 12 px field whose left middle is (0, 0), and its meaning. */
export interface KeyEntry extends Omit<Shapes, "words"> {
  readonly text: string;
}

const KEY = { samplePx: 28, gapPx: 18, linePx: 20 };

/** Lays entries out from the left, breaking into lines; `y` is the middle of the first line. */
export function drawKey(
  entries: readonly KeyEntry[],
  { x, y, widthPx }: { readonly x: number; readonly y: number; readonly widthPx: number },
): Required<Shapes> & { readonly bottom: number } {
  const shapes = { boxes: [] as Box[], lines: [] as Line[], dots: [] as Dot[], words: [] as Words[] };
  let atX = x;
  let atY = y;
  for (const { text, boxes = [], lines = [], dots = [] } of entries) {
    const samplePx = boxes.length + lines.length + dots.length === 0 ? 0 : KEY.samplePx;
    const needed = samplePx + textPx(text);
    if (atX > x && atX + needed > x + widthPx) {
      atX = x;
      atY += KEY.linePx;
    }
    const sample = moveShapes({ boxes, lines, dots }, atX, atY);
    shapes.boxes.push(...sample.boxes);
    shapes.lines.push(...sample.lines);
    shapes.dots.push(...sample.dots);
    shapes.words.push({ x: atX + samplePx, y: atY, text, look: "muted" });
    atX += needed + KEY.gapPx;
  }
  return { ...shapes, bottom: entries.length === 0 ? y : atY + KEY.linePx / 2 };
}
