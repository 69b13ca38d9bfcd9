/**
 * One figure -> a picture that stands alone: headline and statistic, chart, notes, date, status, sources, address and
 * its QR code, in the colours of the light appearance. The same call serves the build and the browser.
 */
import { WIDE_PX } from "../../charts/chart.ts";
import type { Drawing, PortableFigure, SiteIdentity } from "../portable-figure.ts";
import type { ChartStyles } from "../svg/styles.ts";
import { drawOnce, expectedScale, fitDrawing, readDrawing, type Draw } from "./fit.ts";
import { FRAMES, type FixedFrame, type PictureFrame } from "./frame.ts";
import { layoutAbove } from "./layout-above.ts";
import { layoutBeside } from "./layout-beside.ts";
import { layoutStacked } from "./layout-stacked.ts";
import { drawChart, type FixedLayout, type Layout, type PictureContents } from "./layout.ts";
import { figureMetadata } from "./metadata.ts";
import { standaloneSvg, type StandaloneSvg } from "./standalone-svg.ts";

export interface PictureOptions {
  readonly styles: ChartStyles;
  readonly site: SiteIdentity;
}

/** `draw` gives the figure's chart at a width in pixels; it is called for some widths, once for each. */
export function createPicture(
  figure: PortableFigure,
  draw: Draw,
  frame: PictureFrame,
  { styles, site }: PictureOptions,
): StandaloneSvg {
  const contents = { figure, draw: drawOnce(draw), site, styles };
  const layout = frame === "figure" ? layoutStacked(contents) : layoutFixed(contents, FRAMES[frame]);
  return standaloneSvg(layout, { metadata: figureMetadata(figure, site), locale: figure.locale, styles });
}

/** Size of a chart's words as it is drawn. */
const CHART_TEXT_PX = 13;
/** The layout beside takes room from wide charts; it must make words larger by this. */
const WORTH_IT = 1.1;

function layoutFixed(contents: PictureContents, frame: FixedFrame): Layout {
  const { draw, styles } = contents;
  const { widthPx, heightPx } = frame;
  const known = readDrawing(draw(WIDE_PX));
  const { markup, place, area, freeAbove } = chooseLayout(contents, frame, known);
  const drawing = fitDrawing(draw, area, frame, known);
  const chart = drawChart(
    drawing,
    {
      x: place.x + (area.widthPx - drawing.widthPx * drawing.scale) / 2,
      y: place.y + (area.heightPx - drawing.heightPx * drawing.scale) * freeAbove,
    },
    styles,
  );
  return { markup: markup + chart, widthPx, heightPx };
}

/** Below the headline where the chart's words stay legible there, else beside it where that makes them larger. */
function chooseLayout(contents: PictureContents, frame: FixedFrame, known: Drawing): FixedLayout {
  const above = layoutAbove(contents, frame);
  const scaleAbove = expectedScale(known, above.area, frame);
  if (scaleAbove * CHART_TEXT_PX >= frame.legiblePx) return above;
  const beside = layoutBeside(contents, frame);
  return expectedScale(known, beside.area, frame) > scaleAbove * WORTH_IT ? beside : above;
}
