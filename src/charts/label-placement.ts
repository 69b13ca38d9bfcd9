/** Labels beside marks that keep clear of marks, of each other and of the edges. */
import { textPx } from "./canvas.ts";

/** Height of a line of chart text in pixels. */
export const LINE_PX = 17;

/** Upper left corner and size, in pixels. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const overlaps = (a: Area, b: Area): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

const isInside = (inner: Area, outer: Area): boolean =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height;

export interface LabelledMark {
  readonly x: number;
  readonly y: number;
  /** Radius of the mark. */
  readonly r: number;
  readonly text: string;
  readonly strong?: boolean;
}

export interface PlacedLabel {
  /** Position of the mark in the list given. */
  readonly index: number;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: "start" | "middle" | "end";
  readonly strong: boolean;
}

/** Each label, in the order given, at the first free place beside its mark; one without a free place is left out. */
export function placeLabels(
  marks: readonly LabelledMark[],
  { bounds, obstacles = [] }: { bounds: Area; obstacles?: readonly Area[] },
): readonly PlacedLabel[] {
  const taken: Area[] = [...obstacles];
  const placed: PlacedLabel[] = [];
  marks.forEach(({ x, y, r, text, strong = false }, index) => {
    const [width, height] = [textPx(text, strong ? "strong" : "plain"), LINE_PX - 3];
    for (const [labelX, labelY, anchor] of placesAround(x, y, r, height)) {
      const left = anchor === "start" ? labelX : anchor === "end" ? labelX - width : labelX - width / 2;
      const area = { x: left, y: labelY - height / 2, width, height };
      if (!isInside(area, bounds) || taken.some((other) => overlaps(area, other))) continue;
      taken.push(area);
      placed.push({ index, text, x: labelX, y: labelY, anchor, strong });
      return;
    }
  });
  return placed;
}

/** Places for a label from best to worst: beside, above, below, then slanting away. */
function placesAround(x: number, y: number, r: number, height: number): [number, number, PlacedLabel["anchor"]][] {
  const [gap, slant, half] = [r + 4, r * 0.7 + 3, height / 2];
  return [
    [x + gap, y, "start"],
    [x - gap, y, "end"],
    [x, y - r - half - 2, "middle"],
    [x, y + r + half + 2, "middle"],
    [x + slant, y - slant - half + 3, "start"],
    [x + slant, y + slant + half - 3, "start"],
    [x - slant, y - slant - half + 3, "end"],
    [x - slant, y + slant + half - 3, "end"],
    [x, y + r + height * 1.5 + 2, "middle"],
    [x, y - r - height * 1.5 - 2, "middle"],
  ];
}
