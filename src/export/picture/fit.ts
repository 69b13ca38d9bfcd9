/** Finds the width at which a chart, enlarged, fills an area best. Charts choose their own height for a width. */
import type { Drawing } from "../portable-figure.ts";

/** Draws a chart at a width in pixels. */
export type Draw = (widthPx: number) => string;

export interface Area {
  readonly widthPx: number;
  readonly heightPx: number;
}

/** How much a chart may be enlarged. */
export interface FitLimits {
  /** Its words must not outgrow the headline. */
  readonly maxScale: number;
  /** Labels of a chart that is drawn narrower get into each other's way; below 480 px it is one for a phone. */
  readonly leastWidthPx: number;
}

export interface FittedDrawing extends Drawing {
  /** Drawn size times this is the size in the picture. */
  readonly scale: number;
}

const STEP_PX = 10;
/** Drawings tried at most; a chart is drawn in some milliseconds. */
const TRIES = 3;
/** A wider layout is better until words get smaller by more than this. */
const NEARLY = 0.97;

/**
 * The drawing with the largest words; among nearly equal ones the widest. The area is
 * never left, however small the words get. `known`, a drawing of the same chart, tells about where to begin.
 */
export function fitDrawing(draw: Draw, area: Area, limits: FitLimits, known: Drawing): FittedDrawing {
  const fitted: FittedDrawing[] = [];
  let widthPx = fillingWidth(known, area, limits);
  while (fitted.length < TRIES && !fitted.some((drawing) => drawing.widthPx === widthPx)) {
    const drawing = readDrawing(draw(widthPx));
    fitted.push({ ...drawing, scale: fittingScale(drawing, area, limits) });
    widthPx = fillingWidth(drawing, area, limits);
  }
  const largest = Math.max(...fitted.map(({ scale }) => scale));
  const good = fitted.filter(({ scale }) => scale >= largest * NEARLY);
  return good.reduce((best, drawing) => (drawing.widthPx > best.widthPx ? drawing : best));
}

/** The width at which a chart that keeps its height fills the area. */
function fillingWidth({ heightPx }: Drawing, area: Area, { maxScale, leastWidthPx }: FitLimits): number {
  const scale = Math.min(maxScale, area.heightPx / heightPx);
  return Math.max(leastWidthPx, Math.floor(area.widthPx / scale / STEP_PX) * STEP_PX);
}

/** How far a drawing can be enlarged in an area. */
const fittingScale = (drawing: Drawing, area: Area, { maxScale }: FitLimits): number =>
  Math.min(maxScale, area.widthPx / drawing.widthPx, area.heightPx / drawing.heightPx);

/** About how far a chart can be enlarged in an area, judged by one drawing of it. */
export const expectedScale = ({ heightPx }: Drawing, area: Area, { maxScale, leastWidthPx }: FitLimits): number =>
  Math.min(maxScale, area.heightPx / heightPx, area.widthPx / leastWidthPx);

/** A drawing with its size as its markup says; throws where it says none. */
export function readDrawing(markup: string): Drawing {
  const size = (name: "width" | "height"): number => {
    const tag = /^<svg[^>]*>/.exec(markup)?.[0] ?? "";
    const px = Number(new RegExp(` ${name}="([\\d.]+)"`).exec(tag)?.[1]);
    if (!(px > 0)) throw new RangeError("a drawing is an <svg> with width and height in pixels");
    return px;
  };
  return { markup, widthPx: size("width"), heightPx: size("height") };
}

/** Keeps drawings by width: frames of one figure share them. */
export function drawOnce(draw: Draw): Draw {
  const drawn = new Map<number, string>();
  return (widthPx) => {
    const kept = drawn.get(widthPx) ?? draw(widthPx);
    drawn.set(widthPx, kept);
    return kept;
  };
}
