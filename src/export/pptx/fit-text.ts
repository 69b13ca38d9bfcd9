/** How much room words take, to choose sizes before any program has laid them out. */
import { textWidthPx } from "../../charts/parts/text-width.ts";
import { wrapLines } from "../svg/wrap-lines.ts";
import { POINTS_PER_INCH } from "./geometry.ts";

/** Calibri against the chart font, whose widths are known: measured on our texts, the widest of them. */
const SLIDE_FONT_WIDTH = 0.98;
export const BOLD_WIDTH = 1.02;
/** Distance of lines in font sizes. */
export const LINE_HEIGHT = 1.2;

/** Width in points. */
export const textWidth = (text: string, size: number): number => textWidthPx(text, size) * SLIDE_FONT_WIDTH;

/** Lines that a text takes at a size in points, in a width in inches. */
export const countLines = (text: string, size: number, widthInches: number): number =>
  textWidth(text, size) <= widthInches * POINTS_PER_INCH
    ? 1
    : wrapLines(text, widthInches * POINTS_PER_INCH, (line) => textWidth(line, size)).length;

export interface FitOptions {
  /** Inches inside the box's margins. */
  readonly width: number;
  readonly height: number;
  /** Points, largest first. */
  readonly sizes: readonly number[];
  readonly bold?: boolean;
}

/** The largest size at which a text fits; the smallest where none does, and the program shrinks the rest. */
export function fitSize(text: string, { width, height, sizes, bold = false }: FitOptions): number {
  const fits = (size: number): boolean =>
    countLines(text, bold ? size * BOLD_WIDTH : size, width) * size * LINE_HEIGHT <= height * POINTS_PER_INCH;
  return sizes.find(fits) ?? sizes.at(-1) ?? 12;
}
