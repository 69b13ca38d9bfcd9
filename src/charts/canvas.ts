/** Drawings laid out in pixels by the chart itself: tile maps, matrices, grouped lists. */
import type { Markish } from "@observablehq/plot";
import * as Plot from "@observablehq/plot";
import type { PlotOptions } from "./chart.ts";

/** A plot whose coordinates are pixels from the top left corner. */
export function canvas(widthPx: number, heightPx: number, marks: readonly Markish[]): PlotOptions {
  return {
    height: heightPx,
    margin: 0,
    x: { type: "linear", domain: [0, widthPx], range: [0, widthPx], axis: null },
    y: { type: "linear", domain: [0, heightPx], range: [0, heightPx], axis: null },
    marks: [...marks],
  };
}

export interface PlacedText {
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

export interface TextStyle {
  readonly anchor?: "start" | "middle" | "end";
  readonly className?: string;
  readonly fill?: string;
  readonly fontSize?: number;
  readonly fontWeight?: number;
}

/** Words at pixel positions, vertically centred on `y`. */
export function words(texts: readonly PlacedText[], { anchor = "start", ...style }: TextStyle = {}): Markish {
  return Plot.text(texts, { x: "x", y: "y", text: "text", textAnchor: anchor, ...style });
}

export interface Box {
  readonly x1: number;
  readonly x2: number;
  readonly y1: number;
  readonly y2: number;
}

/** The look of "not published": a pale box with a dashed edge and diagonal strokes. */
export function missingBoxes(boxes: readonly Box[], stepPx = 8): readonly Markish[] {
  const strokes = boxes.flatMap(({ x1, x2, y1, y2 }) => {
    const height = y2 - y1;
    const count = Math.floor((x2 - x1 + height) / stepPx);
    return Array.from({ length: count }, (_, index) => {
      const offset = (index + 1) * stepPx;
      // From the left or bottom edge up to the top or right edge, at 45 degrees.
      return {
        x1: x1 + Math.max(0, offset - height),
        y1: y1 + Math.min(height, offset),
        x2: x1 + Math.min(x2 - x1, offset),
        y2: y1 + Math.max(0, offset - (x2 - x1)),
      };
    });
  });
  return [
    Plot.rect(boxes, { x1: "x1", x2: "x2", y1: "y1", y2: "y2", className: "plot-missing" }),
    Plot.link(strokes, { x1: "x1", x2: "x2", y1: "y1", y2: "y2", className: "plot-hatch", strokeOpacity: 0.45 }),
  ];
}

/** Width in pixels that a text of the chart font takes, a little on the safe side. */
export const textWidthPx = (text: string, fontSize = 13): number => text.length * fontSize * 0.53;
