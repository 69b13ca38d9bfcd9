/**
 * Reference dates: text with the precision that the source printed (`2025`, `2025-12`, `2025-12-31`).
 * Never a `Date`: a figure of "December 2025" has no day and no time zone.
 */
export const REFERENCE_DATE = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;

export type DatePrecision = "year" | "month" | "day";

export function precisionOf(date: string): DatePrecision {
  return date.length === 4 ? "year" : date.length === 7 ? "month" : "day";
}

const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** Days in a month, `month` from 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** True for a date of the Gregorian calendar in one of the three precisions; `2025-02-30` is not. */
export function isReferenceDate(text: string): boolean {
  if (!REFERENCE_DATE.test(text)) return false;
  if (text.length < 10) return true;
  return Number(text.slice(8)) <= daysInMonth(Number(text.slice(0, 4)), Number(text.slice(5, 7)));
}

/** First day of the period as `YYYY-MM-DD`. */
export function periodStart(date: string): string {
  return date + "-01-01".slice(date.length - 4);
}

/** Last day of the period as `YYYY-MM-DD`. */
export function periodEnd(date: string): string {
  if (date.length === 10) return date;
  if (date.length === 4) return `${date}-12-31`;
  return `${date}-${String(daysInMonth(Number(date.slice(0, 4)), Number(date.slice(5, 7)))).padStart(2, "0")}`;
}

/** Orders by the start of the period, then the coarser precision first: `2025` < `2025-01` < `2025-01-01` < `2025-02`. */
export function compareDates(a: string, b: string): number {
  const startA = periodStart(a);
  const startB = periodStart(b);
  return startA < startB ? -1 : startA > startB ? 1 : a.length - b.length;
}

/** Day number (days since 1970-01-01, proleptic Gregorian) of the period's start; for axes and distances. */
export function dayNumber(date: string): number {
  const start = periodStart(date);
  return Date.UTC(Number(start.slice(0, 4)), Number(start.slice(5, 7)) - 1, Number(start.slice(8))) / 86_400_000;
}

/** Every year from the first to the last of some, gaps filled; none for none. */
export function fillYears(years: readonly number[]): number[] {
  if (years.length === 0) return [];
  const first = Math.min(...years);
  return Array.from({ length: Math.max(...years) - first + 1 }, (_, index) => first + index);
}
