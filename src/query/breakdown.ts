/**
 * The codes of a dimension that a question breaks down without naming codes: one scheme, one ladder, one level of
 * regions, and none an ancestor of another.
 */
import type { Codelist } from "../lib/codelist.ts";
import type { Field } from "../lib/table-schema.ts";
import { compareDates } from "../lib/reference-date.ts";
import { depthOf, ladderOf, nested, sortCodes } from "./code-order.ts";

/**
 * Codes of one kind among the published ones. Codes outside the total stay only where nothing else was published;
 * the tree is taken before other schemes, PNS grades before PPPK grades, provinces before regencies. `listed`
 * codes, where the question names some, decide instead.
 */
export function codesOfOneKind(
  published: readonly string[],
  field: Field,
  codelist: Codelist | undefined,
  listed: readonly string[] = [],
): string[] {
  const all = sortCodes(published, codelist);
  if (codelist === undefined) return all;
  const inside = all.filter((code) => field.outside?.includes(code) !== true);
  const pool = listed.length === 0 && inside.length > 0 ? inside : all;
  const lead = listed.length > 0 ? listed : pool;

  const schemes = lead.map((code) => codelist.get(code).scheme);
  const scheme = schemes.includes("") ? "" : schemes[0];
  const ladder = lead.map((code) => ladderOf(codelist, code)).find((found) => found !== null) ?? null;
  const depth = Math.min(...lead.map((code) => depthOf(codelist, code)));
  return pool.filter((code) => {
    const own = ladderOf(codelist, code);
    return (
      codelist.get(code).scheme === scheme &&
      (own === null || ladder === null || own === ladder) &&
      (field.codelist !== "region" || depthOf(codelist, code) === depth) &&
      (listed.includes(code) || !listed.some((wanted) => nested(codelist, wanted, code)))
    );
  });
}

/** Codes without a published ancestor: the widest groups that were printed. */
export const topmost = (codes: readonly string[], codelist: Codelist): string[] =>
  codes.filter((code) => !codes.some((other) => codelist.isAncestor(other, code)));

/**
 * Codes for "latest", where each code has its own latest date. The newest date that has two or more codes sets the
 * grouping (else the newest date); codes of other dates join, newest first, unless they contain or are contained in
 * a code already taken.
 */
export function latestGrouping(dates: ReadonlyMap<string, string>, codelist: Codelist): string[] {
  const byDate = new Map<string, string[]>();
  for (const [code, date] of dates) byDate.set(date, [...(byDate.get(date) ?? []), code]);
  const newestFirst = [...byDate.keys()].sort((a, b) => compareDates(b, a));
  const anchor = newestFirst.find((date) => topmost(byDate.get(date) ?? [], codelist).length > 1) ?? newestFirst[0];
  const ordered = anchor === undefined ? [] : [anchor, ...newestFirst.filter((date) => date !== anchor)];

  return ordered.reduce<string[]>((taken, date) => {
    const free = (byDate.get(date) ?? []).filter((code) => !taken.some((other) => nested(codelist, other, code)));
    return [...taken, ...topmost(free, codelist)];
  }, []);
}
