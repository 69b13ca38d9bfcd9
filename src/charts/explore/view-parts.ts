/** What several views do the same way: the look of a figure, its name when pointed at, colours, keys, scales. */
import { max, min } from "d3-array";
import { translate } from "../../i18n/index.ts";
import type { ChartContext, NativeColour } from "../chart.ts";
import { textPx, wrapText, type Box, type KeyEntry, type Shapes, type Traced, type Words } from "../parts/drawing.ts";
import { LINE_PX } from "../parts/label-placement.ts";
import type { ExploreResult, ResultFigure } from "./result.ts";
import { figureName, figureText } from "./result-words.ts";
import type { Fit } from "./view.ts";

/** Shapes of a part of a drawing, in pixels from its own top left corner. */
export interface Sketch extends Shapes {
  readonly heightPx: number;
}

export const fits = (rank: number): Fit => ({ fits: true, rank });
export const refuse = (reason: Extract<Fit, { fits: false }>["reason"]): Fit => ({ fits: false, reason });

/** Kinds of talent-management figures are counted in different things: agencies, officials, posts. */
export const mixesUnits = ({ measure, dimensions }: ExploreResult): boolean =>
  measure.kind === "amount" &&
  dimensions.some(({ codelist, codes }) => codelist === "talent_measure" && codes.length > 1);

/** Most categories that are told apart by colour. */
export const MOST_COLOURS = 8;
const COLOURS: readonly NativeColour[] = ["c1", "c2", "c3", "c4", "c5", "c6", "c7", "c8"];
/** Name of a category's colour by its position, from 0. */
export const nativeColour = (place: number): NativeColour => COLOURS[place % MOST_COLOURS] ?? "c1";
/** The same as a CSS colour. */
export const categoryColour = (place: number): string => `var(--${nativeColour(place)})`;
/** The same hue for words. */
export const categoryInk = (place: number): string => `var(--t${String((place % MOST_COLOURS) + 1)})`;

export const isKnown = ({ value }: Pick<ResultFigure, "value">): boolean => value !== null;
export const isPlanned = ({ cell }: Pick<ResultFigure, "cell">): boolean => cell.stage === "PLANNED";
export const isEstimated = ({ cell }: Pick<ResultFigure, "cell">): boolean => cell.obsStatus === "E";

export function lookOf(figure: ResultFigure): Extract<Box["look"], "actual" | "planned" | "missing"> {
  if (!isKnown(figure)) return "missing";
  return isPlanned(figure) ? "planned" : "actual";
}

/** Smallest and largest value, zero included; `[0, 1]` where there is nothing else. */
export function domainOf(figures: readonly ResultFigure[]): readonly [number, number] {
  const values = figures
    .flatMap(({ value, published }) => [value, published?.value ?? null])
    .filter((value) => value !== null);
  const [low, high] = [Math.min(0, min(values) ?? 0), Math.max(0, max(values) ?? 0)];
  return low === high ? [0, 1] : [low, high];
}

/** What a shape stands for; in a browser with scripts its name and number too. */
export function trace(
  result: ExploreResult,
  figure: ResultFigure,
  { interactive }: Pick<ChartContext, "interactive">,
): Traced {
  if (!interactive) return { figure: figure.index };
  const name = figureName(result, figure) || result.measure.label;
  const unit = isKnown(figure) && result.measure.unit !== "" ? ` ${result.measure.unit}` : "";
  return { figure: figure.index, tip: `${name}: ${figureText(result, figure)}${unit}` };
}

/** Key entries for what is planned, not published or rounded, as far as it occurs, drawn as the view draws it. */
export function statusKey({ figures, locale }: ExploreResult, form: "box" | "dot"): readonly KeyEntry[] {
  const t = translate(locale);
  const box = { x1: 1, x2: 21, y1: -6, y2: 6 };
  const dot = { x: 11, y: 0, hollow: true, radiusPx: 4 };
  const known = figures.filter(isKnown);
  const planned: Omit<KeyEntry, "text"> =
    form === "box" ? { boxes: [{ ...box, look: "planned" }] } : { dots: [{ ...dot, colour: "var(--planned)" }] };
  return [
    ...(known.some(isPlanned) ? [{ text: t("figure.planned"), ...planned }] : []),
    ...(known.length < figures.length
      ? [{ text: t("figure.not-published"), boxes: [{ ...box, look: "missing" as const }] }]
      : []),
    ...(known.some(isEstimated)
      ? [{ text: t("chart.explore-words.estimated"), ...(form === "dot" ? { dots: [dot] } : {}) }]
      : []),
  ];
}

/** A muted sentence over the whole width, its first line centred on `y`. */
export function remark(text: string, y: number, widthPx: number): Sketch {
  const lines = text === "" ? [] : wrapText(text, widthPx);
  return {
    words: lines.map((line, index): Words => ({ x: 0, y: y + index * LINE_PX, text: line, look: "muted" })),
    heightPx: lines.length * LINE_PX,
  };
}

export interface RowLabelOptions {
  /** Right end of the labels that stand beside their bars; 0 = labels stand above. */
  readonly besidePx: number;
  readonly barPx: number;
  readonly widthPx: number;
  /** Default `label`. */
  readonly look?: "label" | "plain";
}

/** Label of a bar, beside it or above it; `top` is where the bar starts, `heightPx` what both need together. */
export function rowLabel(
  label: string,
  { besidePx, barPx, widthPx, look = "label" }: RowLabelOptions,
): { readonly words: readonly Words[]; readonly top: number; readonly heightPx: number } {
  const isBeside = besidePx > 0;
  const room = isBeside ? besidePx : widthPx;
  const lines = label === "" ? [] : wrapText(label, room, look === "label" ? "strong" : "plain");
  const linesPx = lines.length * LINE_PX;
  const top = isBeside ? Math.max(0, (linesPx - barPx) / 2) : linesPx;
  const first = isBeside ? top + barPx / 2 - ((lines.length - 1) / 2) * LINE_PX : 8;
  return {
    words: lines.map((text, line) => ({
      x: besidePx,
      y: first + line * LINE_PX,
      text,
      anchor: isBeside ? "end" : "start",
      look,
    })),
    top,
    heightPx: isBeside ? Math.max(linesPx, barPx) : top + barPx,
  };
}

/** Width of the longest text in bold. */
export const longestPx = (texts: readonly string[]): number => max(texts, (text) => textPx(text, "strong")) ?? 0;
