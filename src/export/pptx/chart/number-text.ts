/**
 * Numbers in charts in the notation of the deck. Office programs print `#,##0` with the separators of the machine, so
 * an English deck in Indonesia would show `5.372`; the marks of groups are therefore written into the format. No
 * format can do that for decimals: their labels come from cells, which work the text out of the number beside them.
 */
import type { TableNumber } from "../../../charts/chart.ts";
import { formatNumber, type Locale } from "../../../lib/format.ts";

const GROUP: Readonly<Record<Locale, string>> = { id: ".", en: "," };
const DECIMAL: Readonly<Record<Locale, string>> = { id: ",", en: "." };

/** Numbers from here on, and negative ones, the format below does not print as our tables do. */
const FORMAT_LIMIT = 1e9;

/** Format code of whole numbers: `[>=1000000]0"."000"."000;[>=1000]0"."000;0`. */
export function wholeNumberFormat(locale: Locale): string {
  const mark = `"${GROUP[locale]}"`;
  return `[>=1000000]0${mark}000${mark}000;[>=1000]0${mark}000;0`;
}

/** Whether `wholeNumberFormat` prints these numbers exactly as the table does. */
export const isPrintedWhole = (numbers: readonly (TableNumber | null)[], locale: Locale): boolean =>
  numbers.every(
    (number) =>
      number === null ||
      number.value === null ||
      (Number.isInteger(number.value) &&
        number.value >= 0 &&
        number.value < FORMAT_LIMIT &&
        number.text === formatNumber(number.value, locale)),
  );

/** Decimals that the table prints for all of these numbers, 1 to 3; `null` where they are printed in any other way. */
export function printedDecimals(numbers: readonly (TableNumber | null)[], locale: Locale): number | null {
  const prints = (decimals: number): boolean =>
    numbers.every(
      (number) =>
        number === null ||
        number.value === null ||
        (Math.abs(number.value) < FORMAT_LIMIT && number.text === formatNumber(number.value, locale, { decimals })),
    );
  return [1, 2, 3].find(prints) ?? null;
}

/**
 * Spreadsheet formula for the text of a number in another cell: `288.5` -> `288,5`. Every part of it means the same
 * on a machine of any language.
 */
export function decimalTextFormula(cell: string, decimals: number, locale: Locale): string {
  const size = `ROUND(ABS(${cell}),${decimals})`;
  const group = `\\${GROUP[locale]}`;
  const whole = `TEXT(INT(${size}),"[>=1000000]0${group}000${group}000;[>=1000]0${group}000;0")`;
  const fraction = `RIGHT("${"0".repeat(decimals)}"&ROUND((${size}-INT(${size}))*${10 ** decimals},0),${decimals})`;
  return `IF(ISNUMBER(${cell}),IF(AND(${cell}<0,${size}>0),"\u2212","")&${whole}&"${DECIMAL[locale]}"&${fraction},"")`;
}
