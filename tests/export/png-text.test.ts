import { crc32, deflateSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { PNG_SIGNATURE, pngChunk } from "../../src/export/png/chunks.ts";
import { joinBytes } from "../../src/lib/join-bytes.ts";
import { withTextChunks } from "../../src/export/png/with-text-chunks.ts";
import { readPng } from "./read-png.ts";

const HEADER = Uint8Array.of(0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0);
const ONE_PIXEL = joinBytes([
  PNG_SIGNATURE,
  pngChunk("IHDR", HEADER),
  pngChunk("IDAT", deflateSync(Uint8Array.of(0, 255))),
  pngChunk("IEND", new Uint8Array()),
]);

describe("chunks of a PNG", () => {
  test("end in the checksum that zlib computes", () => {
    const chunk = pngChunk("IHDR", HEADER);
    expect(new DataView(chunk.buffer).getUint32(chunk.length - 4)).toBe(crc32(chunk.subarray(4, chunk.length - 4)));
  });

  test("hold texts right behind the header, in any script", () => {
    const { chunks, texts } = readPng(withTextChunks(ONE_PIXEL, { Title: "5.372 – “ASN”", Edition: "2026-11-22" }));
    expect(chunks).toEqual(["IHDR", "iTXt", "iTXt", "IDAT", "IEND"]);
    expect(texts).toEqual({ Title: "5.372 – “ASN”", Edition: "2026-11-22" });
  });

  test("cannot hold a keyword that the format has no place for, or bytes that are no PNG", () => {
    expect(() => withTextChunks(ONE_PIXEL, { Überschrift: "x" })).toThrow("Überschrift");
    expect(() => withTextChunks(Uint8Array.of(1, 2, 3), {})).toThrow("not a PNG");
  });
});
