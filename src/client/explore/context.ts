/** What nearly every part of the explorer needs: the language, its words, and the declarations of the tables. */
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import { translate, type Translate } from "../../i18n/index.ts";
import type { Codelist } from "../../lib/codelist.ts";
import { formatDate, type Locale } from "../../lib/format.ts";
import { fieldWithRole, type Field, type TableSchema } from "../../lib/table-schema.ts";
import { YEAR, type Declarations } from "../../query/index.ts";
import type { ExploreConfig } from "../config.ts";

export interface Explorer {
  readonly config: ExploreConfig;
  readonly declarations: Declarations;
  readonly locale: Locale;
  readonly t: Translate;
}

export const createExplorer = (config: ExploreConfig, declarations: Declarations): Explorer => ({
  config,
  declarations,
  locale: config.locale,
  t: translate(config.locale),
});

export const ExplorerContext = createContext<Explorer | null>(null);

export function useExplorer(): Explorer {
  const explorer = useContext(ExplorerContext);
  if (explorer === null) throw new Error("useExplorer outside the explorer");
  return explorer;
}

/** Schema of a table that exists. */
export function schemaOf({ declarations }: Explorer, table: string): TableSchema {
  const schema = declarations.schemas[table];
  if (schema === undefined) throw new RangeError(`no table ${table}`);
  return schema;
}

export const titleOf = ({ title, title_en }: { title: string; title_en: string }, locale: Locale): string =>
  locale === "id" ? title : title_en;

/** Key field of a table; `undefined` for the year of an event, which is no field. */
export const keyField = (schema: TableSchema, name: string): Field | undefined =>
  schema.fields.find((field) => field.name === name);

/** Name of a dimension, of `as_of` and of the year of an event. */
export function dimensionLabel(explorer: Explorer, table: string, name: string): string {
  const schema = schemaOf(explorer, table);
  const field = keyField(schema, name);
  if (field !== undefined) return titleOf(field, explorer.locale);
  const date = fieldWithRole(schema, "date");
  if (name !== YEAR || date === undefined) return name;
  return explorer.t("explore.year");
}

export function codelistOf({ declarations }: Explorer, field: Field | undefined): Codelist | undefined {
  return field?.codelist === undefined ? undefined : declarations.codelists[field.codelist];
}

/** Name of a code; years and codes outside the list stand for themselves, an empty answer for "not stated". */
export function codeLabel(explorer: Explorer, table: string, name: string, code: string): string {
  const codelist = codelistOf(explorer, keyField(schemaOf(explorer, table), name));
  if (codelist?.has(code) === true) return codelist.label(code, explorer.locale);
  return code === "_U" ? explorer.t("explore.not-stated") : code;
}

/** A reference date, or `latest` and `all` in words. */
export const dateLabel = ({ locale, t }: Explorer, asOf: string): string =>
  asOf === "latest" ? t("explore.date-latest") : asOf === "all" ? t("explore.date-all") : formatDate(asOf, locale);
