/** Labels beside marks that keep clear of marks, of each other and of the edges. */
import { textPx } from "./drawing.ts";

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
  /** Line from the mark's middle to the label where the label stands away from it. */
  readonly leader: { readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number } | null;
}

export interface PlacementOptions {
  readonly bounds: Area;
  /** Where no label may stand. */
  readonly obstacles?: readonly Area[];
  /** Labels may stand away from their mark, with a line back to it. */
  readonly leaders?: boolean;
}

/** Each label, in the order given, at the first free place beside its mark; one without a free place is left out. */
export function placeLabels(
  marks: readonly LabelledMark[],
  { bounds, obstacles = [], leaders = true }: PlacementOptions,
): readonly PlacedLabel[] {
  const taken: Area[] = [...obstacles];
  const placed: PlacedLabel[] = [];
  marks.forEach(({ x, y, r, text, strong = false }, index) => {
    const [width, height] = [textPx(text, strong ? "strong" : "plain"), LINE_PX - 3];
    const near = placesAround(x, y, r, height).map((place) => ({ place, isFar: false }));
    const far = (leaders ? placesAway(x, y) : []).map((place) => ({ place, isFar: true }));
    for (const { place, isFar } of [...near, ...far]) {
      const [labelX, labelY, anchor] = place;
      const left = anchor === "start" ? labelX : anchor === "end" ? labelX - width : labelX - width / 2;
      const area = { x: left, y: labelY - height / 2, width, height };
      if (!isInside(area, bounds) || taken.some((other) => overlaps(area, other))) continue;
      taken.push(area);
      const end = labelY < y ? labelY + height / 2 : labelY - height / 2;
      const leader = isFar ? { x1: x, y1: y, x2: labelX, y2: end } : null;
      placed.push({ index, text, x: labelX, y: labelY, anchor, strong, leader });
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
  ];
}

/** Places that need a line back to the mark: below and above it, from close to far. */
function placesAway(x: number, y: number): [number, number, PlacedLabel["anchor"]][] {
  return [34, 46, 58, 70].flatMap((distance) =>
    [0, -30, 30, -60, 60].flatMap((shift): [number, number, PlacedLabel["anchor"]][] => [
      [x + shift, y + distance, "middle"],
      [x + shift, y - distance, "middle"],
    ]),
  );
}
