import type { Drawing } from "./portable-figure.ts";

/** Room of a thumbnail in CSS pixels, as its style sheet says. */
const ROOM = { widthPx: 328, heightPx: 212 };
/** Below this scale the words of a drawing (13 px) are no more than a texture. */
const SMALLEST_SCALE = 0.4;

export interface Thumbnail {
  readonly drawing: Drawing;
  /** `top`: too tall to be shown whole, so its head is shown as large as it is. */
  readonly fit: "whole" | "top";
}

const scaleOf = ({ widthPx, heightPx }: Drawing): number =>
  Math.min(ROOM.widthPx / widthPx, ROOM.heightPx / heightPx, 1);

/** Of the drawings of a chart, the narrow one first, the one that says most at the size of a thumbnail. */
export function chooseThumbnail(narrow: Drawing, ...others: readonly Drawing[]): Thumbnail {
  const drawing = others.reduce((best, other) => (scaleOf(other) > scaleOf(best) ? other : best), narrow);
  return scaleOf(drawing) < SMALLEST_SCALE ? { drawing: narrow, fit: "top" } : { drawing, fit: "whole" };
}
