/** What is measured: kind, name, unit and how its numbers are printed. */
import { translate } from "../../i18n/index.ts";
import { formatChange, formatNumber, formatShare, inSentence, type Locale } from "../../lib/format.ts";
import type { Field } from "../../lib/table-schema.ts";
import type { Declarations } from "../../query/engine.ts";
import type { Question } from "../../query/question.ts";
import type { ResultMeasure } from "./result.ts";

/** Tables of events by what a count of their rows counts: themes and origins of visits are counted in visits. */
const COUNTED = {
  agenda: "agenda",
  cohorts: "cohorts",
  cohort_origins: "cohorts",
  projects: "projects",
  rotations: "rotations",
  seminars: "seminars",
  talent: "talent",
  visits: "visits",
  visit_origins: "visits",
  visit_themes: "visits",
} as const;

const isCounted = (table: string): table is keyof typeof COUNTED => Object.hasOwn(COUNTED, table);

/** Field of the measure; `undefined` for a count of events. Throws where the table does not have it. */
function measureField({ table, measure }: Question, { schemas }: Declarations): Field | undefined {
  const schema = schemas[table];
  if (schema === undefined) throw new RangeError(`no table ${table}`);
  if (measure === "rows") return undefined;
  const field = schema.fields.find(({ name }) => name === measure);
  if (field === undefined) throw new RangeError(`table ${table} has no field ${measure}`);
  return field;
}

/** Dimension that decides whom a headcount counts. */
export const STATUS = "employment_status";

/** How many digits rates have in common: two where the largest is below ten, else one. */
const rateDecimals = (values: readonly (number | null)[]): number =>
  values.every((value) => Math.abs(value ?? 0) < 10) ? 2 : 1;

/**
 * The measure of an answer. `values` are those of its cells; `isChange` tells that differences between two dates are
 * shown.
 */
export function resultMeasure(
  question: Question,
  declarations: Declarations,
  locale: Locale,
  { values, isChange }: { readonly values: readonly (number | null)[]; readonly isChange: boolean },
): ResultMeasure {
  const t = translate(locale);
  const field = measureField(question, declarations);
  const plain = plainMeasure(question, field, declarations, locale);
  const { noun } = plain;
  if (question.share === true)
    return { kind: "share", label: t("chart.explore-measure.share"), noun, unit: "", decimals: 1 };
  if (question.per !== undefined)
    return {
      kind: "rate",
      label: t("chart.explore-measure.rate", { noun: upperFirst(noun), per: question.per }),
      noun,
      unit: t("chart.explore-measure.rate-unit", { per: question.per }),
      decimals: rateDecimals(values),
    };
  if (isChange)
    return {
      kind: "change",
      label: t("chart.explore-measure.change", { measure: inSentence(plain.label) }),
      noun,
      unit: plain.unit,
      decimals: plain.kind === "count" ? 0 : undefined,
    };
  return { ...plain, decimals: plain.kind === "count" ? 0 : undefined };
}

interface PlainMeasure extends Omit<ResultMeasure, "decimals"> {
  readonly kind: "count" | "amount" | "index";
}

const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The measure before any calculation. */
function plainMeasure(
  question: Question,
  field: Field | undefined,
  declarations: Declarations,
  locale: Locale,
): PlainMeasure {
  const t = translate(locale);
  if (field === undefined) {
    const noun = t(`chart.explore-counted.${isCounted(question.table) ? COUNTED[question.table] : "rows"}`);
    return { kind: "count", label: t("chart.explore-measure.count", { noun }), noun, unit: noun };
  }
  const title = locale === "id" ? field.title : field.title_en;
  const unit = (locale === "id" ? field.unit : field.unit_en) ?? "";
  if (field.unit_en !== "people")
    return field.type === "number"
      ? { kind: "index", label: title, noun: inSentence(title), unit: "" }
      : { kind: "amount", label: title, noun: inSentence(title), unit };
  const status = statusLabel(question, declarations, locale);
  if (status === null) return { kind: "count", label: title, noun: inSentence(title), unit };
  return { kind: "count", label: t("chart.explore-measure.count", { noun: status }), noun: status, unit };
}

/**
 * Whom a headcount counts: "ASN", or the one status that the question names ("PNS"). `null` where it names several
 * that are not all ASN, and in tables without a status.
 */
function statusLabel(question: Question, { schemas, codelists }: Declarations, locale: Locale): string | null {
  const field = schemas[question.table]?.fields.find(({ name }) => name === STATUS);
  if (field === undefined) return null;
  const listed = question.where[field.name] ?? [];
  const [only] = listed;
  if (listed.length === 1 && only !== undefined && only !== field.total) {
    const label = codelists[STATUS]?.label(only, locale) ?? only;
    return /\(([A-Z]{3,})\)$/.exec(label)?.[1] ?? inSentence(label);
  }
  return listed.some((code) => field.outside?.includes(code) === true)
    ? null
    : translate(locale)("chart.explore-counted.asn");
}

/** A value as it is printed: a share with its `%`, a change with its sign; empty for none. */
export function measureText(value: number | null, { kind, decimals }: ResultMeasure, locale: Locale): string {
  if (value === null) return "";
  const options = decimals === undefined ? {} : { decimals };
  if (kind === "share") return shareText(value, locale);
  return kind === "change" ? formatChange(value, locale, options) : formatNumber(value, locale, options);
}

/** `<0,1%` for a share that is there but would print as zero. */
const shareText = (share: number, locale: Locale): string =>
  share > 0 && share < 0.0005 ? `<${formatShare(0.001, locale)}` : formatShare(share, locale);
