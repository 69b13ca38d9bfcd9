/** Letters as they are compared in a search: lower case, no accents, no punctuation. `Kab. (Fakfak)` -> `kab fakfak`. */
export const foldText = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/\p{Mark}/gu, "")
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]+/gu, " ")
    .trim();
