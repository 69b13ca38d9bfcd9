import type { Codelist } from "../../src/lib/codelist.ts";
import { createQuote } from "../../src/lib/csv/quote.ts";
import type { CellValue, Field, Row, TableSchema } from "../../src/lib/table-schema.ts";

/** Rows that are put into text at once: enough to be quick, little enough to hold in memory. */
const BLOCK_ROWS = 20_000;

const toText = (value: CellValue | undefined): string => (value === null || value === undefined ? "" : String(value));

/** Columns that no row uses and that a delivery may leave out are left out here too. */
export function usedFields(schema: TableSchema, rows: readonly Row[]): readonly Field[] {
  return schema.fields.filter(
    (field) => field.optional !== true || rows.some((row) => (row[field.name] ?? null) !== null),
  );
}

interface Dialect {
  readonly delimiter: "," | ";";
  readonly lineEnd: string;
  readonly start: string;
}
const PLAIN: Dialect = { delimiter: ",", lineEnd: "\n", start: "" };
const INDONESIAN_EXCEL: Dialect = { delimiter: ";", lineEnd: "\r\n", start: "\ufeff" };

interface Column {
  readonly header: string;
  /** The cell as it stands in the file, quoted where it must be. */
  cell(row: Row): string;
}

/** Header and rows as text, block by block. */
function* writeBlocks(columns: readonly Column[], rows: readonly Row[], dialect: Dialect): Generator<string> {
  const { delimiter, lineEnd, start } = dialect;
  yield start + columns.map(({ header }) => header).join(delimiter) + lineEnd;
  for (let first = 0; first < rows.length; first += BLOCK_ROWS) {
    let block = "";
    for (const row of rows.slice(first, first + BLOCK_ROWS)) {
      let separator = "";
      for (const column of columns) {
        block += separator + column.cell(row);
        separator = delimiter;
      }
      block += lineEnd;
    }
    yield block;
  }
}

/**
 * A field's own column. Cells that a spreadsheet would run as a formula never pass the checks, so quoting is all that
 * is left to do, and codes, numbers and texts with a checked pattern never need it.
 */
function ownColumn({ name, type, codelist, constraints }: Field, { delimiter }: Dialect): Column {
  const needsNoQuotes = type !== "string" || codelist !== undefined || constraints?.pattern !== undefined;
  if (type === "number" && delimiter === ";")
    return { header: name, cell: (row) => toText(row[name]).replace(".", ",") };
  if (needsNoQuotes) return { header: name, cell: (row) => toText(row[name]) };
  const quote = createQuote(delimiter);
  return { header: name, cell: (row) => quote(toText(row[name])) };
}

/** The Indonesian labels of a coded column. */
function labelColumn(name: string, codelist: Codelist, { delimiter }: Dialect): Column {
  const quote = createQuote(delimiter);
  const labels = new Map<CellValue | undefined, string>(
    codelist.codes.map(({ code, label_id }) => [code, quote(label_id)]),
  );
  return { header: `${name}_label`, cell: (row) => labels.get(row[name]) ?? "" };
}

/** RFC 4180 with a comma, LF, no byte-order mark: what the build and analysts read. */
export function csvBlocks(schema: TableSchema, rows: readonly Row[]): Generator<string> {
  const columns = usedFields(schema, rows).map((field) => ownColumn(field, PLAIN));
  return writeBlocks(columns, rows, PLAIN);
}

/**
 * For Excel with Indonesian settings: byte-order mark, semicolon, decimal comma, CRLF. Every coded column is
 * followed by its Indonesian label, because Excel may read a code such as `16.08` as a time of day.
 */
export function indonesianCsvBlocks(
  schema: TableSchema,
  rows: readonly Row[],
  codelists: Readonly<Record<string, Codelist>>,
): Generator<string> {
  const columns = usedFields(schema, rows).flatMap((field): Column[] => {
    const own = ownColumn(field, INDONESIAN_EXCEL);
    const codelist = field.codelist === undefined ? undefined : codelists[field.codelist];
    return codelist === undefined ? [own] : [own, labelColumn(field.name, codelist, INDONESIAN_EXCEL)];
  });
  return writeBlocks(columns, rows, INDONESIAN_EXCEL);
}
