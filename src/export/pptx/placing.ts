/** Where the words of a slide stand on its layout, and at which size they fit. */
import { BOLD_WIDTH, countLines, fitSize, LINE_HEIGHT } from "./fit-text.ts";
import { POINTS_PER_INCH, type Box } from "./geometry.ts";
import { LAYOUTS, type LayoutName, type Slot, type SlotLook } from "./layouts.ts";

function lookOf(layout: LayoutName, slot: Slot): SlotLook {
  const look = LAYOUTS[layout].slots[slot];
  if (look === undefined) throw new RangeError(`the layout ${layout} has no ${slot}`);
  return look;
}

export const boxOf = (layout: LayoutName, slot: Slot): Box => lookOf(layout, slot).box;

export const footRoom = (layout: LayoutName): { size: number; width: number } => {
  const { size, box } = lookOf(layout, "foot");
  return { size, width: box.width };
};

/** Beside a tall chart a title may take many lines or few; the statistic stands right below it. */
export function belowTitle(title: string): Box {
  const look = lookOf("tall-chart", "title");
  const size = sizeFor("tall-chart", "title", title);
  const height = (countLines(title, size * BOLD_WIDTH, look.box.width) * size * LINE_HEIGHT) / POINTS_PER_INCH;
  return { ...boxOf("tall-chart", "subtitle"), y: look.box.y + Math.min(height, look.box.height) + 0.16 };
}

/** Size at which words fit their placeholder, at least 70 percent of its own. */
export function sizeFor(layout: LayoutName, slot: Slot, text: string): number {
  const { size, box, bold = false } = lookOf(layout, slot);
  const sizes = [1, 0.92, 0.85, 0.77, 0.7].map((share) => Math.round(size * share * 2) / 2);
  return fitSize(text, { width: box.width, height: box.height, sizes, bold });
}
