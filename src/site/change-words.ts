/** Rows and values of a change report in words, from the schema of their table. */
import { translate } from "../i18n/index.ts";
import { publisherLabel } from "../i18n/publisher-label.ts";
import { formatDate, formatNumber, LOCALES, type Locale } from "../lib/format.ts";
import { isReferenceDate } from "../lib/reference-date.ts";
import { fieldWithRole, type CellValue, type Field, type Row, type TableSchema } from "../lib/table-schema.ts";
import { fieldTitle } from "./dictionary.ts";
import { published } from "./published.ts";
import { rowLabel } from "./row-label.ts";

/** Words for the rows of one table. */
export interface ChangeWords {
  /** Header of a column of values: `Jumlah pegawai`; `null` where the table has no figures. */
  readonly measure: string | null;
  field(field: Field): string;
  /** What a row is about, `undated` without its date. An event is named by its text as well as by its codes. */
  label(row: Row, form?: "dated" | "undated"): string;
  value(field: Field, value: CellValue): string;
  /** The figure of a row, or the category that stands for it. */
  figure(row: Row): string;
  /** Date of a row, and its status where it is not the ordinary one. */
  circumstances(row: Row): string;
  /** Who published it; empty where the row names no source. */
  source(row: Row): string;
}

export function changeWords(schema: TableSchema, locale: Locale): ChangeWords {
  const t = translate(locale);
  const { codelists } = published().dataset;
  const [dateField, measure, status, sourceField] = (["date", "measure", "obs_status", "source"] as const).map((role) =>
    fieldWithRole(schema, role),
  );
  const categories = schema.fields.filter(({ role, codelist }) => role === "text" && codelist !== undefined);
  const name = schema.fields.find((field) => isOwnName(field, locale));

  const value = (field: Field, of: CellValue): string => {
    if (of === null) return t(field === measure ? "figure.not-published" : "editions.empty");
    if (typeof of === "number") return formatNumber(of, locale);
    if (field === sourceField) return `${publisher(of)} (${of})`;
    const codelist = field.codelist === undefined ? undefined : codelists[field.codelist];
    if (codelist?.has(of) === true) return codelist.label(of, locale);
    return field.constraints?.pattern !== undefined && isReferenceDate(of) ? formatDate(of, locale) : of;
  };
  const publisher = (id: string): string => {
    const source = published().tables.sources.find(({ source_id }) => source_id === id);
    return source === undefined ? id : publisherLabel(source.publisher, t);
  };
  const valueOf = (field: Field | undefined, row: Row): CellValue =>
    field === undefined ? null : (row[field.name] ?? null);

  return {
    measure: measure === undefined ? null : fieldTitle(measure, locale),
    field: (field) => fieldTitle(field, locale),
    label(row, form = "dated") {
      const asked = form === "dated" || dateField === undefined ? row : { ...row, [dateField.name]: null };
      const codes = rowLabel(asked, schema, codelists, locale);
      const own = schema.kind === "events" ? valueOf(name, row) : null;
      // A region that is named as its code reads is named once.
      if (typeof own !== "string" || codes.split(", ").includes(own)) return codes;
      return [own, codes].filter((part) => part !== "").join(", ");
    },
    value,
    figure(row) {
      const told = [measure, ...categories].find((field) => valueOf(field, row) !== null);
      return told === undefined ? t("figure.not-published") : value(told, valueOf(told, row));
    },
    circumstances(row) {
      const [date, code] = [valueOf(dateField, row), valueOf(status, row)];
      const isOrdinary = code === null || code === "A" || valueOf(measure, row) === null;
      return [
        ...(dateField === undefined || date === null ? [] : [value(dateField, date)]),
        ...(status === undefined || isOrdinary ? [] : [value(status, code)]),
      ].join(", ");
    },
    source(row) {
      const id = valueOf(sourceField, row);
      return typeof id === "string" ? publisher(id) : "";
    },
  };
}

/** Text that every row has and that says what it is: a title, an organiser; of a pair of languages the reader's own. */
function isOwnName({ role, type, codelist, derived, constraints, name }: Field, locale: Locale): boolean {
  const isText = role === "text" && type === "string" && codelist === undefined && derived === undefined;
  const otherLanguage = LOCALES.some((other) => other !== locale && name.endsWith(`_${other}`));
  return isText && constraints?.required === true && !otherLanguage;
}
