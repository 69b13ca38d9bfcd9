/** Counts and numbers: plain digits, decimal dot, no thousands separator, no exponent. */
import type { Field } from "../../lib/table-schema.ts";
import type { CellFinding } from "./cell.ts";

const COUNT = /^(0|[1-9][0-9]*)$/;
const INTEGER = /^(0|-?[1-9][0-9]*)$/;
const NUMBER = /^-?(0|[1-9][0-9]*)(\.[0-9]+)?$/;
const SCIENTIFIC = /^[+-]?\d+([.,]\d+)?e[+-]?\d+$/i;
/** A hyphen or a typographic minus before a digit. */
const NEGATIVE = /^[-\u2212\u2013]\d/;

/** What is wrong with the text of a number, or `null`. */
export function checkNumber(text: string, { type, constraints = {} }: Field): CellFinding | null {
  const { minimum = null, maximum = null } = constraints;
  const mayBeNegative = minimum === null || minimum < 0;
  const isInteger = type === "integer";
  if (SCIENTIFIC.test(text)) return { type: "cell/scientific" };
  if (!mayBeNegative && NEGATIVE.test(text)) return { type: "cell/negative" };
  const pattern = !isInteger ? NUMBER : mayBeNegative ? INTEGER : COUNT;
  const value = Number(text);
  // Digits enough make a number endless.
  if (!pattern.test(text) || !(isInteger ? Number.isSafeInteger(value) : Number.isFinite(value)))
    return { type: isInteger ? "cell/count" : "cell/number" };
  if ((minimum !== null && value < minimum) || (maximum !== null && value > maximum))
    return { type: "cell/range", minimum, maximum };
  return null;
}
