import type { ChartFile } from "../../src/lib/instance.ts";

/** Files of a figure that are published; `data.csv` is written with the pages. */
export const FIGURE_FILES = [
  "chart.svg",
  "slide.png",
  "share.png",
  "slide.pptx",
  "figure.json",
] as const satisfies readonly ChartFile[];

/** The chart alone as a picture, for slides of figures that have no native form; only in the cache. */
export const SLIDE_PICTURE = "picture.png";

export const DECK_FILE = "deck.pptx";
