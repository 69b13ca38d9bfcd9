import type { Cell } from "./question.ts";

/**
 * Change from `a` to `b`, two figures of one series at two dates; `null` where a value is missing, or where codes,
 * stage or definition differ, because such figures are not comparable. Series breaks do not stop it; charts mark them.
 */
export function change(a: Cell, b: Cell): number | null {
  const isSameSeries =
    a.stage === b.stage &&
    a.definition === b.definition &&
    Object.keys(a.codes).length === Object.keys(b.codes).length &&
    Object.entries(a.codes).every(([name, code]) => b.codes[name] === code);
  return isSameSeries && a.value !== null && b.value !== null ? b.value - a.value : null;
}
