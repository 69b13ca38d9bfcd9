import { correction, generate } from "lean-qr";
import { describe, expect, test } from "vitest";
import { qrCode } from "../../src/export/picture/qr-code.ts";

const ADDRESS = "https://example.org/lokus/komposisi/#asn-trend";
const QUIET = 4;

/** Modules that the vector path paints, by painting it: `M2 0h3v1h-3z` darkens three of the first row. */
function paint(path: string, size: number): boolean[][] {
  const rows = Array.from({ length: size }, () => Array<boolean>(size).fill(false));
  for (const [, x = "", y = "", width = ""] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
    rows[Number(y)]?.fill(true, Number(x), Number(x) + Number(width));
  return rows;
}

describe("a QR code in a picture", () => {
  test("has exactly the modules of the code", () => {
    const code = generate(ADDRESS, { minCorrectionLevel: correction.M });
    const { markup = "" } = qrCode(ADDRESS, 180) ?? {};
    const path = / d="([^"]+)"/.exec(markup)?.[1] ?? "";
    const expected = Array.from({ length: code.size }, (_, y) =>
      Array.from({ length: code.size }, (_, x) => code.get(x, y)),
    );
    expect(paint(path, code.size)).toEqual(expected);
  });

  test("keeps a quiet zone of four modules, in whole pixels", () => {
    const { markup = "", sizePx = 0 } = qrCode(ADDRESS, 180) ?? {};
    const { size } = generate(ADDRESS, { minCorrectionLevel: correction.M });
    const modulePx = Number(/scale\((\d+)\)/.exec(markup)?.[1]);
    expect(modulePx).toBe(Math.floor(180 / (size + 2 * QUIET)));
    expect(sizePx).toBe((size + 2 * QUIET) * modulePx);
    expect(markup).toContain(`translate(${QUIET} ${QUIET})`);
    expect(markup).toMatch(new RegExp(`^<rect width="${sizePx}" height="${sizePx}" fill="#ffffff"/>`));
  });

  test("there is none of an address that would be too fine to scan", () => {
    expect(qrCode(`https://example.org/${"x".repeat(380)}`, 180)).not.toBeNull();
    expect(qrCode(`https://example.org/${"x".repeat(400)}`, 180)).toBeNull();
  });
});
