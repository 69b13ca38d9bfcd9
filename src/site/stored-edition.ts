/**
 * An edition as it lies in `data/editions/<name>/`: three parts and `edition.json`, which names them with their hashes.
 * The parts are text that needs no code of today: JSON, CSS and SVG, the large ones compressed with brotli (RFC 7932),
 * half the size of gzip here because its window spans all figures.
 */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, brotliDecompressSync, constants } from "node:zlib";
import type { PortableFigure } from "../export/portable-figure.ts";
import type { Locale } from "../lib/format.ts";
import type { ManifestFile } from "../lib/manifest.ts";
import type { CellValue, TableSchema } from "../lib/table-schema.ts";

export const EDITION_FORMAT = 1;
export const DESCRIPTION_FILE = "edition.json";
/** `figures`: one line of JSON (`FrozenFigure`) an instance and language. `tables`: one object of `StoredTable` by name. */
export const PART_FILES = { figures: "figures.jsonl.br", tables: "tables.json.br", style: "style.css" } as const;
export type EditionPart = keyof typeof PART_FILES;

/** A figure as an edition shows it, for ever. */
export interface FrozenFigure {
  /** `native` is `null`: slides are made of the latest figures only. */
  readonly figure: PortableFigure;
  /** Drawings at the two widths of the build, their classes those of the edition's own style sheet. */
  readonly narrow: string;
  readonly wide: string;
}

export interface StoredTable {
  /** The declaration of that time; a row holds the values of its fields in their order. */
  readonly schema: TableSchema;
  readonly rows: readonly (readonly CellValue[])[];
}

/** `edition.json` */
export interface EditionDescription {
  readonly format: typeof EDITION_FORMAT;
  readonly name: string;
  /** Day of the data, ISO. */
  readonly date: string;
  readonly licence: { readonly name: string; readonly url: string };
  /** Rows by table. */
  readonly tables: Readonly<Record<string, number>>;
  /** Languages and instances (`chart` or `chart:region`) of the figures, in the order of their lines. */
  readonly locales: readonly Locale[];
  readonly instances: readonly string[];
  readonly parts: readonly ManifestFile[];
}

/** A stored edition that cannot be read; its message names the file and the remedy in both languages. */
export class EditionError extends Error {
  constructor(file: string, problem: Readonly<Record<Locale, string>>) {
    super(
      `${file}: ${problem.id}. Pulihkan berkas itu dari Git (git checkout -- ${file}); edisi tidak dibuat ulang dari data sekarang.\n` +
        `${file}: ${problem.en}. Restore the file from Git (git checkout -- ${file}); an edition is not made again from today's data.`,
    );
  }
}

/** Quality 9 of 11: a tenth larger than the best, in a twentieth of its time. */
export function compressText(text: string): Buffer {
  const bytes = Buffer.from(text);
  return brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_QUALITY]: 9,
      [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
}

const sha256Of = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

/** A part as `edition.json` names it. */
export const describePart = (path: string, bytes: Uint8Array): ManifestFile => ({
  path,
  bytes: bytes.length,
  sha256: sha256Of(bytes),
});

/** Bytes of a part, inflated where it is compressed. The hash was checked when the edition was opened. */
export function readPart(folder: string, part: EditionPart): Buffer {
  const bytes = readFileSync(join(folder, PART_FILES[part]));
  return PART_FILES[part].endsWith(".br") ? brotliDecompressSync(bytes) : bytes;
}

/** `edition.json` of a folder, once it and the parts that it names are found whole; throws an `EditionError`. */
export function readDescription(folder: string, name: string): EditionDescription {
  const file = join(folder, DESCRIPTION_FILE);
  const description = parseDescription(readOrThrow(file).toString("utf8"));
  if (description === null || description.name !== name)
    throw new EditionError(file, {
      id: `bukan uraian edisi ${name} dalam bentuk ${EDITION_FORMAT}`,
      en: `no description of edition ${name} in format ${EDITION_FORMAT}`,
    });
  for (const part of description.parts) {
    const path = join(folder, part.path);
    if (sha256Of(readOrThrow(path)) !== part.sha256)
      throw new EditionError(path, {
        id: "isinya bukan lagi isi yang disimpan (SHA-256 berbeda)",
        en: "its content is no longer what was stored (SHA-256 differs)",
      });
  }
  return description;
}

function readOrThrow(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (cause) {
    if (!(cause instanceof Error && "syscall" in cause)) throw cause;
    throw new EditionError(path, { id: "tidak dapat dibaca", en: "cannot be read" });
  }
}

/** `null` where the text is no description in this format. */
function parseDescription(text: string): EditionDescription | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
  const description = value as Partial<EditionDescription> | null;
  // Written by `npm run release` and by nothing else: the format vouches for the rest.
  const isWhole =
    description?.format === EDITION_FORMAT &&
    Array.isArray(description.instances) &&
    Object.values(PART_FILES).every((path) => description.parts?.some((part) => part.path === path) === true);
  return isWhole ? (description as EditionDescription) : null;
}
