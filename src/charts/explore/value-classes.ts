/** Values in classes of colour, for maps and heat maps. The number is always printed beside its colour. */
import { quantileSorted } from "d3-array";
import type { KeyEntry } from "../parts/drawing.ts";
import type { ResultFigure } from "./result.ts";

export interface ValueClass {
  /** CSS colours of the ground and of words on it. */
  readonly fill: string;
  readonly ink: string;
  /** Smallest value of the class; `-Infinity` for the lowest one. */
  readonly from: number;
}

export interface ValueClasses {
  readonly classOf: (value: number) => ValueClass;
  /** From low to high. */
  readonly classes: readonly ValueClass[];
}

const MOST_CLASSES = 5;
/** Colours on both sides of zero, outwards. */
const FALLS = ["n1", "n2", "n3"] as const;
const RISES = ["s1", "s3", "s5"] as const;

const coloured = (name: string, from: number): ValueClass => ({
  fill: `var(--${name})`,
  ink: `var(--on-${name})`,
  from,
});

/** Limits read better than exact quantiles: two digits, and whole where all values are. */
function rounded(value: number, values: readonly number[]): number {
  const twoDigits = Number(value.toPrecision(2));
  return values.every(Number.isInteger) ? Math.round(twoDigits) : twoDigits;
}

/**
 * Five classes of about equal size, fewer where values repeat. Changes have classes on both sides of zero, with limits
 * at the same distance from it, fewer where they are small; zero belongs to the smallest rise.
 */
export function valueClasses(figures: readonly ResultFigure[]): ValueClasses {
  const values = figures.flatMap(({ value }) => (value === null ? [] : [value])).sort((a, b) => a - b);
  const classes = (values[0] ?? 0) < 0 ? signedClasses(values) : sequentialClasses(values);
  const lowest = classes[0] ?? coloured("s3", -Infinity);
  return { classes, classOf: (value) => classes.findLast(({ from }) => value >= from) ?? lowest };
}

function sequentialClasses(sorted: readonly number[]): readonly ValueClass[] {
  const limits = Array.from({ length: MOST_CLASSES - 1 }, (_, index) =>
    rounded(quantileSorted([...sorted], (index + 1) / MOST_CLASSES) ?? 0, sorted),
  );
  const distinct = [...new Set(limits)].filter((limit) => limit > (sorted[0] ?? 0));
  if (distinct.length === 0) return [coloured("s3", -Infinity)];
  return [-Infinity, ...distinct].map((from, index) => coloured(`s${String(index + 1)}`, from));
}

function signedClasses(sorted: readonly number[]): readonly ValueClass[] {
  const most = Math.max(Math.abs(sorted[0] ?? 0), Math.abs(sorted.at(-1) ?? 0));
  // Changes by one or two have one limit only.
  const limits = [...new Set([rounded(most / 6, sorted), rounded(most / 2, sorted)])].filter((limit) => limit > 0);
  return [
    ...[...limits, Infinity].map((limit, place) => coloured(FALLS[place] ?? "n3", -limit)).reverse(),
    ...[0, ...limits].map((limit, place) => coloured(RISES[place] ?? "s5", limit)),
  ];
}

/** Classes as a key: a swatch with the value from which it starts. */
export function classKey({ classes }: ValueClasses, print: (value: number) => string): readonly KeyEntry[] {
  const [, second] = classes;
  if (second === undefined) return [];
  return classes.map(({ fill, from }) => ({
    text: from === -Infinity ? `< ${print(second.from)}` : `≥ ${print(from)}`,
    boxes: [{ x1: 1, x2: 21, y1: -6, y2: 6, look: "actual", colour: fill }],
  }));
}
