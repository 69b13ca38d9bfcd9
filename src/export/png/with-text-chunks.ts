import { joinBytes } from "../../lib/join-bytes.ts";
import { PNG_SIGNATURE, pngChunk } from "./chunks.ts";

/** Signature and header chunk, which comes first in every PNG. */
const HEADER_BYTES = 8 + 25;

/** Writes texts by keyword into a PNG, right behind its header, as uncompressed UTF-8. Throws where the bytes are no PNG. */
export function withTextChunks(png: Uint8Array, texts: Readonly<Record<string, string>>): Uint8Array<ArrayBuffer> {
  if (PNG_SIGNATURE.some((byte, place) => png[place] !== byte)) throw new RangeError("the bytes are not a PNG");
  const chunks = Object.entries(texts).map(([keyword, text]) => pngChunk("iTXt", internationalText(keyword, text)));
  return joinBytes([png.subarray(0, HEADER_BYTES), ...chunks, png.subarray(HEADER_BYTES)]);
}

/** Keyword, no compression, no language, no translated keyword, text. */
function internationalText(keyword: string, text: string): Uint8Array {
  if (!/^[\x20-\x7e]{1,79}$/.test(keyword)) throw new RangeError(`"${keyword}" cannot be the keyword of a PNG text`);
  // A zero byte would end the text.
  return new TextEncoder().encode(`${keyword}\0\0\0\0\0${text.replaceAll("\0", "")}`);
}
