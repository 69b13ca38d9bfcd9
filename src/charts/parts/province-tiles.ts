/**
 * Indonesia's 38 provinces on a grid of equal tiles, each where a reader of the map looks for it. Islands that a
 * strait parts do not touch, or only at a corner. On a phone the western and the eastern half stand one above the other.
 */
import { isNarrow, type ChartContext } from "../chart.ts";

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

/** Below this width a tile has room for about six letters. */
const TIGHT_PX = 52;
const TILE = { narrow: { columns: 7, height: 44 }, wide: { columns: 13, height: 50 } };

/** A tile in pixels; `short` fits its width, in two lines where it has to. */
export interface PlacedTile {
  readonly code: string;
  readonly short: string;
  readonly x1: number;
  readonly x2: number;
  readonly y1: number;
  readonly y2: number;
}

/** All tiles over the width of a drawing, `top` pixels from its upper edge; `narrow`: in two halves. */
export function placeTiles(
  context: Pick<ChartContext, "widthPx">,
  top: number,
  narrow = isNarrow(context),
): readonly PlacedTile[] {
  const { columns, height } = narrow ? TILE.narrow : TILE.wide;
  const width = context.widthPx / columns;
  const westRows = Math.max(...PROVINCE_TILES.filter(({ column }) => column < EAST_COLUMN).map(({ row }) => row)) + 1;
  return PROVINCE_TILES.map(({ code, column, row, short, shortNarrow }) => {
    const isBelow = narrow && column >= EAST_COLUMN;
    // On a phone the empty rows between Sulawesi and Nusa Tenggara are left out.
    const across = isBelow ? column - EAST_COLUMN : column;
    const down = isBelow ? westRows + (row > 5 ? row - 1.6 : row) + 0.3 : row;
    return {
      code,
      short: width < TIGHT_PX ? (shortNarrow ?? short) : short,
      x1: across * width,
      x2: (across + 1) * width,
      y1: top + down * height,
      y2: top + (down + 1) * height,
    };
  });
}
