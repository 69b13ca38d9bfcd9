/** The two ways in which CSV leaves the project. */
import { createQuote } from "./quote.ts";

export interface CsvDialect {
  readonly delimiter: "," | ";";
  readonly decimal: "." | ",";
  readonly lineEnd: string;
  /** What stands before the header. */
  readonly start: string;
}

/** RFC 4180 with a comma, LF, no byte-order mark: what the build and analysts read. */
export const PLAIN: CsvDialect = { delimiter: ",", decimal: ".", lineEnd: "\n", start: "" };
/** For Excel with Indonesian settings: byte-order mark, semicolon, decimal comma, CRLF. */
export const INDONESIAN_EXCEL: CsvDialect = { delimiter: ";", decimal: ",", lineEnd: "\r\n", start: "\ufeff" };

/** Digits with a decimal point as a file holds them: with the decimal mark of the dialect. */
export const numberText = (digits: string, { decimal }: CsvDialect): string => digits.replace(".", decimal);

/** Header and records of texts -> the text of a file. */
export function writeCsv(records: readonly (readonly string[])[], dialect: CsvDialect): string {
  const quote = createQuote(dialect.delimiter);
  const lines = records.map((cells) => cells.map(quote).join(dialect.delimiter) + dialect.lineEnd);
  return dialect.start + lines.join("");
}
