/** The data dictionary of one table, made from its schema alone; text is ready to print. */
import type { MessageKey, Translate } from "../i18n/index.ts";
import type { Codelist } from "../lib/codelist.ts";
import type { Locale } from "../lib/format.ts";
import { referenceOf, type Field, type TableReference, type TableSchema } from "../lib/table-schema.ts";

export interface DictionaryField {
  readonly name: string;
  readonly label: string;
  readonly meaning: string;
  readonly type: string;
  readonly unit: string;
  /** Name of the code list; `null` for free text and numbers. */
  readonly codelist: string | null;
  /** Codes in words: `_T` not broken down, codes outside the total. */
  readonly remarks: readonly string[];
  readonly rules: readonly string[];
  /** Table and field that the value points to. */
  readonly pointsTo: TableReference | null;
  readonly isKey: boolean;
}

export interface DictionaryCode {
  readonly code: string;
  readonly label_id: string;
  readonly label_en: string;
  /** Code that it is summed into, and its label. */
  readonly parent: string;
  /** Official grouping that it belongs to; empty for the tree. */
  readonly scheme: string;
}

export interface DictionaryCodelist {
  readonly name: string;
  /** Labels of the fields that use it. */
  readonly usedBy: readonly string[];
  readonly codes: readonly DictionaryCode[];
  readonly hasParents: boolean;
  readonly hasSchemes: boolean;
}

const inLocale = (locale: Locale, id: string | undefined, en: string | undefined): string =>
  (locale === "id" ? id : en) ?? "";

export const tableTitle = (schema: TableSchema, locale: Locale): string =>
  inLocale(locale, schema.title, schema.title_en);
export const tableDescription = (schema: TableSchema, locale: Locale): string =>
  inLocale(locale, schema.description, schema.description_en);
export const fieldTitle = (field: Field, locale: Locale): string => inLocale(locale, field.title, field.title_en);
export const fieldMeaning = (field: Field, locale: Locale): string =>
  inLocale(locale, field.description, field.description_en);
export const fieldUnit = (field: Field, locale: Locale): string => inLocale(locale, field.unit, field.unit_en);

const TYPES: Readonly<Record<Field["type"], MessageKey>> = {
  string: "pages.data.type-string",
  integer: "pages.data.type-integer",
  number: "pages.data.type-number",
};

/** Patterns that have a name; any other is shown as it is. */
const PATTERNS: Readonly<Record<string, MessageKey>> = {
  "^\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?$": "pages.data.rule-date",
  "^\\d{4}$": "pages.data.rule-year",
  "^https?://\\S+$": "pages.data.rule-address",
};

/** Constraints of a field in words. */
function fieldRules(field: Field, t: Translate): readonly string[] {
  const { required, unique, minimum, maximum, pattern, enum: values } = field.constraints ?? {};
  const rules: string[] = [t(required === true ? "pages.data.rule-required" : "pages.data.rule-may-be-empty")];
  if (field.optional === true) rules.push(t("pages.data.rule-optional"));
  if (field.derived !== undefined) rules.push(t("pages.data.rule-derived", { field: field.derived.through }));
  if (unique === true) rules.push(t("pages.data.rule-unique"));
  if (minimum !== undefined && maximum !== undefined) rules.push(t("pages.data.rule-between", { minimum, maximum }));
  else if (minimum !== undefined) rules.push(t("pages.data.rule-minimum", { minimum }));
  else if (maximum !== undefined) rules.push(t("pages.data.rule-maximum", { maximum }));
  if (pattern !== undefined) {
    const named = PATTERNS[pattern];
    rules.push(named === undefined ? t("pages.data.rule-pattern", { pattern }) : t(named));
  }
  if (values !== undefined) rules.push(t("pages.data.rule-one-of", { values: values.join(", ") }));
  return rules;
}

function fieldRemarks(field: Field, codelist: Codelist | undefined, locale: Locale, t: Translate): readonly string[] {
  const named = (code: string): string =>
    codelist?.has(code) === true ? `${code} (${codelist.label(code, locale)})` : code;
  const remarks: string[] = [];
  if (field.total !== undefined) remarks.push(t("pages.data.remark-total", { code: named(field.total) }));
  if (field.outside !== undefined)
    remarks.push(t("pages.data.remark-outside", { codes: field.outside.map(named).join(", ") }));
  if (field.default !== undefined) remarks.push(t("pages.data.remark-default", { code: named(field.default) }));
  return remarks;
}

/** The fields of a table, in the order of its files. */
export function dictionaryFields(
  schema: TableSchema,
  codelists: Readonly<Record<string, Codelist>>,
  locale: Locale,
  t: Translate,
): readonly DictionaryField[] {
  return schema.fields.map((field) => {
    return {
      name: field.name,
      label: fieldTitle(field, locale),
      meaning: fieldMeaning(field, locale),
      type: t(TYPES[field.type]),
      unit: fieldUnit(field, locale),
      codelist: field.codelist ?? null,
      remarks: fieldRemarks(field, field.codelist === undefined ? undefined : codelists[field.codelist], locale, t),
      rules: fieldRules(field, t),
      pointsTo: referenceOf(schema, field.name),
      isKey: schema.primaryKey.includes(field.name),
    };
  });
}

/** Code lists that a table's fields use, each once; the regions are a table of their own and left out. */
export function dictionaryCodelists(
  schema: TableSchema,
  codelists: Readonly<Record<string, Codelist>>,
  locale: Locale,
): readonly DictionaryCodelist[] {
  const names = new Set(schema.fields.map(({ codelist }) => codelist).filter((name) => name !== undefined));
  names.delete("region");
  return [...names].map((name) => {
    const codelist = codelists[name];
    if (codelist === undefined) throw new RangeError(`${schema.name} uses the code list ${name}, which does not exist`);
    const codes = codelist.codes.map(({ code, label_id, label_en, parent, scheme }) => ({
      code,
      label_id,
      label_en,
      parent: parent === null || parent === "" ? "" : `${parent} (${codelist.label(parent, locale)})`,
      scheme,
    }));
    return {
      name,
      usedBy: schema.fields.filter((field) => field.codelist === name).map((field) => fieldTitle(field, locale)),
      codes,
      hasParents: codes.some(({ parent }) => parent !== ""),
      hasSchemes: codes.some(({ scheme }) => scheme !== ""),
    };
  });
}
