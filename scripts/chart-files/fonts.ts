/**
 * The site's fonts for resvg, which reads neither WOFF2 nor variable fonts: one TrueType file a weight, kept in the
 * cache folder. No font of the machine is used, so that pictures are the same everywhere.
 */
import { createHash } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import subsetFont from "subset-font";
import { readCharacters } from "./font-characters.ts";

export interface PictureFonts {
  /** Paths of the files. */
  readonly files: readonly string[];
  /** SHA-256 of all of them. */
  readonly hash: string;
  /** Code points that every one of them can draw. */
  readonly characters: ReadonlySet<number>;
}

/** Weights that drawings and the words around them use, in whole hundreds. */
const BODY = "@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2";
const BODY_WEIGHTS = [400, 600, 700];
const HEADING = "@fontsource/plus-jakarta-sans/files/plus-jakarta-sans-latin-700-normal.woff2";

/** Makes the fonts anew: it takes less time than finding out whether they are current. */
export async function writePictureFonts(folder: string): Promise<PictureFonts> {
  const body = await readFont(BODY);
  const bodies = await Promise.all(BODY_WEIGHTS.map((wght) => toTrueType(body, { wght })));
  const fonts = [...bodies, await toTrueType(await readFont(HEADING))];
  await mkdir(folder, { recursive: true });
  const files = await Promise.all(
    fonts.map(async (bytes) => {
      const hash = sha256(bytes).slice(0, 16);
      const path = join(folder, `${hash}.ttf`);
      await writeFile(`${path}.${process.pid}.tmp`, bytes);
      await rename(`${path}.${process.pid}.tmp`, path);
      return path;
    }),
  );
  const [first = new Set<number>(), ...others] = fonts.map(readCharacters);
  return {
    files,
    hash: sha256(Buffer.concat(fonts)),
    characters: new Set([...first].filter((character) => others.every((known) => known.has(character)))),
  };
}

const readFont = (name: string): Promise<Buffer> => readFile(createRequire(import.meta.url).resolve(name));

const toTrueType = (font: Buffer, variationAxes: Readonly<Record<string, number>> = {}): Promise<Buffer> =>
  subsetFont(font, "", {
    keepAllGlyphs: true,
    targetFormat: "sfnt",
    variationAxes,
    // Smaller fonts are set faster, and of their features pictures use no other.
    keepFeatures: ["kern"],
    noHinting: true,
  });

const sha256 = (bytes: Buffer): string => createHash("sha256").update(bytes).digest("hex");
