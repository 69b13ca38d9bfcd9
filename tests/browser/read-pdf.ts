/** What a PDF of the browser says about itself: its pages, and the headings that it keeps as an outline. */
export interface PdfFacts {
  readonly pages: number;
  /** Width and height of each page in points. */
  readonly sizes: readonly (readonly [number, number])[];
  /** Headings in their order. */
  readonly headings: readonly string[];
}

export function readPdf(bytes: Uint8Array): PdfFacts {
  const text = Buffer.from(bytes).toString("latin1");
  const sizes = [...text.matchAll(/\/Type \/Page\b[^]*?\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)];
  const titles = [...text.matchAll(/\/Title (?:\(((?:\\.|[^\\)])*)\)|<([0-9A-F]+)>)\s*\/Dest/g)];
  return {
    pages: (text.match(/\/Type \/Page\b(?!s)/g) ?? []).length,
    sizes: sizes.map(([, width, height]) => [Number(width), Number(height)]),
    headings: titles.map(([, literal, hex]) => (hex === undefined ? unescape(literal ?? "") : fromHex(hex))),
  };
}

const unescape = (literal: string): string => literal.replace(/\\([()\\])/g, "$1");

/** UTF-16 with the larger byte first, after its mark. */
const fromHex = (hex: string): string => Buffer.from(hex, "hex").swap16().toString("utf16le").replace("\ufeff", "");
