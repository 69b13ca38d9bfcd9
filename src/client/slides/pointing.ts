/** What a finger or a click on a slide means. Pure; places in CSS pixels. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** Shorter moves are a tap. */
const SWIPE_PX = 48;

/** A move across: to the left brings the next slide. Moves that go rather up or down are for scrolling. */
export function swipeTurn(from: Place, to: Place): "next" | "previous" | null {
  const across = to.x - from.x;
  if (Math.abs(across) < SWIPE_PX || Math.abs(across) < 1.5 * Math.abs(to.y - from.y)) return null;
  return across < 0 ? "next" : "previous";
}

/** Share of the width at each side that turns the slide; a click between them turns nothing. */
const ZONE = 0.2;

export function zoneTurn(x: number, widthPx: number): "next" | "previous" | null {
  if (x < widthPx * ZONE) return "previous";
  return x > widthPx * (1 - ZONE) ? "next" : null;
}
