/**
 * Names under which the published tables stand in the SQL engine, whatever shards hold them: `workforce`, and beside it
 * `workforce_id` and `workforce_en`, where `<field>_label` follows each coded field with its label. The console lists
 * them, its examples use them, and the engine makes them by `viewStatements`.
 */
import type { TableSchema } from "../lib/table-schema.ts";
import { column, lines } from "./sql-text.ts";

/** Languages of the views with labels. */
export const LABEL_LOCALES = ["id", "en"] as const;
export type LabelLocale = (typeof LABEL_LOCALES)[number];

/** Table of a code list: `code, label_id, label_en, sort, parent, scheme, definition_en`; regions have one of their own. */
export const codelistTable = (codelist: string): string => (codelist === "region" ? "regions" : `codelist_${codelist}`);

/** `workforce` -> `workforce_id`: the table with labels. */
export const labelView = (table: string, locale: LabelLocale): string => `${table}_${locale}`;

/** `sex` -> `sex_label`: the column with the label of a coded field. */
export const labelColumn = (field: string): string => `${field}_label`;

/** Tables without a coded field have nothing to label, and no such views. */
export const hasLabels = ({ fields }: TableSchema): boolean => fields.some(({ codelist }) => codelist !== undefined);

/** One view, with the statement that makes it. */
export interface ViewStatement {
  readonly name: string;
  readonly sql: string;
}

/**
 * Views on attached tables. `relations` names for each table or code list where its rows are, as SQL that may stand
 * behind `FROM`: `{workforce: ["lokus.workforce"], codelist_sex: ["lokus.codelist_sex"], big: ["big_1.big", "big_2.big"]}`.
 * Tables that are not named get no view, so a large table may be added by a second call once its shards are attached.
 * Run the statements in their order, in the schema that readers query; views with labels look the code lists up there.
 */
export function viewStatements(
  schemas: Readonly<Record<string, TableSchema>>,
  relations: Readonly<Record<string, readonly string[]>>,
): readonly ViewStatement[] {
  const plain = Object.entries(relations).map(([name, parts]) =>
    view(name, parts.map((part) => `SELECT * FROM ${part}`).join("\nUNION ALL ")),
  );
  const labelled = Object.keys(relations).flatMap((name) => {
    const schema = schemas[name];
    if (schema === undefined || !hasLabels(schema)) return [];
    return LABEL_LOCALES.map((locale) => view(labelView(name, locale), labelledSql(schema, locale)));
  });
  return [...plain, ...labelled];
}

const view = (name: string, query: string): ViewStatement => ({
  name,
  sql: `CREATE OR REPLACE VIEW ${column(name)} AS\n${query}`,
});

/** All fields of a table, each coded one with its label after it; a row without a code has no label. */
function labelledSql({ name, fields }: TableSchema, locale: LabelLocale): string {
  const columns = fields.flatMap((field) => {
    const stated = `${column(name)}.${column(field.name)}`;
    if (field.codelist === undefined) return [stated];
    return [stated, `${alias(field.name)}.${labelOf(field.codelist, locale)} AS ${column(labelColumn(field.name))}`];
  });
  const joins = fields.flatMap((field) => {
    if (field.codelist === undefined) return [];
    const code = field.codelist === "region" ? "region_code" : "code";
    return `\nLEFT JOIN ${codelistTable(field.codelist)} AS ${alias(field.name)} ON ${alias(field.name)}.${code} = ${column(name)}.${column(field.name)}`;
  });
  return `SELECT${lines(columns)}\nFROM ${column(name)}${joins.join("")}`;
}

const alias = (field: string): string => `of_${field}`;

const labelOf = (codelist: string, locale: LabelLocale): string => (codelist === "region" ? "name" : `label_${locale}`);
