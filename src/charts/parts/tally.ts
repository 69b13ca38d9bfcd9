/** Counts of events that keep apart what happened and what was only announced. */
import { formatNumber, type Locale } from "../../lib/format.ts";
import type { TableNumber } from "../chart.ts";
import { computedNumber } from "./figures.ts";

export interface Tally {
  readonly actual: number;
  readonly planned: number;
}

/** Splits events by whether they were only announced. */
export function tally<Event>(events: readonly Event[], isPlanned: (event: Event) => boolean): Tally {
  const planned = events.filter(isPlanned).length;
  return { actual: events.length - planned, planned };
}

/** `8 + 3`: reported, then only announced; `8` where nothing was announced. */
export const tallyInWords = ({ actual, planned }: Tally, locale: Locale): string =>
  [actual, ...(planned > 0 ? [planned] : [])].map((count) => formatNumber(count, locale)).join(" + ");

/** Both as columns of a table. */
export const tallyNumbers = ({ actual, planned }: Tally, locale: Locale): Record<keyof Tally, TableNumber> => ({
  actual: computedNumber(actual, locale),
  planned: computedNumber(planned, locale),
});

/** Announced and reported events together. */
export const sumOf = ({ actual, planned }: Tally): number => actual + planned;
