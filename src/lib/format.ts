/**
 * Numbers and dates as text in Indonesian and English. Written by hand rather than with `Intl`, so that the same
 * input gives the same bytes whatever ICU data the machine or the browser has.
 */
import { compareDates } from "./reference-date.ts";

export type Locale = "id" | "en";
export const LOCALES: readonly Locale[] = ["id", "en"];

const GROUP: Record<Locale, string> = { id: ".", en: "," };
const DECIMAL: Record<Locale, string> = { id: ",", en: "." };
/** True minus sign (U+2212), as wide as a digit in tabular figures. */
const MINUS = "\u2212";

export interface NumberOptions {
  /** Fixed number of decimals; default: none for whole numbers, else as many as needed up to three. */
  readonly decimals?: number;
}

/** `5372` -> `5.372` (id), `5,372` (en); `288.5` -> `288,5`, `288.5`. Rounds half away from zero. */
export function formatNumber(value: number, locale: Locale, { decimals }: NumberOptions = {}): string {
  if (!Number.isFinite(value)) throw new RangeError(`not a finite number: ${value}`);
  const size = Math.abs(value);
  const fixed = decimals === undefined ? trimZeros(fixedText(size, 3)) : fixedText(size, decimals);
  const [whole = "0", fraction] = fixed.split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, GROUP[locale]);
  const text = fraction === undefined ? grouped : grouped + DECIMAL[locale] + fraction;
  return value < 0 && Number(fixed) !== 0 ? MINUS + text : text;
}

/** A size with fixed decimals. From 2^53 on it has none of its own, and `toFixed` would write the largest as `1e+21`. */
function fixedText(size: number, decimals: number): string {
  return size < 2 ** 53
    ? roundTo(size, decimals).toFixed(decimals)
    : `${String(BigInt(size))}${decimals === 0 ? "" : `.${"0".repeat(decimals)}`}`;
}

/** Rounds half away from zero on the decimal digits (1.005 -> 1.01), which binary `toFixed` alone does not. */
const roundTo = (value: number, decimals: number): number =>
  shiftPoint(Math.round(shiftPoint(value, decimals)), -decimals);

/** Times a power of ten, digit by digit; JavaScript itself prints very small and large numbers with an exponent. */
function shiftPoint(value: number, places: number): number {
  const [digits = "", exponent = "0"] = String(value).split("e");
  return Number(`${digits}e${Number(exponent) + places}`);
}

const trimZeros = (fixed: string): string => fixed.replace(/\.?0+$/, "");

/** Short axis label: `5500000` -> `5,5 juta` (id), `5.5 million` (en); `120000` -> `120 ribu`, `120 thousand`. */
export function formatShort(value: number, locale: Locale): string {
  const size = Math.abs(value);
  const [unit, divisor] =
    size >= 1e6
      ? [locale === "id" ? "juta" : "million", 1e6]
      : size >= 1e4
        ? [locale === "id" ? "ribu" : "thousand", 1e3]
        : ["", 1];
  const scaled = roundTo(Math.abs(value) / divisor, size >= 1e6 ? 1 : 0) * Math.sign(value);
  return unit === "" ? formatNumber(value, locale) : `${formatNumber(scaled, locale)}\u00a0${unit}`;
}

/** Share 0–1 -> `56,2%` (id), `56.2%` (en). */
export function formatShare(share: number, locale: Locale, decimals = 1): string {
  return `${formatNumber(share * 100, locale, { decimals })}%`;
}

/** Difference with its sign: `+4.657`, `−35`; what rounds to `0` has none. */
export function formatChange(change: number, locale: Locale, options: NumberOptions = {}): string {
  const text = formatNumber(change, locale, options);
  return change > 0 && text !== formatNumber(0, locale, options) ? `+${text}` : text;
}

const MONTHS: Record<Locale, readonly string[]> = {
  id: [
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
  ],
  en: [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
  ],
};
const MONTHS_SHORT: Record<Locale, readonly string[]> = {
  id: ["Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des"],
  en: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
};

