/** Finds charts and regions by what a reader types. Pure. */
import { foldText } from "../../lib/fold-text.ts";

/** A test for folded text: every word of the query must stand in it. An empty query lets everything through. */
export function createMatcher(query: string): (folded: string) => boolean {
  const words = foldText(query).split(" ");
  return (folded) => words.every((word) => folded.includes(word));
}

/** Longer initials are how long names are said: OKU Timur, PALI. */
const SHORTEST_INITIALS = 3;
const KINDS = new Set(["kabupaten", "kota", "administrasi"]);

/** Folded name of a region with the short form that people use: `kabupaten ogan komering ulu timur okut`. */
export function regionText(name: string): string {
  const folded = foldText(name);
  const initials = folded
    .split(" ")
    .filter((word) => !KINDS.has(word))
    .map((word) => word.charAt(0))
    .join("");
  return initials.length < SHORTEST_INITIALS ? folded : `${folded} ${initials}`;
}
