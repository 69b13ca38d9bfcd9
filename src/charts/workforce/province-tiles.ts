/**
 * Indonesia's 38 provinces on a grid of equal tiles, each where a reader of the map looks for it. Islands that a
 * strait parts do not touch, or only at a corner. On a phone the western and the eastern half stand one above the other.
 */
export interface ProvinceTile {
  readonly code: string;
  readonly column: number;
  readonly row: number;
  /** Common short form, the same in both languages; the full name is in the regions table. */
  readonly short: string;
  /** The short form in two lines, where it is too long for a tile of a phone. */
  readonly shortNarrow?: string;
}

/** First column of the eastern half, from Bali and Sulawesi on. */
export const EAST_COLUMN = 6;

export const PROVINCE_TILES: readonly ProvinceTile[] = [
  { code: "11", column: 0, row: 0, short: "Aceh" },
  { code: "12", column: 1, row: 1, short: "Sumut" },
  { code: "13", column: 1, row: 2, short: "Sumbar" },
  { code: "14", column: 2, row: 2, short: "Riau" },
  { code: "21", column: 3, row: 1, short: "Kepri" },
  { code: "17", column: 1, row: 3, short: "Bengkulu", shortNarrow: "Beng-\nkulu" },
  { code: "15", column: 2, row: 3, short: "Jambi" },
  { code: "16", column: 2, row: 4, short: "Sumsel" },
  { code: "19", column: 3, row: 4, short: "Babel" },
  { code: "18", column: 2, row: 5, short: "Lampung", shortNarrow: "Lam-\npung" },
  { code: "36", column: 2, row: 6, short: "Banten" },
  { code: "31", column: 3, row: 6, short: "Jakarta" },
  { code: "32", column: 3, row: 7, short: "Jabar" },
  { code: "33", column: 4, row: 7, short: "Jateng" },
  { code: "34", column: 4, row: 8, short: "DIY" },
  { code: "35", column: 5, row: 7, short: "Jatim" },
  { code: "65", column: 5, row: 1, short: "Kaltara" },
  { code: "61", column: 4, row: 2, short: "Kalbar" },
  { code: "64", column: 5, row: 2, short: "Kaltim" },
  { code: "62", column: 4, row: 3, short: "Kalteng" },
  { code: "63", column: 5, row: 3, short: "Kalsel" },
  { code: "51", column: 6, row: 7, short: "Bali" },
  { code: "52", column: 7, row: 7, short: "NTB" },
  { code: "53", column: 8, row: 7, short: "NTT" },
  { code: "71", column: 8, row: 0, short: "Sulut" },
  { code: "75", column: 7, row: 1, short: "Gorontalo", shortNarrow: "Goron-\ntalo" },
  { code: "72", column: 7, row: 2, short: "Sulteng" },
  { code: "76", column: 7, row: 3, short: "Sulbar" },
  { code: "73", column: 7, row: 4, short: "Sulsel" },
  { code: "74", column: 8, row: 4, short: "Sultra" },
  { code: "82", column: 9, row: 1, short: "Malut" },
  { code: "81", column: 9, row: 3, short: "Maluku" },
  { code: "96", column: 10, row: 2, short: "Papua\nBD" },
  { code: "92", column: 11, row: 2, short: "Papua\nBarat" },
  { code: "91", column: 12, row: 2, short: "Papua" },
  { code: "94", column: 11, row: 3, short: "Papua\nTengah" },
  { code: "95", column: 12, row: 3, short: "Papua\nPegun." },
  { code: "93", column: 12, row: 4, short: "Papua\nSelatan" },
];
