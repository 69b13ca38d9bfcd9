import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Resvg } from "@resvg/resvg-js";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { writePictureFonts, type PictureFonts } from "../../../scripts/chart-files/fonts.ts";
import { rasterise } from "../../../scripts/chart-files/rasterise.ts";
import { wrapLines } from "../../../src/export/svg/wrap-lines.ts";
import { measurePx, remarkStyle, type TextStyle } from "../../../src/export/picture/text.ts";
import { readPng } from "../../export/read-png.ts";

const folder = mkdtempSync(join(tmpdir(), "fonts-"));
let fonts: PictureFonts;
beforeAll(async () => {
  fonts = await writePictureFonts(folder);
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const svgOf = (content: string) => ({
  svg: `<svg xmlns="http://www.w3.org/2000/svg" width="2000" height="100"><rect width="2000" height="100" fill="white"/>${content}</svg>`,
  widthPx: 2000,
  heightPx: 100,
});
const textOf = (text: string, family: string, weight: number, sizePx = 20): string =>
  `<text x="10" y="50" font-family="${family}" font-weight="${weight}" font-size="${sizePx}">${text}</text>`;

/** Width of what is drawn, in pixels. */
function drawnWidth(content: string): number {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="2000" height="100">${content}</svg>`;
  return new Resvg(svg, { font: { loadSystemFonts: false, fontFiles: [...fonts.files] } }).getBBox()?.width ?? 0;
}

describe("fonts of pictures", () => {
  test("are the same in every run", async () => {
    expect((await writePictureFonts(folder)).hash).toBe(fonts.hash);
  });

  test("draw both families, and each weight as its own", () => {
    const widths = [400, 600, 700].map((weight) => drawnWidth(textOf("Pegawai negeri", "Source Sans 3", weight)));
    expect(widths[0]).toBeGreaterThan(0);
    expect(widths).toEqual([...new Set(widths)].sort((a, b) => a - b));
    expect(drawnWidth(textOf("Pegawai negeri", "Plus Jakarta Sans", 700))).toBeGreaterThan(widths[2] ?? 0);
  });

  test("set digits in columns: every one is as wide as the others", () => {
    const widths = Array.from("0123456789", (digit) => drawnWidth(textOf(digit.repeat(40), "Source Sans 3", 400)));
    expect(Math.max(...widths) - Math.min(...widths)).toBeLessThan(6);
  });

  test("refuse a character that they cannot draw, by its name", () => {
    expect(() => rasterise(svgOf(textOf("ASN 中", "Source Sans 3", 400)), fonts)).toThrow("U+4E2D");
    const { png } = rasterise(svgOf(textOf("é – “5.372” ± · …", "Source Sans 3", 400)), fonts);
    expect(readPng(png).widthPx).toBe(2000);
  });

  test("are never wider than lines are reckoned", () => {
    const text =
      "Sumber: Kementerian PANRB, WAWANCARA MENTERI: Jumlah ASN 5.372.245 orang (56,2%) per 31 Desember 2025 — https://www.example.org/komposisi/#asn-trend";
    const styles: readonly (readonly [TextStyle, string])[] = [
      [remarkStyle({ remarkPx: 20, subtitlePx: 20, sitePx: 20 }), "Source Sans 3"],
      [{ sizePx: 20, lineHeightPx: 24, weight: 700, family: "--font-heading", colour: "--ink" }, "Plus Jakarta Sans"],
    ];
    for (const [style, family] of styles)
      for (const widthPx of [200, 400, 900])
        for (const line of wrapLines(text, widthPx, (part) => measurePx(part, style)))
          expect(drawnWidth(textOf(line, family, style.weight)), line).toBeLessThanOrEqual(widthPx);
  });
});
