import type { SqlValue } from "./session.ts";

const NUMBER = /^(?:U?(?:TINY|SMALL|BIG|HUGE)?INT(?:EGER)?|FLOAT|DOUBLE|DECIMAL\(\d+,\d+\))$/;

/**
 * A value that DuckDB printed -> a plain value, by its type. A number stays text where a JavaScript number would print
 * other digits (`9007199254740993`, a long decimal) or has no such value (`inf`, `nan`). Dates, lists and the rest stay
 * as printed: `2025-11-01`, `[1, 2]`, `{'a': 1}`.
 */
export function readSqlValue(text: string | null, type: string): SqlValue {
  if (text === null) return null;
  if (type === "BOOLEAN") return text === "true";
  if (!NUMBER.test(type)) return text;
  const value = Number(text);
  const isWhole = /^-?\d+$/.test(text);
  if (!Number.isFinite(value) || (isWhole && !Number.isSafeInteger(value))) return text;
  return type.startsWith("DECIMAL") && !isSameDecimal(text, value) ? text : value;
}

/** True where a number prints as the decimal, apart from zeros at its end: `1.50` and 1.5. */
const isSameDecimal = (text: string, value: number): boolean =>
  (text.includes(".") ? text.replace(/\.?0+$/, "") : text) === String(value);