interface DateParts {
  readonly year: string;
  readonly month: string | undefined;
  readonly day: string | undefined;
}
const parts = (date: string): DateParts => {
  const [year = "", month, day] = date.split("-");
  return { year, month, day: day === undefined ? undefined : String(Number(day)) };
};
const monthName = (month: string, locale: Locale, names = MONTHS): string => names[locale][Number(month) - 1] ?? month;

/** `2025-08-26` -> `26 Agustus 2025`, `26 August 2025`; `2025-12` -> `Desember 2025`; `2025` -> `2025`. */
export function formatDate(date: string, locale: Locale): string {
  const { year, month, day } = parts(date);
  if (month === undefined) return year;
  return [day, monthName(month, locale), year].filter((part) => part !== undefined).join(" ");
}

const MONTH_NAMES = LOCALES.flatMap((locale) => MONTHS[locale]).join("|");
const DATE_IN_TEXT = new RegExp(`(?:\\d{1,2} )?(?:${MONTH_NAMES})(?: \\d{4})?(?!\\p{L})`, "gu");

/** Text for a narrow column: the parts of a date stay together, and so does `1.000` with what it counts. */
export function keepTogether(text: string): string {
  return text
    .replace(DATE_IN_TEXT, (date) => date.replaceAll(" ", "\u00a0"))
    .replace(/(?<![\d.,])(1[.,]000) (?=\p{L})/gu, "$1\u00a0");
}

/** Narrow form for axes and tight columns: `26 Agu 2025`, `Des 2025`, `2025`. */
export function formatDateShort(date: string, locale: Locale): string {
  const { year, month, day } = parts(date);
  if (month === undefined) return year;
  return [day, monthName(month, locale, MONTHS_SHORT), year].filter((part) => part !== undefined).join(" ");
}

/** `24–26 Agustus 2025`, `30 Juni–2 Juli 2025`, `28 Desember 2025–3 Januari 2026`, `2012 sampai 12 Januari 2026`; one date when both
 * are equal. */
export function formatPeriod(start: string, end: string, locale: Locale): string {
  if (start === end) return formatDate(start, locale);
  const [from, to] = compareDates(start, end) <= 0 ? [start, end] : [end, start];
  const a = parts(from);
  const b = parts(to);
  if (a.day !== undefined && b.day !== undefined && a.year === b.year) {
    if (a.month === b.month) return `${a.day}–${formatDate(to, locale)}`;
    return `${a.day} ${monthName(a.month ?? "", locale)}–${formatDate(to, locale)}`;
  }
  if (a.day === undefined && b.day === undefined && a.month !== undefined && b.month !== undefined && a.year === b.year)
    return `${monthName(a.month, locale)}–${formatDate(to, locale)}`;
  // `2012–12 Januari 2026` would read as a range of twelve years: a bare year and a day are joined by a word.
  const joint = a.month === undefined && b.day !== undefined ? { id: " sampai ", en: " to " }[locale] : "–";
  return `${formatDate(from, locale)}${joint}${formatDate(to, locale)}`;
}

/** First and last year of dates in any order: `2020–2026`, or `2020`. Unknown dates (`null`) are passed over; "" for none. */
export function formatYears(dates: readonly (string | null)[]): string {
  const years = dates.flatMap((date) => (date === null ? [] : [date.slice(0, 4)])).sort();
  const [first = ""] = years;
  const last = years.at(-1) ?? "";
  return first === last ? first : `${first}–${last}`;
}

/** `Part-time PPPK` -> `part-time PPPK`, for a label inside a sentence; abbreviations keep their capitals. */
export const inSentence = (label: string): string =>
  /^[A-Z][a-z]/.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;

/** `a, b, dan c` (id), `a, b and c` (en). */
export function formatList(items: readonly string[], locale: Locale): string {
  if (items.length <= 1) return items[0] ?? "";
  const head = items.slice(0, -1);
  const last = items.at(-1) ?? "";
  if (locale === "en") return `${head.join(", ")} and ${last}`;
  return head.length === 1 ? `${head[0] ?? ""} dan ${last}` : `${head.join(", ")}, dan ${last}`;
}
