/** Reads what tests ask of a PNG: its size, its chunks with their checksums checked, its texts. */
import { crc32 } from "node:zlib";

export interface ReadPng {
  readonly widthPx: number;
  readonly heightPx: number;
  /** Types, in their order. */
  readonly chunks: readonly string[];
  /** Texts of `iTXt` chunks by keyword. */
  readonly texts: Readonly<Record<string, string>>;
}

export function readPng(png: Uint8Array): ReadPng {
  const bytes = Buffer.from(png.buffer, png.byteOffset, png.byteLength);
  if (bytes.toString("latin1", 0, 8) !== "\x89PNG\r\n\x1a\n") throw new Error("not a PNG");
  const chunks: string[] = [];
  const texts: Record<string, string> = {};
  for (let at = 8; at < bytes.length;) {
    const length = bytes.readUInt32BE(at);
    const type = bytes.toString("latin1", at + 4, at + 8);
    const data = bytes.subarray(at + 8, at + 8 + length);
    if (crc32(bytes.subarray(at + 4, at + 8 + length)) !== bytes.readUInt32BE(at + 8 + length))
      throw new Error(`the checksum of the chunk ${type} is wrong`);
    chunks.push(type);
    if (type === "iTXt") {
      const [keyword = "", , , , ...text] = data.toString("utf8").split("\0");
      texts[keyword] = text.join("\0").slice(1);
    }
    at += length + 12;
  }
  return { widthPx: bytes.readUInt32BE(16), heightPx: bytes.readUInt32BE(20), chunks, texts };
}
