/** Finds charts and regions by what a reader types. Pure. */

/** Letters as they are compared: lower case, no diacritics, no punctuation. `Pelatihan (PKN II)` -> `pelatihan pkn ii`. */
export const foldText = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/\p{Diacritic}/gu, "")
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]+/gu, " ")
    .trim();

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
