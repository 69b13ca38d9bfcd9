/** What a query can read, as a reader is told: published tables, their views with labels, code lists, the own file. */
import type { Translate } from "../../i18n/index.ts";
import type { Codelist } from "../../lib/codelist.ts";
import type { Locale } from "../../lib/format.ts";
import { referenceOf, type Field, type TableKind, type TableSchema } from "../../lib/table-schema.ts";
import type { Declarations } from "../../query/engine.ts";
import { codelistTable, hasLabels, LABEL_LOCALES, labelColumn, labelView } from "../../query/sql-views.ts";
import type { OwnTable } from "../sql/session.ts";

/** Table of the reader's own file. */
export const OWN_TABLE = "own";

/** Something that may stand behind `FROM`. */
export interface Relation {
  readonly name: string;
  /** `labels`: a published table with a label after each code. */
  readonly kind: TableKind | "labels" | "codelist" | "own";
  readonly title: string;
  readonly description: string;
  readonly columns: readonly RelationColumn[];
}

export interface RelationColumn {
  readonly name: string;
  /** Type as DuckDB names it. */
  readonly type: string;
  readonly title: string;
  readonly description: string;
  readonly unit: string | null;
  /** Where its values, or the codes that they label, are from. */
  readonly codelist: Codelist | null;
  /** Code that means "not broken down". */
  readonly total: string | null;
  /** True where the values are labels of the code list, not its codes. */
  readonly isLabel: boolean;
  /** Column that its values are found in, such as `sources.source_id`. */
  readonly references: string | null;
}

/** Figures and events, then reference tables, each followed by its views with labels; then the code lists. */
export function createCatalogue(
  { schemas, codelists }: Pick<Declarations, "schemas" | "codelists">,
  locale: Locale,
  t: Translate,
): readonly Relation[] {
  const ordered = Object.values(schemas).sort(
    (a, b) => Number(a.kind === "reference") - Number(b.kind === "reference"),
  );
  const tables = ordered.flatMap((schema) => {
    const table = tableRelation(schema, codelists, locale);
    if (!hasLabels(schema)) return [table];
    return [table, ...LABEL_LOCALES.map((labels) => withLabels(table, labelView(table.name, labels), t))];
  });
  const lists = Object.keys(codelists)
    .filter((name) => name !== "region")
    .map((name) => codelistRelation(name, titleOfCodelist(name, ordered, locale), t));
  return [...tables, ...lists];
}

/** The own file, its columns as they were read. */
export function ownRelation({ columns }: OwnTable, t: Translate): Relation {
  return {
    name: OWN_TABLE,
    kind: "own",
    title: t("console.own-title"),
    description: t("console.own-text"),
    columns: columns.map(({ name, type }) => plainColumn(name, type, "")),
  };
}

function tableRelation(schema: TableSchema, codelists: Declarations["codelists"], locale: Locale): Relation {
  return {
    name: schema.name,
    kind: schema.kind,
    title: inLocale(locale, schema.title, schema.title_en),
    description: inLocale(locale, schema.description, schema.description_en),
    columns: schema.fields.map((field) => fieldColumn(field, schema, codelists, locale)),
  };
}

function withLabels(table: Relation, name: string, t: Translate): Relation {
  const columns = table.columns.flatMap((column) => {
    if (column.codelist === null) return [column];
    const label = plainColumn(labelColumn(column.name), "VARCHAR", t("console.label-of", { title: column.title }));
    return [column, { ...label, codelist: column.codelist, isLabel: true }];
  });
  return { ...table, name, kind: "labels", columns };
}

/** A code list has no title of its own: it is called what the first field with its codes is called. */
function titleOfCodelist(codelist: string, schemas: readonly TableSchema[], locale: Locale): string {
  const field = schemas.flatMap(({ fields }) => fields).find((one) => one.codelist === codelist);
  return field === undefined ? codelist : inLocale(locale, field.title, field.title_en);
}

const CODELIST_COLUMNS = ["code", "label_id", "label_en", "sort", "parent", "scheme", "definition_en"] as const;

function codelistRelation(codelist: string, title: string, t: Translate): Relation {
  return {
    name: codelistTable(codelist),
    kind: "codelist",
    title: t("console.codelist-of", { title }),
    description: "",
    columns: CODELIST_COLUMNS.map((name) =>
      plainColumn(name, name === "sort" ? "BIGINT" : "VARCHAR", t(`console.codelist-${name}`)),
    ),
  };
}

const SQL_TYPE: Record<Field["type"], string> = { string: "VARCHAR", integer: "BIGINT", number: "DOUBLE" };

function fieldColumn(
  field: Field,
  schema: TableSchema,
  codelists: Declarations["codelists"],
  locale: Locale,
): RelationColumn {
  const reference = referenceOf(schema, field.name);
  return {
    ...plainColumn(field.name, SQL_TYPE[field.type], inLocale(locale, field.title, field.title_en)),
    description: inLocale(locale, field.description, field.description_en) ?? "",
    unit: inLocale(locale, field.unit, field.unit_en) ?? null,
    codelist: field.codelist === undefined ? null : (codelists[field.codelist] ?? null),
    total: field.total ?? null,
    references: reference === null ? null : `${reference.table}.${reference.field}`,
  };
}

const plainColumn = (name: string, type: string, title: string): RelationColumn => ({
  name,
  type,
  title,
  description: "",
  unit: null,
  codelist: null,
  total: null,
  isLabel: false,
  references: null,
});

const inLocale = <Text>(locale: Locale, indonesian: Text, english: Text): Text =>
  locale === "id" ? indonesian : english;
