import { compareText } from "../lib/compare-text.ts";
import { compareDates, periodStart } from "../lib/reference-date.ts";

/** What choosing between published figures of one series looks at. */
export interface Figure {
  readonly id: string;
  readonly asOf: string;
  readonly value: number | null;
  readonly status: string;
}

const isCounted = (figure: Figure): boolean =>
  (figure.status === "A" || figure.status === "P") && figure.value !== null;
const last = (condition: boolean): number => (condition ? 1 : 0);

/** Figures of one series at one date: known values first, estimates after others, then by row id. */
export const compareAtDate = (a: Figure, b: Figure): number =>
  last(a.value === null) - last(b.value === null) ||
  last(a.status === "E") - last(b.status === "E") ||
  compareText(a.id, b.id);

/** The same day a year later, as text. */
const yearLater = (start: string): string => String(Number(start.slice(0, 4)) + 1).padStart(4, "0") + start.slice(4);

/**
 * Orders figures of one series, the one to take for "latest" first: known values before unpublished ones, and an
 * estimate (E) that is at most 12 months newer than the newest counted figure (A or P) after the others.
 */
export function compareLatest(figures: readonly Figure[]): (a: Figure, b: Figure) => number {
  const counted = figures.filter(isCounted).reduce((newest, { asOf }) => {
    const start = periodStart(asOf);
    return start > newest ? start : newest;
  }, "");
  const givesWay = (figure: Figure): boolean =>
    figure.status === "E" && counted !== "" && periodStart(figure.asOf) <= yearLater(counted);
  return (a, b) =>
    last(a.value === null) - last(b.value === null) ||
    last(givesWay(a)) - last(givesWay(b)) ||
    compareDates(b.asOf, a.asOf) ||
    compareAtDate(a, b);
}

/** The latest known figure of one series. */
export function latestOf<F extends Figure>(figures: readonly F[]): F {
  const [first] = [...figures].sort(compareLatest(figures));
  if (first === undefined) throw new RangeError("a series has at least one figure");
  return first;
}

/** Values grouped by a key, in the order of their first appearance. */
export function groupBy<T>(values: readonly T[], key: (value: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const value of values) {
    const name = key(value);
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [value]);
    else group.push(value);
  }
  return groups;
}
