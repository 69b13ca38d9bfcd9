/** The chart alone, without words around it: for slides that bring their own. */
import { WIDE_PX } from "../../charts/chart.ts";
import type { Drawing } from "../portable-figure.ts";
import { element } from "../svg/element.ts";
import type { ChartStyles } from "../svg/styles.ts";
import { expectedScale, fitDrawing, readDrawing, type Draw } from "./fit.ts";
import { drawChart, drawRect } from "./layout.ts";
import type { StandaloneSvg } from "./standalone-svg.ts";

/** Room for a chart on a slide of 16:9, 1280 px wide, with the words above it or at its left, sources below. */
const ABOVE = { widthPx: 1180, heightPx: 480 };
const BESIDE = { widthPx: 820, heightPx: 610 };
const LIMITS = { maxScale: 1.75, leastWidthPx: 560 };
/** Words stand above unless a tall chart gains by more than this. */
const WORTHWHILE = 1.12;

/** The drawing that fills a slide of 16:9 best; colours stay CSS variables. */
export function slideDrawing(draw: Draw): Drawing {
  const known = readDrawing(draw(WIDE_PX));
  const gain = expectedScale(known, BESIDE, LIMITS) / expectedScale(known, ABOVE, LIMITS);
  const { markup, widthPx, heightPx } = fitDrawing(draw, gain > WORTHWHILE ? BESIDE : ABOVE, LIMITS, known);
  return { markup, widthPx, heightPx };
}

/** Labels may reach this far over the edge of a drawing. */
const MARGIN_PX = 12;

/** A drawing as a file, with a ground and a narrow margin; a little larger than the drawing. */
export function bareSvg(drawing: Drawing, { styles }: { readonly styles: ChartStyles }): StandaloneSvg {
  const widthPx = drawing.widthPx + 2 * MARGIN_PX;
  const heightPx = Math.ceil(drawing.heightPx + 2 * MARGIN_PX);
  const attributes = {
    xmlns: "http://www.w3.org/2000/svg",
    width: widthPx,
    height: heightPx,
    viewBox: `0 0 ${widthPx} ${heightPx}`,
  };
  const content =
    drawRect({ x: 0, y: 0 }, { widthPx, heightPx }, "--surface", styles) +
    drawChart({ ...drawing, scale: 1 }, { x: MARGIN_PX, y: MARGIN_PX }, styles);
  return { svg: `<?xml version="1.0" encoding="UTF-8"?>\n${element("svg", attributes, content)}\n`, widthPx, heightPx };
}
