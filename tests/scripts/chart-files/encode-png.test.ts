import { inflateSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { encodePng } from "../../../scripts/chart-files/encode-png.ts";
import { readPng } from "../../export/read-png.ts";

type Colour = readonly [red: number, green: number, blue: number];

const picture = (colours: readonly Colour[], widthPx: number) => ({
  rgba: Uint8Array.from(colours.flatMap((colour) => [...colour, 255])),
  widthPx,
  heightPx: colours.length / widthPx,
});

/** Data of all chunks of a type. */
function chunkData(png: Uint8Array, type: string): Buffer {
  const bytes = Buffer.from(png);
  const parts: Buffer[] = [];
  for (let at = 8; at < bytes.length;) {
    const length = bytes.readUInt32BE(at);
    if (bytes.toString("latin1", at + 4, at + 8) === type) parts.push(bytes.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  return Buffer.concat(parts);
}

/** Reads the two forms that the encoder writes: rows without filter, of palette numbers or of colours. */
function decode(png: Uint8Array): Colour[] {
  const { widthPx, heightPx } = readPng(png);
  const palette = chunkData(png, "PLTE");
  const rows = inflateSync(chunkData(png, "IDAT"));
  const rowBytes = rows.length / heightPx;
  const colourAt = (bytes: Buffer, at: number): Colour => [bytes[at] ?? -1, bytes[at + 1] ?? -1, bytes[at + 2] ?? -1];
  return Array.from({ length: heightPx }, (_, y) => rows.subarray(y * rowBytes, (y + 1) * rowBytes)).flatMap((row) => {
    expect(row[0]).toBe(0);
    return Array.from({ length: widthPx }, (_, x) =>
      palette.length > 0 ? colourAt(palette, (row[1 + x] ?? 0) * 3) : colourAt(row, 1 + x * 3),
    );
  });
}

const [WHITE, TEAL] = [[255, 255, 255] as Colour, [12, 111, 121] as Colour];

describe("a PNG of a chart", () => {
  test("has every colour of a picture with few", () => {
    const colours = [WHITE, WHITE, TEAL, TEAL, WHITE, TEAL];
    const png = encodePng(picture(colours, 3));
    expect(readPng(png).chunks).toEqual(["IHDR", "PLTE", "IDAT", "IEND"]);
    expect(decode(png)).toEqual(colours);
  });

  test("gives up rare shades for near ones, never common colours", () => {
    const shades = Array.from({ length: 300 }, (_, place): Colour => [place % 256, place % 256, place > 255 ? 1 : 0]);
    const colours = [...Array<Colour>(700).fill(TEAL), ...shades];
    const decoded = decode(encodePng(picture(colours, 100)));
    expect(decoded.slice(0, 700)).toEqual(colours.slice(0, 700));
    const differences = decoded.map((colour, place) =>
      Math.max(...colour.map((part, channel) => Math.abs(part - (colours[place]?.[channel] ?? 0)))),
    );
    expect(Math.max(...differences)).toBeGreaterThan(0);
    expect(Math.max(...differences)).toBeLessThanOrEqual(4);
  });

  test("is refused where pixels are transparent: a PNG of ours has no place for that", () => {
    const clear = { ...picture([WHITE, TEAL], 2), rgba: Uint8Array.of(255, 255, 255, 255, 12, 111, 121, 128) };
    expect(() => encodePng(clear)).toThrow("transparent");
  });

  test("keeps true colours where the palette would show", () => {
    const colours = Array.from({ length: 4096 }, (_, place): Colour => [
      (place % 16) * 16,
      (Math.floor(place / 16) % 16) * 16,
      Math.floor(place / 256) * 16,
    ]);
    const png = encodePng(picture(colours, 64));
    expect(readPng(png).chunks).toEqual(["IHDR", "IDAT", "IEND"]);
    expect(decode(png)).toEqual(colours);
  });
});
