/** Words of a picture: styles, lines that fit, and their place. SVG breaks no lines by itself. */
import { textWidthPx } from "../../charts/parts/text-width.ts";
import { keepTogether } from "../../lib/format.ts";
import { element, escapeXml } from "../svg/element.ts";
import { resolveColours, type ChartStyles } from "../svg/styles.ts";
import { balanceLines, wrapLines } from "../svg/wrap-lines.ts";

export interface TextStyle {
  readonly sizePx: number;
  readonly lineHeightPx: number;
  readonly weight: 400 | 700;
  readonly family: "--font-heading" | "--font-body";
  readonly colour: "--ink" | "--muted" | "--accent";
  /** Free height above the first line. */
  readonly spaceAbovePx?: number;
}

/** The sizes that differ from frame to frame. */
export interface TextSizes {
  readonly subtitlePx: number;
  readonly remarkPx: number;
  readonly sitePx: number;
}

const style = (sizePx: number, lineHeight: number, look: Partial<TextStyle> = {}): TextStyle => ({
  sizePx,
  lineHeightPx: Math.round(sizePx * lineHeight),
  weight: 400,
  family: "--font-body",
  colour: "--muted",
  ...look,
});

const titleStyle = (sizePx: number): TextStyle =>
  style(sizePx, 1.2, { weight: 700, family: "--font-heading", colour: "--ink" });
export const subtitleStyle = ({ subtitlePx }: TextSizes): TextStyle =>
  style(subtitlePx, 1.35, { spaceAbovePx: Math.round(subtitlePx * 0.35) });
export const remarkStyle = ({ remarkPx }: TextSizes): TextStyle => style(remarkPx, 1.38);
export const siteStyle = ({ sitePx }: TextSizes): TextStyle =>
  style(sitePx, 1.38, { weight: 700, family: "--font-heading", colour: "--accent" });

/** Widths by font, to those that `textWidthPx` reckons with room to spare for labels of charts. */
const WIDTH = { "--font-heading": 1.14, "--font-body": 0.97 };

export const measurePx = (text: string, { sizePx, family }: TextStyle): number =>
  textWidthPx(text, sizePx) * WIDTH[family];

/** A text broken into lines. */
export interface TextBlock {
  readonly lines: readonly string[];
  readonly style: TextStyle;
}

/** A headline: its lines are about equally long. */
export const setTitle = (text: string, sizePx: number, widthPx: number): TextBlock => {
  const textStyle = titleStyle(sizePx);
  return { lines: balanceLines(keepTogether(text), widthPx, (line) => measurePx(line, textStyle)), style: textStyle };
};

/** No text, no lines. */
export const setText = (text: string, textStyle: TextStyle, widthPx: number): TextBlock => ({
  lines: text === "" ? [] : wrapLines(keepTogether(text), widthPx, (line) => measurePx(line, textStyle)),
  style: textStyle,
});

const blockHeight = ({ lines, style: { lineHeightPx, spaceAbovePx = 0 } }: TextBlock): number =>
  lines.length === 0 ? 0 : spaceAbovePx + lines.length * lineHeightPx;

export const heightOf = (blocks: readonly TextBlock[]): number =>
  blocks.reduce((height, block) => height + blockHeight(block), 0);

/** At most so many lines; a cut is shown. For addresses, which stand in full in the code beside them. */
export const cutLines = ({ lines, style: textStyle }: TextBlock, most: number): TextBlock => ({
  lines: lines.length <= most ? lines : [...lines.slice(0, most - 1), `${(lines[most - 1] ?? "").slice(0, -1)}…`],
  style: textStyle,
});

/** Share of a line's height above its base line. */
const BASELINE = 0.76;

/** Blocks one below the other, from their top left corner. */
export function drawText(
  blocks: readonly TextBlock[],
  { x, y }: { readonly x: number; readonly y: number },
  { tokens }: ChartStyles,
): string {
  let top = y;
  return blocks
    .flatMap(({ lines, style: { sizePx, lineHeightPx, weight, family, colour, spaceAbovePx = 0 } }) => {
      if (lines.length > 0) top += spaceAbovePx;
      return lines.map((line) => {
        const attributes = {
          x,
          y: top + lineHeightPx * BASELINE,
          fill: resolveColours(`var(${colour})`, tokens),
          "font-family": resolveColours(`var(${family})`, tokens),
          "font-size": sizePx,
          "font-weight": weight,
        };
        top += lineHeightPx;
        return element("text", attributes, escapeXml(line));
      });
    })
    .join("");
}
