/** Figures -> one PowerPoint file. Loaded when it is asked for. */
import { DECK_TABLE_ROWS, type SlideFigure } from "../../export/pptx/presentation.ts";
import { drawSlidePicture, presentationFile } from "../pictures/presentation-file.ts";
import type { SlideDeck } from "../slides/index.ts";
import type { JobTools } from "./use-deck-job.ts";

/** Rejects where the browser cannot draw a picture, or with the signal's reason. */
export async function createDeckFile(
  { locale, title, subtitle, figures, site }: SlideDeck,
  { signal, onStep }: JobTools,
): Promise<Blob> {
  const withPictures: SlideFigure[] = [];
  for (const [index, { figure, drawing }] of figures.entries()) {
    signal.throwIfAborted();
    onStep("drawing", index, figures.length);
    withPictures.push({ figure, picture: figure.native === null ? await drawSlidePicture(drawing) : null });
  }
  signal.throwIfAborted();
  onStep("writing", figures.length, figures.length);
  return presentationFile({
    locale,
    opening: { title, subtitle },
    figures: withPictures,
    site,
    tableRows: DECK_TABLE_ROWS,
  });
}
