/** How large a drawing stands on a slide, and where its words stand. Pure; sizes in CSS pixels. */
import type { Drawing, FigureFile } from "../../export/portable-figure.ts";

export interface Size {
  readonly widthPx: number;
  readonly heightPx: number;
}

/** Words above the drawing, or at its left, which leaves a tall drawing the whole height. */
export type Placement = "above" | "left";

/** Shares of a slide that are left for the drawing, about: the words take the rest. */
const ROOM: Readonly<Record<Placement, { readonly width: number; readonly height: number }>> = {
  above: { width: 0.92, height: 0.64 },
  left: { width: 0.62, height: 0.84 },
};
/** A second layout must be worth it. */
const WORTHWHILE = 1.12;

const scaleWithin = (room: Size, drawing: Size): number =>
  Math.min(room.widthPx / drawing.widthPx, room.heightPx / drawing.heightPx);

/** The placement that shows the drawing largest; words stand above where both are nearly the same. */
export function placeWords(slide: Size, drawing: Size): Placement {
  const scale = (placement: Placement): number =>
    scaleWithin(
      { widthPx: slide.widthPx * ROOM[placement].width, heightPx: slide.heightPx * ROOM[placement].height },
      drawing,
    );
  // A slide that stands upright has no width to share.
  if (slide.widthPx < slide.heightPx * 1.15) return "above";
  return scale("left") > scale("above") * WORTHWHILE ? "left" : "above";
}

export interface Fit extends Size {
  readonly drawing: Drawing;
  /** Higher than its area at a size that can be read: the reader scrolls. */
  readonly scrolls: boolean;
}

/** Text of a drawing is 13 px: below this scale it cannot be read on a screen, above the other it shouts. */
const READABLE_SCALE = 0.6;
const LARGEST_SCALE = 2.6;
/** A narrow drawing is made for a hand's distance. */
const LARGEST_NARROW_SCALE = 1.35;
/** What must be scrolled is larger than the whole would be by more than this. */
const WORTH_SCROLLING = 1.4;

/** Fills an area: whole where the text can be read then, else as wide as the area and scrolled. */
export function fitDrawing(area: Size, { drawing, narrow }: Pick<FigureFile, "drawing" | "narrow">): Fit {
  const whole = Math.min(scaleWithin(area, drawing), LARGEST_SCALE);
  if (whole >= READABLE_SCALE) return scaled(drawing, whole, area);
  const asWide = area.widthPx / drawing.widthPx;
  if (narrow === undefined || (asWide >= READABLE_SCALE && asWide > whole * WORTH_SCROLLING))
    return scaled(drawing, Math.max(asWide, READABLE_SCALE), area);
  return scaled(narrow, Math.min(area.widthPx / narrow.widthPx, LARGEST_NARROW_SCALE), area);
}

function scaled(drawing: Drawing, scale: number, area: Size): Fit {
  const widthPx = Math.floor(drawing.widthPx * scale);
  const heightPx = Math.floor(drawing.heightPx * scale);
  return { drawing, widthPx, heightPx, scrolls: widthPx > area.widthPx || heightPx > area.heightPx };
}
