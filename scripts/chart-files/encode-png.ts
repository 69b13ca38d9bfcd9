/** Pixels -> PNG. A palette makes files of charts a third as large as true colours, in less time. */
import { constants, deflateSync } from "node:zlib";
import { PNG_SIGNATURE, pngChunk } from "../../src/export/png/chunks.ts";
import { joinBytes } from "../../src/lib/join-bytes.ts";
import { coloursOf, indexColours } from "./index-colours.ts";

export interface Pixels {
  /** Red, green, blue, alpha; opaque. */
  readonly rgba: Uint8Array;
  readonly widthPx: number;
  readonly heightPx: number;
}

/** Runs alone, which is what charts are made of: an eighth more bytes than by default, in a sixth of the time. */
const RUNS = { strategy: constants.Z_RLE };
const INDEXED = 3;
const TRUE_COLOUR = 2;

export function encodePng({ rgba, widthPx, heightPx }: Pixels): Uint8Array {
  const indexed = indexColours(rgba, widthPx);
  const size = { widthPx, heightPx };
  if (indexed === null)
    return joinPng({ ...size, colourType: TRUE_COLOUR }, [], deflateSync(filterRows(withoutAlpha(rgba), heightPx)));
  const palette = Uint8Array.from(indexed.palette.flatMap(coloursOf));
  const rows = deflateSync(filterRows(indexed.numbers, heightPx), RUNS);
  return joinPng({ ...size, colourType: INDEXED }, [pngChunk("PLTE", palette)], rows);
}

/** Bytes of rows, or numbers below 256. Each row begins with the number of its filter: 0, none, which suits flat colours best. */
function filterRows(bytes: Uint8Array | Uint16Array, heightPx: number): Uint8Array {
  const rowBytes = bytes.length / heightPx;
  const rows = new Uint8Array(heightPx * (rowBytes + 1));
  for (let y = 0; y < heightPx; y++) rows.set(bytes.subarray(y * rowBytes, (y + 1) * rowBytes), y * (rowBytes + 1) + 1);
  return rows;
}

function withoutAlpha(rgba: Uint8Array): Uint8Array {
  const rgb = new Uint8Array((rgba.length / 4) * 3);
  for (let from = 0, to = 0; from < rgba.length; from += 4) {
    rgb[to++] = rgba[from] ?? 0;
    rgb[to++] = rgba[from + 1] ?? 0;
    rgb[to++] = rgba[from + 2] ?? 0;
  }
  return rgb;
}

interface Header extends Omit<Pixels, "rgba"> {
  readonly colourType: number;
}

function joinPng(
  { widthPx, heightPx, colourType }: Header,
  before: readonly Uint8Array[],
  compressedRows: Uint8Array,
): Uint8Array {
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, widthPx);
  view.setUint32(4, heightPx);
  // 8 bits a sample; compression, filter and interlace methods are the only or the plain ones: 0.
  header.set([8, colourType], 8);
  return joinBytes([
    PNG_SIGNATURE,
    pngChunk("IHDR", header),
    ...before,
    pngChunk("IDAT", compressedRows),
    pngChunk("IEND", new Uint8Array()),
  ]);
}
