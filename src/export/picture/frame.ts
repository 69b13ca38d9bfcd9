/** The frames of pictures: their sizes, and how large words stand in them, in pixels. */
import type { FitLimits } from "./fit.ts";

export type PictureFrame = "figure" | "slide" | "share";

/** A frame of fixed size. */
export interface FixedFrame extends FitLimits {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly marginPx: number;
  /** Between header, chart and foot. */
  readonly gapPx: number;
  /** Width of the words where they stand beside the chart. */
  readonly columnPx: number;
  /** Sizes of the headline, the first that leaves room is taken: above the chart, and beside it. */
  readonly titlesPx: { readonly above: readonly number[]; readonly beside: readonly number[] };
  readonly subtitlePx: number;
  readonly remarkPx: number;
  readonly sitePx: number;
  readonly qrPx: number;
  /** Smallest size of a chart's words with which it still stands below the headline rather than beside it. */
  readonly legiblePx: number;
  /** Lines that notes may take below the chart; beside it they have these at least, and more where room is free. */
  readonly noteLines: { readonly above: number; readonly beside: number };
  /** Lines that sources may take below the chart, and beside it. */
  readonly sourceLines: { readonly above: number; readonly beside: number };
  /** Sources by publisher alone, without titles. */
  readonly publishersOnly: boolean;
}

export const FRAMES: Readonly<Record<Exclude<PictureFrame, "figure">, FixedFrame>> = {
  /** A page of a presentation, 16:9. */
  slide: {
    widthPx: 1920,
    heightPx: 1080,
    marginPx: 64,
    gapPx: 36,
    columnPx: 560,
    titlesPx: { above: [58, 52, 46], beside: [54, 48, 42, 38, 34] },
    subtitlePx: 30,
    remarkPx: 21,
    sitePx: 26,
    qrPx: 180,
    maxScale: 3,
    leastWidthPx: 660,
    legiblePx: 21,
    noteLines: { above: 2, beside: 5 },
    sourceLines: { above: 2, beside: 5 },
    publishersOnly: false,
  },
  /** A preview of a link. */
  share: {
    widthPx: 1200,
    heightPx: 630,
    marginPx: 40,
    gapPx: 22,
    columnPx: 420,
    titlesPx: { above: [44, 38, 34], beside: [40, 36, 32, 28, 24] },
    subtitlePx: 21,
    remarkPx: 17,
    sitePx: 22,
    qrPx: 135,
    maxScale: 1.75,
    leastWidthPx: 560,
    legiblePx: 15,
    noteLines: { above: 0, beside: 0 },
    sourceLines: { above: 1, beside: 3 },
    publishersOnly: true,
  },
};
