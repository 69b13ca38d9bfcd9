/** Which characters a TrueType font can draw: its `cmap` table. https://learn.microsoft.com/typography/opentype/spec/cmap */

/** Code points with a glyph, of the font's Unicode subtable with segments (format 4), which every font has. */
export function readCharacters(font: Buffer): ReadonlySet<number> {
  const cmap = tableStart(font, "cmap");
  const subtables = Array.from({ length: font.readUInt16BE(cmap + 2) }, (_, place) => {
    return cmap + font.readUInt32BE(cmap + 4 + place * 8 + 4);
  });
  const segments = subtables.find((start) => font.readUInt16BE(start) === SEGMENTS);
  if (segments === undefined) throw new RangeError("a font without a character table of segments");
  return readSegments(font, segments);
}

const SEGMENTS = 4;

function tableStart(font: Buffer, name: string): number {
  const count = font.readUInt16BE(4);
  for (let record = 12; record < 12 + count * 16; record += 16)
    if (font.toString("latin1", record, record + 4) === name) return font.readUInt32BE(record + 8);
  throw new RangeError(`a font without the table ${name}`);
}

/** Ranges of code points, each with a distance to its glyphs or a place where their numbers stand. Glyph 0 is none. */
function readSegments(font: Buffer, start: number): ReadonlySet<number> {
  const length = font.readUInt16BE(start + 6);
  const ends = start + 14;
  const starts = ends + length + 2;
  const deltas = starts + length;
  const offsets = deltas + length;
  const characters = new Set<number>();
  for (let at = 0; at < length; at += 2) {
    const first = font.readUInt16BE(starts + at);
    const last = font.readUInt16BE(ends + at);
    const offset = font.readUInt16BE(offsets + at);
    for (let code = first; code <= last && code < 0xffff; code++) {
      const glyph = offset === 0 ? code : font.readUInt16BE(offsets + at + offset + (code - first) * 2);
      if (glyph !== 0 && ((glyph + font.readUInt16BE(deltas + at)) & 0xffff) !== 0) characters.add(code);
    }
  }
  return characters;
}
