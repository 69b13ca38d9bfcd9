import type { Codelist } from "../../src/lib/codelist.ts";
import { INDONESIAN_EXCEL, numberText, PLAIN, type CsvDialect } from "../../src/lib/csv/dialect.ts";
import { createQuote } from "../../src/lib/csv/quote.ts";
import type { CellValue, Field } from "../../src/lib/table-schema.ts";
import type { CheckedColumn, CheckedTable } from "../../src/check/checked-table.ts";

/** Rows that are put into text at once: enough to be quick, little enough to hold in memory. */
const BLOCK_ROWS = 20_000;

const toText = (value: CellValue): string => (value === null ? "" : String(value));

const columnOf = ({ schema, columns }: CheckedTable, { name }: Field): CheckedColumn => {
  const column = columns[name];
  if (column === undefined) throw new RangeError(`table ${schema.name} has no column ${name}`);
  return column;
};

/** Columns that no row uses and that a delivery may leave out are left out here too. */
export function usedFields(table: CheckedTable): readonly Field[] {
  return table.schema.fields.filter(
    (field) => field.optional !== true || columnOf(table, field).values.some((value) => value !== null),
  );
}

/** A column as it stands in a file: each distinct cell is made, and quoted, once. */
interface TextColumn {
  readonly header: string;
  /** Cell of row `i` is `cells[codes[i]]`. */
  readonly cells: readonly string[];
  readonly codes: Uint32Array;
}

/** Header and rows as text, block by block. */
function* writeBlocks(columns: readonly TextColumn[], rowCount: number, dialect: CsvDialect): Generator<string> {
  const { delimiter, lineEnd, start } = dialect;
  yield start + columns.map(({ header }) => header).join(delimiter) + lineEnd;
  for (let first = 0; first < rowCount; first += BLOCK_ROWS) {
    const end = Math.min(first + BLOCK_ROWS, rowCount);
    let block = "";
    for (let row = first; row < end; row++) {
      let separator = "";
      for (const { cells, codes } of columns) {
        block += separator + (cells[codes[row] ?? -1] ?? "");
        separator = delimiter;
      }
      block += lineEnd;
    }
    yield block;
  }
}

/** A field's own column. Cells that a spreadsheet would run as a formula never pass the checks; the rest is quoted. */
function ownColumn(table: CheckedTable, field: Field, dialect: CsvDialect): TextColumn {
  const { values, codes } = columnOf(table, field);
  const quote = createQuote(dialect.delimiter);
  const isNumber = field.type === "number";
  const cells = values.map((value) => quote(isNumber ? numberText(toText(value), dialect) : toText(value)));
  return { header: field.name, cells, codes };
}

/** The Indonesian labels of a coded column. */
function labelColumn(table: CheckedTable, field: Field, codelist: Codelist, { delimiter }: CsvDialect): TextColumn {
  const { values, codes } = columnOf(table, field);
  const quote = createQuote(delimiter);
  const cells = values.map((code) => (typeof code === "string" ? quote(codelist.label(code, "id")) : ""));
  return { header: `${field.name}_label`, cells, codes };
}

/** RFC 4180 with a comma, LF, no byte-order mark: what the build and analysts read. */
export function csvBlocks(table: CheckedTable): Generator<string> {
  const columns = usedFields(table).map((field) => ownColumn(table, field, PLAIN));
  return writeBlocks(columns, table.rowCount, PLAIN);
}

/**
 * For Excel with Indonesian settings: byte-order mark, semicolon, decimal comma, CRLF. Every coded column is
 * followed by its Indonesian label, because Excel may read a code such as `16.08` as a time of day.
 */
export function indonesianCsvBlocks(
  table: CheckedTable,
  codelists: Readonly<Record<string, Codelist>>,
): Generator<string> {
  const columns = usedFields(table).flatMap((field): TextColumn[] => {
    const own = ownColumn(table, field, INDONESIAN_EXCEL);
    const codelist = field.codelist === undefined ? undefined : codelists[field.codelist];
    return codelist === undefined ? [own] : [own, labelColumn(table, field, codelist, INDONESIAN_EXCEL)];
  });
  return writeBlocks(columns, table.rowCount, INDONESIAN_EXCEL);
}
