import { scrollDirection, type KeyPress } from "./keys.ts";

/** Rounding of scroll positions. */
const TOLERANCE_PX = 2;

/** Whether a part has more to show in the direction of a key. */
export function canScroll(part: Element, { key, shiftKey }: KeyPress): boolean {
  if (key === "ArrowLeft") return part.scrollLeft > TOLERANCE_PX;
  if (key === "ArrowRight") return part.scrollLeft + part.clientWidth < part.scrollWidth - TOLERANCE_PX;
  const direction = scrollDirection({ key, shiftKey });
  if (direction === null) return false;
  return direction < 0
    ? part.scrollTop > TOLERANCE_PX
    : part.scrollTop + part.clientHeight < part.scrollHeight - TOLERANCE_PX;
}

/** Share of a part's height that a key moves it by. */
const PAGE = 0.85;

export function scrollByKey(part: Element, press: KeyPress): void {
  part.scrollBy({ top: (scrollDirection(press) ?? 0) * part.clientHeight * PAGE });
}
