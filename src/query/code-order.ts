/** Orders and kinships of codes. */
import type { Codelist } from "../lib/codelist.ts";
import { compareText } from "../lib/compare-text.ts";

/** Each value once, in the order of first appearance. */
export const distinct = <T>(values: Iterable<T>): T[] => [...new Set(values)];

/** Codes in the order of their code list, each once; codes outside the list (`_U` of a region, years) last, by text. */
export function sortCodes(codes: Iterable<string>, codelist: Codelist | undefined): string[] {
  const place = (code: string): number =>
    codelist?.has(code) === true ? codelist.get(code).sort : Number.MAX_SAFE_INTEGER;
  return distinct(codes).sort((a, b) => place(a) - place(b) || compareText(a, b));
}

/** True when some of the codes are ancestors of others among them. */
export function overlap(codes: readonly string[], codelist: Codelist): boolean {
  const all = new Set(codes);
  return codes.some((code) => {
    let parent = codelist.has(code) ? codelist.get(code).parent : null;
    while (parent !== null && !all.has(parent)) parent = codelist.has(parent) ? codelist.get(parent).parent : null;
    return parent !== null;
  });
}

/** True when one code is an ancestor of the other. */
export const nested = (codelist: Codelist, a: string, b: string): boolean =>
  codelist.isAncestor(a, b) || codelist.isAncestor(b, a);

/**
 * Ladder of a grade: `PNS` or `PPPK`, the topmost code under the total; `null` for codes of neither ladder and for
 * every other code list. Grades of the two ladders are never set side by side.
 */
export function ladderOf(codelist: Codelist, code: string): string | null {
  if (codelist.name !== "grade" || !codelist.has(code)) return null;
  const ladders = ["PNS", "PPPK"];
  return ladders.find((ladder) => ladder === code || codelist.isAncestor(ladder, code)) ?? null;
}

/** Steps from a code up to the end of its chain of parents. */
export function depthOf(codelist: Codelist, code: string): number {
  let depth = 0;
  for (
    let parent = codelist.get(code).parent;
    parent !== null && codelist.has(parent);
    parent = codelist.get(parent).parent
  )
    depth += 1;
  return depth;
}
