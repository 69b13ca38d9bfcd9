/** Drawings laid out in pixels by the chart itself: tile maps, matrices, grouped lists. */
import type { Markish } from "@observablehq/plot";
import * as Plot from "@observablehq/plot";
import type { PlotOptions } from "../chart.ts";

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
  /** Number of the one figure that the box shows. */
  readonly figure?: number;
  /** Words shown when the box is pointed at. */
  readonly tip?: string;
}

/** The look of "not published": hatched boxes. */
export function missingBoxes(boxes: readonly Box[]): readonly Markish[] {
  if (boxes.length === 0) return [];
  // Plot has no patterns; a mark may be a function that draws for itself.
  return [
    (_index, _scales, _values, _dimensions, { document }) => {
      const create = (name: string, attributes: Readonly<Record<string, string | number>>): SVGElement => {
        const element = document.createElementNS("http://www.w3.org/2000/svg", name);
        for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
        return element;
      };
      const title = (text: string): SVGElement => {
        const element = create("title", {});
        element.textContent = text;
        return element;
      };
      const group = create("g", { class: "plot-missing" });
      const pattern = create("pattern", {
        id: "missing",
        width: 7,
        height: 7,
        patternUnits: "userSpaceOnUse",
        patternTransform: "rotate(45)",
      });
      pattern.append(
        create("rect", { width: 7, height: 7, fill: "var(--missing-tint)", stroke: "none" }),
        create("line", { y2: 7, class: "plot-hatch", "stroke-opacity": 0.5, "stroke-dasharray": "none" }),
      );
      group.append(pattern);
      for (const { x1, x2, y1, y2, figure, tip } of boxes) {
        const place = { x: x1, y: y1, width: x2 - x1, height: y2 - y1, fill: "url(#missing)", stroke: "none" };
        const box = create("rect", figure === undefined ? place : { ...place, "data-figure": figure });
        if (tip !== undefined) box.append(title(tip));
        group.append(box);
      }
      return group;
    },
  ];
}
