/** SVG -> PNG with resvg and our own fonts. */
import { Resvg } from "@resvg/resvg-js";
import type { StandaloneSvg } from "../../src/export/picture/standalone-svg.ts";
import { encodePng } from "./encode-png.ts";
import type { PictureFonts } from "./fonts.ts";

/** Whole pixels; `scale` enlarges. Throws on a character that no font of ours has: it would be missing in silence. */
export function rasterise({ svg }: StandaloneSvg, { files, characters }: PictureFonts, scale = 1): RasterImage {
  checkCharacters(svg, characters);
  const image = new Resvg(svg, {
    font: { loadSystemFonts: false, fontFiles: [...files] },
    fitTo: { mode: "zoom", value: scale },
  }).render();
  const { width: widthPx, height: heightPx } = image;
  return { png: encodePng({ rgba: image.pixels, widthPx, heightPx }), widthPx, heightPx };
}

export interface RasterImage {
  readonly png: Uint8Array;
  readonly widthPx: number;
  readonly heightPx: number;
}

const TEXT = /<text[\s>][\s\S]*?<\/text>/g;
const MARKUP = /<[^>]*>|&(?:amp|lt|gt|quot);/g;

function checkCharacters(svg: string, known: PictureFonts["characters"]): void {
  for (const [markup] of svg.matchAll(TEXT))
    for (const character of markup.replace(MARKUP, "")) {
      const code = character.codePointAt(0) ?? 0;
      if (code > 0x1f && !known.has(code))
        throw new RangeError(
          `the fonts of pictures have no "${character}" (U+${code.toString(16).toUpperCase().padStart(4, "0")}); ` +
            "add a font file that has it to scripts/chart-files/fonts.ts",
        );
    }
}
