import type { Codelist } from "../../src/lib/codelist.ts";
import type { CellValue, Field, Row, TableSchema } from "../../src/lib/table-schema.ts";

/** Rows that are put into text at once: enough to be quick, little enough to hold in memory. */
const BLOCK_ROWS = 20_000;

/** Cells that a spreadsheet would run as a formula never pass the checks; quoting is all that is left to do. */
function quote(text: string, needsQuotes: RegExp): string {
  return needsQuotes.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

const toText = (value: CellValue | undefined): string => (value === null || value === undefined ? "" : String(value));

/** Columns that no row uses and that a delivery may leave out are left out here too. */
export function usedFields(schema: TableSchema, rows: readonly Row[]): readonly Field[] {
  return schema.fields.filter(
    (field) => field.optional !== true || rows.some((row) => (row[field.name] ?? null) !== null),
  );
}

interface Dialect {
  readonly delimiter: string;
  readonly needsQuotes: RegExp;
  readonly lineEnd: string;
  readonly start: string;
}
const PLAIN: Dialect = { delimiter: ",", needsQuotes: /[",\r\n]/, lineEnd: "\n", start: "" };
const INDONESIAN_EXCEL: Dialect = { delimiter: ";", needsQuotes: /[";\r\n]/, lineEnd: "\r\n", start: "\ufeff" };

interface Column {
  readonly header: string;
  text(row: Row): string;
}

/** Header and rows as text, block by block. */
function* writeBlocks(columns: readonly Column[], rows: readonly Row[], dialect: Dialect): Generator<string> {
  const { delimiter, needsQuotes, lineEnd, start } = dialect;
  yield start + columns.map(({ header }) => header).join(delimiter) + lineEnd;
  for (let first = 0; first < rows.length; first += BLOCK_ROWS) {
    let block = "";
    for (const row of rows.slice(first, first + BLOCK_ROWS)) {
      let separator = "";
      for (const column of columns) {
        block += separator + quote(column.text(row), needsQuotes);
        separator = delimiter;
      }
      block += lineEnd;
    }
    yield block;
  }
}

/** RFC 4180 with a comma, LF, no byte-order mark: what the build and analysts read. */
export function csvBlocks(schema: TableSchema, rows: readonly Row[]): Generator<string> {
  const columns = usedFields(schema, rows).map(({ name }): Column => ({
    header: name,
    text: (row) => toText(row[name]),
  }));
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
  const columns = usedFields(schema, rows).flatMap(({ name, type, codelist: listName }): Column[] => {
    const own: Column = {
      header: name,
      text: (row) => (type === "number" ? toText(row[name]).replace(".", ",") : toText(row[name])),
    };
    const codelist = listName === undefined ? undefined : codelists[listName];
    if (codelist === undefined) return [own];
    const label = (row: Row): string => {
      const code = row[name];
      return typeof code === "string" ? codelist.label(code, "id") : "";
    };
    return [own, { header: `${name}_label`, text: label }];
  });
  return writeBlocks(columns, rows, INDONESIAN_EXCEL);
}
