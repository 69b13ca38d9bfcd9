import { INDONESIAN_EXCEL, numberText, PLAIN, writeCsv, type CsvDialect } from "../lib/csv/dialect.ts";
import type { ExportTable, ExportValue } from "./export-table.ts";
import { guardFormula } from "./formula-guard.ts";

/** UTF-8 text with comma and decimal point; an empty cell is no value. */
export const toCsv = (table: ExportTable): string => write(table, PLAIN);

/** For Excel with Indonesian settings: byte-order mark, semicolon, decimal comma. */
export const toIndonesianCsv = (table: ExportTable): string => write(table, INDONESIAN_EXCEL);

function write({ columns, rows }: ExportTable, dialect: CsvDialect): string {
  const cellText = (value: ExportValue, column: number): string => {
    if (value === null) return "";
    return typeof value === "number" || columns[column]?.type === "decimal"
      ? numberText(String(value), dialect)
      : guardFormula(String(value));
  };
  return writeCsv([columns.map(({ name }) => guardFormula(name)), ...rows.map((row) => row.map(cellText))], dialect);
}
