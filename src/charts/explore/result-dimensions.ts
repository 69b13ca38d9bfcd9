/** Breakdowns and fixed conditions of an answer, with their words. */
import { translate } from "../../i18n/index.ts";
import { formatDate, type Locale } from "../../lib/format.ts";
import { compareDates } from "../../lib/reference-date.ts";
import { keyFields, NOT_STATED, YEAR } from "../../query/check-question.ts";
import { distinct, sortCodes } from "../../query/code-order.ts";
import type { Declarations } from "../../query/engine.ts";
import type { ResultContext } from "./create-result.ts";
import type { Cell, Question } from "../../query/question.ts";
import type { ExploreResult, ResultCode, ResultDimension } from "./result.ts";

/** Dimension of a time series: the reference date. */
export const AS_OF = "as_of";

/** Names of the breakdowns: those in `by`, those for which several codes are listed, and the date of a time series. */
export function dimensionNames({ by, where, asOf }: Question, isDated: boolean): readonly string[] {
  const listed = Object.entries(where).filter(([name, codes]) => codes.length > 1 && !by.includes(name));
  return [...distinct(by), ...listed.map(([name]) => name), ...(asOf === "all" && isDated ? [AS_OF] : [])];
}

/** A code of a dimension in words. */
export function codeLabel(
  { table }: Pick<Question, "table">,
  name: string,
  code: string,
  { codelists, schemas }: Declarations,
  locale: Locale,
): string {
  if (name === AS_OF) return formatDate(code, locale);
  const codelist = codelists[schemas[table]?.fields.find((field) => field.name === name)?.codelist ?? ""];
  if (codelist?.has(code) === true) return codelist.label(code, locale);
  if (code !== NOT_STATED) return code;
  return translate(locale)(`chart.explore-words.${name === YEAR ? "no-year" : "not-stated"}`);
}

/** A dimension with the codes that its cells have. */
export function resultDimension(
  name: string,
  question: Question,
  cells: readonly Cell[],
  { declarations, locale, reference }: ResultContext,
): ResultDimension {
  const field = declarations.schemas[question.table]?.fields.find((one) => one.name === name);
  const codelist = declarations.codelists[field?.codelist ?? ""];
  const occurring = distinct(cells.map((cell) => codeIn(cell, name)));
  const codes = name === AS_OF ? occurring.sort(compareDates) : sortCodes(occurring, codelist);
  const regions = new Map(
    field?.codelist === "region" ? reference.regions.map((region) => [region.region_code, region]) : [],
  );
  const inWords = (code: string): ResultCode => {
    const label = codeLabel(question, name, code, declarations, locale);
    const { latitude, longitude } = regions.get(code) ?? {};
    return typeof latitude === "number" && typeof longitude === "number"
      ? { code, label, position: { latitude, longitude } }
      : { code, label };
  };
  return {
    name,
    label: dimensionLabel(question, name, declarations, locale),
    codelist: name === AS_OF || name === YEAR ? null : (field?.codelist ?? null),
    codes: codes.map(inWords),
    ...(field?.total !== undefined && codes.includes(field.total) ? { total: field.total } : {}),
  };
}

/** Code of a cell in a dimension of its result. */
export const codeIn = (cell: Cell, name: string): string =>
  (name === AS_OF ? cell.asOf : (cell.codes[name] ?? null)) ?? NOT_STATED;

/** Name of a dimension in words. */
export function dimensionLabel(
  { table }: Pick<Question, "table">,
  name: string,
  { schemas }: Declarations,
  locale: Locale,
): string {
  const t = translate(locale);
  if (name === AS_OF) return t("figure.reference-date");
  if (name === YEAR) return t("chart.explore-words.year");
  const field = schemas[table]?.fields.find((one) => one.name === name);
  return (locale === "id" ? field?.title : field?.title_en) ?? name;
}

/**
 * Conditions that hold for every figure: codes that the question names once, and the country where a table of
 * published figures is asked for no region.
 */
export function fixedConditions(
  question: Question,
  dimensions: readonly string[],
  declarations: Declarations,
  locale: Locale,
): ExploreResult["fixed"] {
  const schema = declarations.schemas[question.table];
  if (schema === undefined) return [];
  const ofRegion = keyFields(schema).find(({ codelist }) => codelist === "region");
  const unnamed =
    schema.kind === "marginal" && ofRegion?.total !== undefined ? { [ofRegion.name]: [ofRegion.total] } : {};
  return Object.entries({ ...unnamed, ...withCodes(question.where) }).flatMap(([name, codes]) => {
    const [code] = codes;
    if (dimensions.includes(name) || code === undefined) return [];
    return [
      {
        name,
        label: dimensionLabel(question, name, declarations, locale),
        value: codeLabel(question, name, code, declarations, locale),
      },
    ];
  });
}

/** Conditions that name codes; an empty list is none. */
const withCodes = (where: Question["where"]): Question["where"] =>
  Object.fromEntries(Object.entries(where).filter(([, codes]) => codes.length > 0));
