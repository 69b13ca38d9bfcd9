/** Pixels -> numbers of colours and the palette that they number. */

export interface IndexedColours {
  /** Number of each pixel's colour in the palette. */
  readonly indices: Uint16Array;
  /** Colours as they stand in memory, red in the lowest byte; at most `PALETTE_SIZE`. */
  readonly palette: readonly number[];
}

const PALETTE_SIZE = 256;
/** Largest difference in red, green or blue that a replaced colour may have: single pixels at edges. */
const UNSEEN = 40;

/**
 * Charts have few colours; the few pixels of edges beyond the palette's get the nearest of it. `null` where some
 * colour is far from all of them.
 */
export function indexColours(rgba: Uint8Array): IndexedColours | null {
  const { numbers, colours, counts } = numberColours(rgba);
  if (colours.length <= PALETTE_SIZE) return { indices: numbers, palette: colours };
  const byUse = colours.map((_, number) => number).sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || a - b);
  const palette = byUse.slice(0, PALETTE_SIZE).map((number) => colours[number] ?? 0);
  const places = new Uint16Array(colours.length);
  for (const [place, number] of byUse.entries()) {
    const nearest = place < PALETTE_SIZE ? place : nearestPlace(colours[number] ?? 0, palette);
    if (nearest === null) return null;
    places[number] = nearest;
  }
  for (let at = 0; at < numbers.length; at++) numbers[at] = places[numbers[at] ?? 0] ?? 0;
  return { indices: numbers, palette };
}

/** Places in the table of known colours; more colours than this are no chart. */
const TABLE_BITS = 15;
const MOST_COLOURS = 2 ** (TABLE_BITS - 1);

/**
 * Numbers colours in the order in which they occur. Two million pixels are looked at, so the table of known colours is
 * flat memory (open addressing) of signed words, which the engine handles without boxing.
 */
function numberColours(rgba: Uint8Array) {
  const words = new Int32Array(rgba.buffer, rgba.byteOffset, rgba.byteLength / 4);
  const numbers = new Uint16Array(words.length);
  const known = new Int32Array(2 ** TABLE_BITS);
  const numberAt = new Int32Array(2 ** TABLE_BITS).fill(-1);
  const colours: number[] = [];
  const counts: number[] = [];
  for (let at = 0; at < words.length;) {
    const colour = words[at] ?? 0;
    let slot = Math.imul(colour, 0x9e3779b1) >>> (32 - TABLE_BITS);
    while (numberAt[slot] !== -1 && known[slot] !== colour) slot = (slot + 1) % 2 ** TABLE_BITS;
    let number = numberAt[slot] ?? -1;
    if (number === -1) {
      number = colours.length;
      if (colour >>> 24 !== 0xff)
        throw new RangeError("a picture of a chart needs a ground: some of it is transparent");
      if (number === MOST_COLOURS) throw new RangeError(`a picture of a chart with more than ${MOST_COLOURS} colours`);
      known[slot] = colour;
      numberAt[slot] = number;
      colours.push(colour);
      counts.push(0);
    }
    const start = at;
    while (words[at] === colour) at++;
    // The ground comes first, and its number stands there already.
    if (number > 0) numbers.fill(number, start, at);
    counts[number] = (counts[number] ?? 0) + at - start;
  }
  return { numbers, colours, counts };
}

/** Red, green and blue of a word. */
export const coloursOf = (word: number): readonly [number, number, number] => [
  word & 0xff,
  (word >>> 8) & 0xff,
  (word >>> 16) & 0xff,
];

function nearestPlace(colour: number, palette: readonly number[]): number | null {
  const [red, green, blue] = coloursOf(colour);
  const differences = palette.map((kept) => {
    const [keptRed, keptGreen, keptBlue] = coloursOf(kept);
    return Math.max(Math.abs(red - keptRed), Math.abs(green - keptGreen), Math.abs(blue - keptBlue));
  });
  const least = Math.min(...differences);
  return least > UNSEEN ? null : differences.indexOf(least);
}
