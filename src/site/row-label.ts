import type { Codelist } from "../lib/codelist.ts";
import { formatDate, type Locale } from "../lib/format.ts";
import { fieldWithRole, fieldsWithRole, type Row, type TableSchema } from "../lib/table-schema.ts";

export interface RowLabelOptions {
  /** Dimensions named even where they are not broken down. */
  readonly always?: readonly string[];
}

/**
 * A figure in words: its region, then every dimension that is broken down, then stage and definition where they are
 * not the usual ones, then its date. `Sumatera Selatan, PNS, Desember 2025`.
 */
export function rowLabel(
  row: Row,
  schema: TableSchema,
  codelists: Readonly<Record<string, Codelist>>,
  locale: Locale,
  { always = [] }: RowLabelOptions = {},
): string {
  const label = (list: string | undefined, value: unknown): string[] => {
    const codelist = list === undefined ? undefined : codelists[list];
    if (codelist === undefined || typeof value !== "string") return [];
    // Rows of earlier editions may hold codes that were given up.
    return [codelist.has(value) ? codelist.label(value, locale) : value];
  };
  const dimensions = fieldsWithRole(schema, "dimension").flatMap(({ name, codelist, total }) =>
    row[name] === total && codelist !== "region" && !always.includes(name) ? [] : label(codelist, row[name]),
  );
  const usual = (["stage", "definition"] as const).flatMap((role) => {
    const field = fieldWithRole(schema, role);
    return field === undefined || row[field.name] === field.default ? [] : label(field.codelist, row[field.name]);
  });
  const dateField = fieldWithRole(schema, "date");
  const date = dateField === undefined ? null : row[dateField.name];
  return [...dimensions, ...usual, ...(typeof date === "string" ? [formatDate(date, locale)] : [])].join(", ");
}
