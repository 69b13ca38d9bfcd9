/** Presentations made in the browser. Loaded when one is asked for: the writer and the fonts of pictures come with it. */
import { toPng } from "../../export/browser/png.ts";
import { bareSvg } from "../../export/picture/bare-svg.ts";
import type { Drawing } from "../../export/portable-figure.ts";
import { createPresentation, type Presentation, type SlidePicture } from "../../export/pptx/presentation.ts";
import { chartFonts, chartStyles } from "./chart-styles.ts";

/** Pixels of a picture on a slide for one pixel of its drawing: sharp on a wall. */
const SCALE = 2;

/** The chart alone, for figures that have no native form. Rejects where the browser cannot draw it. */
export async function drawSlidePicture(drawing: Drawing): Promise<SlidePicture> {
  const picture = bareSvg(drawing, { styles: chartStyles });
  const png = await toPng(picture, { fonts: chartFonts, scale: SCALE });
  return {
    png: new Uint8Array(await png.arrayBuffer()),
    widthPx: Math.round(picture.widthPx * SCALE),
    heightPx: Math.round(picture.heightPx * SCALE),
  };
}

export async function presentationFile(presentation: Presentation): Promise<Blob> {
  return new Blob([await createPresentation(presentation)], {
    type: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
  });
}
