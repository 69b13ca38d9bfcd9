import type { ChartTable, TableNumber } from "../charts/chart.ts";
import { formatNumber, type Locale } from "../lib/format.ts";
import type { Field, Row, TableSchema } from "../lib/table-schema.ts";
import { fieldUnit } from "./dictionary.ts";

/** Decimals of a number as it stands in the file. */
const decimalsOf = (value: number): number => String(value).split(".")[1]?.length ?? 0;

function toEntry(field: Field, row: Row, locale: Locale): string | TableNumber {
  const value = row[field.name] ?? null;
  if (field.type === "string") return value === null ? "" : String(value);
  if (typeof value !== "number") return { value: null, text: "" };
  return { value, text: formatNumber(value, locale, { decimals: decimalsOf(value) }) };
}

/** The first rows of a table with its field names as heads and its codes as in the file; optional fields are left out. */
export function sampleTable(schema: TableSchema, rows: readonly Row[], count: number, locale: Locale): ChartTable {
  const fields = schema.fields.filter(({ optional }) => optional !== true);
  return {
    columns: fields.map((field) => ({
      key: field.name,
      label: field.name,
      type: field.type === "string" ? "text" : "number",
      unit: fieldUnit(field, locale),
    })),
    rows: rows
      .slice(0, count)
      .map((row) => Object.fromEntries(fields.map((field) => [field.name, toEntry(field, row, locale)]))),
  };
}
