/** Figures -> one PowerPoint file. Loaded when it is asked for: the writer and the fonts of pictures come with it. */
import { toPng } from "../../export/browser/png.ts";
import { bareSvg } from "../../export/picture/bare-svg.ts";
import type { FigureFile } from "../../export/portable-figure.ts";
import { createPresentation, DECK_TABLE_ROWS, type SlideFigure } from "../../export/pptx/presentation.ts";
import { chartFonts, chartStyles } from "../explore/result/chart-styles.ts";
import type { SlideDeck } from "../slides/index.ts";
import type { JobTools } from "./use-deck-job.ts";

/** Pixels of a picture for one pixel of its drawing: sharp on a wall. */
const SCALE = 2;

/** Rejects where the browser cannot draw a picture, or with the signal's reason. */
export async function createDeckFile(
  { locale, title, subtitle, figures, site }: SlideDeck,
  { signal, onStep }: JobTools,
): Promise<Blob> {
  const withPictures: SlideFigure[] = [];
  for (const [index, file] of figures.entries()) {
    signal.throwIfAborted();
    onStep("drawing", index, figures.length);
    withPictures.push({ figure: file.figure, picture: file.figure.native === null ? await drawPicture(file) : null });
  }
  signal.throwIfAborted();
  onStep("writing", figures.length, figures.length);
  const bytes = await createPresentation({
    locale,
    opening: { title, subtitle },
    figures: withPictures,
    site,
    tableRows: DECK_TABLE_ROWS,
  });
  return new Blob([bytes], {
    type: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
  });
}

async function drawPicture({ drawing }: FigureFile): Promise<SlideFigure["picture"]> {
  const picture = bareSvg(drawing, { styles: chartStyles });
  const png = await toPng(picture, { fonts: chartFonts, scale: SCALE });
  return {
    png: new Uint8Array(await png.arrayBuffer()),
    widthPx: Math.round(picture.widthPx * SCALE),
    heightPx: Math.round(picture.heightPx * SCALE),
  };
}
