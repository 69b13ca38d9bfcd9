/** Scales of lines over time: values with round ticks, dates with as many labels as fit. */
import { ticks } from "d3-array";
import { formatDateShort, formatNumber, formatShare, formatShort } from "../../lib/format.ts";
import { dayNumber } from "../../lib/reference-date.ts";
import { textPx } from "../parts/drawing.ts";
import type { ExploreResult, ResultFigure } from "./result.ts";
import { domainOf } from "./view-parts.ts";

/** Data -> pixels. */
export type Scale = (value: number) => number;

export const linearScale =
  ([low, high]: readonly [number, number], [from, to]: readonly [number, number]): Scale =>
  (value) =>
    from + ((value - low) / (high - low)) * (to - from);

export interface Tick {
  readonly value: number;
  readonly text: string;
}

export interface ValueScale {
  readonly domain: readonly [number, number];
  readonly ticks: readonly Tick[];
}

/** Round limits around the values. Zero is inside, but for an index, whose zero means nothing. */
export function valueScale(figures: readonly ResultFigure[], { measure, locale }: ExploreResult): ValueScale {
  const values = figures.flatMap(({ value }) => (value === null ? [] : [value]));
  const [least, most] =
    measure.kind === "index" && values.length > 0 ? [Math.min(...values), Math.max(...values)] : domainOf(figures);
  const [low, high] = least === most ? [least - 1, most + 1] : [least, most];
  const inner = ticks(low, high, 4);
  const step = (inner[1] ?? 1) - (inner[0] ?? 0);
  const [from, to] = [Math.floor(low / step) * step, Math.ceil(high / step) * step];
  const count = Math.round((to - from) / step);
  const text = (value: number): string =>
    measure.kind === "share"
      ? formatShare(value, locale, 0)
      : measure.kind === "rate" || measure.kind === "index"
        ? formatNumber(value, locale)
        : formatShort(value, locale);
  return {
    domain: [from, to],
    ticks: Array.from({ length: count + 1 }, (_, index) => {
      const value = Number((from + index * step).toPrecision(12));
      return { value, text: text(value) };
    }),
  };
}

const YEAR_DAYS = 365.25;
const TICK_GAP_PX = 10;

/** Years where the dates span more than three, else the dates themselves; the first and the last come first. */
export function dateTicks(
  dates: readonly string[],
  x: Scale,
  { locale }: Pick<ExploreResult, "locale">,
): readonly Tick[] {
  const days = dates.map(dayNumber);
  const [first, last] = [Math.min(...days), Math.max(...days)];
  const years = dates.map((date) => Number(date.slice(0, 4)));
  const [firstYear, lastYear] = [Math.min(...years), Math.max(...years)];
  const inYears = Array.from({ length: lastYear - firstYear + 1 }, (_, index) => String(firstYear + index));
  const candidates =
    last - first > 3 * YEAR_DAYS
      ? inYears.filter((year) => dayNumber(year) >= first)
      : [...new Set(dates)].sort((a, b) => dayNumber(a) - dayNumber(b));
  const placed = candidates.map((date) => ({ value: dayNumber(date), text: formatDateShort(date, locale) }));
  return thinOut(placed, x);
}

/** Every tick, or every second, third … one, so that labels keep apart. */
function thinOut(placed: readonly Tick[], x: Scale): readonly Tick[] {
  const keepsApart = (shown: readonly Tick[]): boolean =>
    shown.every(({ value, text }, index) => {
      const next = shown[index + 1];
      return next === undefined || x(next.value) - x(value) >= (textPx(text) + textPx(next.text)) / 2 + TICK_GAP_PX;
    });
  for (let every = 1; every < placed.length; every += 1) {
    const shown = placed.filter((_, index) => index % every === 0);
    if (keepsApart(shown)) return shown;
  }
  return placed.slice(0, 1);
}
