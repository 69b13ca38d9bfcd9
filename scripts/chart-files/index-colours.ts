/** Pixels -> numbers of colours and the palette that they number. */

export interface IndexedColours {
  /** Number of each pixel's colour in the palette, below `PALETTE_SIZE`. */
  readonly numbers: Uint16Array;
  /** Colours as they stand in memory, red in the lowest byte; at most `PALETTE_SIZE`. */
  readonly palette: readonly number[];
}

const PALETTE_SIZE = 256;
/**
 * Largest difference in red, green or blue between a colour and the one that stands for it; the smallest is taken with
 * which the palette holds all. Common colours stay as they are: it is shades at the edges of shapes that give way.
 */
const TOLERANCES = [4, 8, 12, 16];

/** `null` where no palette comes near to all colours: that is no chart. Throws where pixels are transparent. */
export function indexColours(rgba: Uint8Array, widthPx: number): IndexedColours | null {
  const { numbers, colours } = numberColours(rgba, widthPx);
  if (colours.length <= PALETTE_SIZE) return { numbers, palette: colours };
  const counts = new Uint32Array(colours.length);
  for (let at = 0; at < numbers.length; at++) counts[numbers[at] ?? 0] = (counts[numbers[at] ?? 0] ?? 0) + 1;
  const byUse = colours.map((_, number) => number).sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || a - b);
  for (const tolerance of TOLERANCES) {
    const reduced = reduceColours(byUse, colours, tolerance);
    if (reduced === null) continue;
    for (let at = 0; at < numbers.length; at++) numbers[at] = reduced.places[numbers[at] ?? 0] ?? 0;
    return { numbers, palette: reduced.palette };
  }
  return null;
}

/** Takes colours into the palette from the most used on, but for those that one of it is near to. `null` for too many. */
function reduceColours(byUse: readonly number[], colours: readonly number[], tolerance: number) {
  const palette: number[] = [];
  const places = new Uint16Array(colours.length);
  for (const number of byUse) {
    const colour = colours[number] ?? 0;
    const near = palette.findIndex((kept) => difference(kept, colour) <= tolerance);
    if (near === -1 && palette.length === PALETTE_SIZE) return null;
    places[number] = near === -1 ? palette.push(colour) - 1 : near;
  }
  return { palette, places };
}

/** Size of the table of known colours; more colours than half of it are no chart. */
const TABLE_BITS = 15;
const TABLE_SIZE = 2 ** TABLE_BITS;

/**
 * Numbers colours in the order in which they occur. Two million pixels are looked at: the table of known colours is
 * flat memory (open addressing) of signed words, which the engine handles without boxing; rows like the one above them,
 * a third of a chart, are copied.
 */
function numberColours(rgba: Uint8Array, widthPx: number) {
  const bytes = Buffer.from(rgba.buffer, rgba.byteOffset, rgba.byteLength);
  const words = new Int32Array(rgba.buffer, rgba.byteOffset, rgba.byteLength / 4);
  const numbers = new Uint16Array(words.length);
  const known = new Int32Array(TABLE_SIZE);
  const numberAt = new Int16Array(TABLE_SIZE).fill(-1);
  const colours: number[] = [];

  const numberOf = (colour: number): number => {
    let slot = Math.imul(colour, 0x9e3779b1) >>> (32 - TABLE_BITS);
    while (numberAt[slot] !== -1 && known[slot] !== colour) slot = (slot + 1) % TABLE_SIZE;
    if (numberAt[slot] === -1) {
      if (colour >>> 24 !== 0xff)
        throw new RangeError("a picture of a chart needs a ground: some of it is transparent");
      if (colours.length === TABLE_SIZE / 2) throw new RangeError("a picture with more colours than a chart has");
      known[slot] = colour;
      numberAt[slot] = colours.length;
      colours.push(colour);
    }
    return numberAt[slot] ?? 0;
  };

  for (let start = 0; start < words.length; start += widthPx) {
    const end = start + widthPx;
    if (start > 0 && bytes.compare(bytes, (start - widthPx) * 4, start * 4, start * 4, end * 4) === 0) {
      numbers.copyWithin(start, start - widthPx, start);
      continue;
    }
    let colour = words[start] ?? 0;
    let number = numberOf(colour);
    for (let at = start; at < end; at++) {
      if (words[at] !== colour) {
        colour = words[at] ?? 0;
        number = numberOf(colour);
      }
      numbers[at] = number;
    }
  }
  return { numbers, colours };
}

/** Red, green and blue of a word. */
export const coloursOf = (word: number): readonly [number, number, number] => [
  word & 0xff,
  (word >>> 8) & 0xff,
  (word >>> 16) & 0xff,
];

const difference = (a: number, b: number): number =>
  Math.max(
    Math.abs((a & 0xff) - (b & 0xff)),
    Math.abs(((a >>> 8) & 0xff) - ((b >>> 8) & 0xff)),
    Math.abs(((a >>> 16) & 0xff) - ((b >>> 16) & 0xff)),
  );
