import type { Codelist } from "../../src/lib/codelist.ts";
import type { CellValue, Field, Row, TableSchema } from "../../src/lib/table-schema.ts";

/** Cells that Excel or LibreOffice would run as a formula never leave the checks; quoting is all that is left to do. */
function quote(text: string, delimiter: string): string {
  return text.includes(delimiter) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

const toText = (value: CellValue | undefined): string => (value === null || value === undefined ? "" : String(value));

/** Columns that no row uses and that a delivery may leave out are left out here too. */
function usedFields(schema: TableSchema, rows: readonly Row[]): readonly Field[] {
  return schema.fields.filter(
    (field) => field.optional !== true || rows.some((row) => (row[field.name] ?? null) !== null),
  );
}

/** RFC 4180 with a comma, LF, no byte-order mark: what the build and analysts read. */
export function toCsv(schema: TableSchema, rows: readonly Row[]): string {
  const fields = usedFields(schema, rows).map(({ name }) => name);
  const lines = rows.map((row) => fields.map((name) => quote(toText(row[name]), ",")).join(","));
  return `${[fields.join(","), ...lines].join("\n")}\n`;
}

/**
 * For Excel with Indonesian settings: byte-order mark, semicolon, decimal comma, CRLF. Every coded column is
 * followed by its Indonesian label, because Excel may read a code such as `16.08` as a time of day.
 */
export function toIndonesianCsv(
  schema: TableSchema,
  rows: readonly Row[],
  codelists: Readonly<Record<string, Codelist>>,
): string {
  const fields = usedFields(schema, rows);
  const columns = fields.flatMap((field) => {
    const value = (row: Row): string => {
      const text = toText(row[field.name]);
      return field.type === "number" ? text.replace(".", ",") : text;
    };
    const codelist = field.codelist === undefined ? undefined : codelists[field.codelist];
    if (codelist === undefined) return [{ header: field.name, value }];
    const label = (row: Row): string => {
      const code = row[field.name];
      return typeof code === "string" ? codelist.label(code, "id") : "";
    };
    return [
      { header: field.name, value },
      { header: `${field.name}_label`, value: label },
    ];
  });
  const lines = rows.map((row) => columns.map(({ value }) => quote(value(row), ";")).join(";"));
  return `\ufeff${[columns.map(({ header }) => header).join(";"), ...lines].join("\r\n")}\r\n`;
}
