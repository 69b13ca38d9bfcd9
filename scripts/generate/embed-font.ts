/** The font of embeds: our text font with the characters that figures use, so that an embed stays within its bytes. */
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import subsetFont from "subset-font";
import { FIGURE_CHARACTERS } from "../fonts/characters.ts";

const SOURCE = "@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2";

export interface GeneratedFont {
  readonly path: string;
  readonly bytes: Buffer;
}

/** All weights stay: their axis costs less than two fonts would. Of the features only kerning is used. */
export async function embedFont(): Promise<GeneratedFont> {
  const font = await readFile(createRequire(import.meta.url).resolve(SOURCE));
  const bytes = await subsetFont(font, FIGURE_CHARACTERS, {
    targetFormat: "woff2",
    keepFeatures: ["kern"],
    noHinting: true,
  });
  return { path: "src/generated/embed-font.woff2", bytes };
}
