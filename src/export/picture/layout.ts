/** What the layouts of pictures share: what they are made of, what they give, and the pieces in all of them. */
import type { PortableFigure, SiteIdentity } from "../portable-figure.ts";
import { element } from "../svg/element.ts";
import { inlineStyles } from "../svg/inline-styles.ts";
import { resolveColours, type ChartStyles } from "../svg/styles.ts";
import type { Area, Draw, FittedDrawing } from "./fit.ts";

export interface PictureContents {
  readonly figure: PortableFigure;
  readonly draw: Draw;
  readonly site: SiteIdentity;
  readonly styles: ChartStyles;
}

/** A picture without its `<svg>`. */
export interface Layout {
  readonly markup: string;
  readonly widthPx: number;
  readonly heightPx: number;
}

export interface Place {
  readonly x: number;
  readonly y: number;
}

/** A picture of fixed size before its chart is drawn. */
export interface FixedLayout {
  readonly markup: string;
  /** Where the chart goes: top left corner, and room. */
  readonly place: Place;
  readonly area: Area;
  /** Of the height that a low chart leaves free, the part above it. */
  readonly freeAbove: number;
}

/** A drawing in the colours of the light appearance, enlarged, with its top left corner at a place. */
export function drawChart(
  { markup, widthPx, heightPx, scale }: FittedDrawing,
  { x, y }: Place,
  styles: ChartStyles,
): string {
  const size = element("svg", {
    x,
    y,
    width: widthPx * scale,
    height: heightPx * scale,
    // Labels may reach a little over the edge, as on the page.
    overflow: "visible",
  }).slice("<svg".length, -"/>".length);
  return inlineStyles(markup, styles).replace(/^<svg[^>]*>/, (tag) => {
    const kept = tag.replace(/ (?:x|y|width|height|viewBox|xmlns)="[^"]*"/g, "").slice("<svg".length, -1);
    return `<svg${size} viewBox="0 0 ${widthPx} ${heightPx}"${kept}>`;
  });
}

export const drawRect = (
  { x, y }: Place,
  { widthPx, heightPx }: { readonly widthPx: number; readonly heightPx: number },
  colour: `--${string}`,
  { tokens }: ChartStyles,
): string =>
  element("rect", { x, y, width: widthPx, height: heightPx, fill: resolveColours(`var(${colour})`, tokens) });

export const drawGroup = (markup: string, { x, y }: Place): string =>
  element("g", { transform: `translate(${x} ${y})` }, markup);
