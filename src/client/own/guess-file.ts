/** How a file seems to be written, judged by its first bytes. A guess is shown and confirmed; nothing is read by it alone. */
import type { Encoding } from "../../check/read/dialect.ts";
import { readRecords, type Delimiter } from "../../check/read/records.ts";
import { detectUtf16 } from "../../check/read/text-blocks.ts";
import { valueAt, type Columns } from "../../lib/columns.ts";
import type { TableSchema } from "../../lib/table-schema.ts";
import { bestTable, fitOf } from "./header-fit.ts";
import type { Comparison, FileGuess } from "./own-file.ts";

/** So much of a file is looked at. */
export const HEAD_BYTES = 2 ** 16;
const SAMPLE_RECORDS = 5;

type Schemas = Readonly<Record<string, TableSchema>>;
type Records = readonly (readonly string[])[];

export interface GuessOptions {
  readonly schemas: Schemas;
  /** Published tables, in which names of rows are looked up. */
  readonly published: Readonly<Record<string, Columns>>;
  /** True where `head` is the whole file. */
  readonly isWhole: boolean;
  /** What the reader chose already; the rest is guessed. */
  readonly chosen?: { readonly encoding?: Encoding; readonly delimiter?: Delimiter; readonly table?: string | null };
}

export function guessFile(head: Uint8Array, { schemas, published, isWhole, chosen = {} }: GuessOptions): FileGuess {
  const encoding = chosen.encoding ?? guessEncoding(head, isWhole);
  const text = decodeHead(head, encoding, isWhole);
  const delimiter = chosen.delimiter ?? guessDelimiter(text, schemas);
  const [header = [], ...records] = recordsOf(text, delimiter);
  const table = chosen.table === undefined ? bestTable(header, schemas) : chosen.table;
  const schema = table === null ? undefined : schemas[table];
  return {
    encoding,
    delimiter,
    table,
    header,
    sample: records.slice(0, SAMPLE_RECORDS),
    regionSystem: schema === undefined ? "unknown" : guessRegionSystem(header, records, schema),
    comparison: schema === undefined ? "alone" : guessComparison(header, records, schema, published[schema.name]),
  };
}

/** UTF-16 by its mark or its zero bytes, else UTF-8 where the bytes are valid, else Windows-1252. */
export function guessEncoding(head: Uint8Array, isWhole: boolean): Encoding {
  const utf16 = detectUtf16(head);
  if (utf16 !== null) return utf16;
  try {
    // The last character may be cut in two.
    new TextDecoder("utf-8", { fatal: true }).decode(head, { stream: !isWhole });
    return "utf-8";
  } catch (error) {
    if (error instanceof TypeError) return "windows-1252";
    throw error;
  }
}

/** Text of the whole records in the first bytes. */
function decodeHead(head: Uint8Array, encoding: Encoding, isWhole: boolean): string {
  const text = new TextDecoder(encoding)
    .decode(head, { stream: !isWhole })
    .replaceAll("\0", "")
    .replace(/\r\n?/g, "\n");
  const end = text.lastIndexOf("\n") + 1;
  return isWhole || end === 0 ? text : text.slice(0, end);
}

/** Records with a filled cell; broken quotes are told when the file is checked. */
function recordsOf(text: string, delimiter: Delimiter): Records {
  const records: (readonly string[])[] = [];
  readRecords({ text, line: 1 }, { delimiter, file: "", issues: [] }, (cells) => {
    if (cells.some((cell) => cell.trim() !== "")) records.push(cells);
  });
  return records;
}

/** The delimiter under which the first line names most fields of a table, else the one that cuts it most often. */
function guessDelimiter(text: string, schemas: Schemas): Delimiter {
  const line = text.trimStart().split("\n", 1)[0] ?? "";
  const scores = ([",", ";", "\t"] as const).map((delimiter) => {
    const [header = []] = recordsOf(line, delimiter);
    const matched = Math.max(0, ...Object.values(schemas).map((schema) => fitOf(header, schema).matched.length));
    return { delimiter, matched, columns: header.length };
  });
  const [best] = scores.sort((a, b) => b.matched - a.matched || b.columns - a.columns);
  return best?.delimiter ?? ",";
}

/** Kemendagri codes have a dot, BPS codes four digits; codes of provinces alone do not tell. */
function guessRegionSystem(
  header: readonly string[],
  records: Records,
  { fields }: TableSchema,
): FileGuess["regionSystem"] {
  const columns = fields.filter(({ codelist }) => codelist === "region").map(({ name }) => header.indexOf(name));
  const codes = records.flatMap((cells) => columns.map((column) => cells[column] ?? ""));
  const bps = codes.filter((code) => /^\d{4}$/.test(code)).length;
  const kemendagri = codes.filter((code) => /^\d{2}\.\d{2}$/.test(code)).length;
  return bps > kemendagri ? "bps" : kemendagri > 0 ? "kemendagri" : "unknown";
}

/** A file that holds a published row is a version of the table; one of new rows would be added to it. */
function guessComparison(
  header: readonly string[],
  records: Records,
  { primaryKey }: TableSchema,
  published: Columns | undefined,
): Comparison {
  if (published === undefined) return "alone";
  const positions = primaryKey.map((name) => header.indexOf(name));
  const ids = new Set(records.map((cells) => positions.map((position) => cells[position] ?? "").join("/")));
  for (let row = 0; row < published.rowCount; row++)
    if (ids.has(primaryKey.map((name) => String(valueAt(published, name, row) ?? "")).join("/"))) return "alone";
  return "added";
}

/** True for the bytes of an Excel or OpenDocument workbook (a ZIP archive, or the older compound file). */
export function isWorkbook(head: Uint8Array): boolean {
  const signatures = [
    [0x50, 0x4b, 0x03, 0x04],
    [0xd0, 0xcf, 0x11, 0xe0],
  ];
  return signatures.some((signature) => signature.every((byte, position) => head[position] === byte));
}
