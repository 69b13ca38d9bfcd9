/** Which published DuckDB files a question touches, so that a browser opens no others. */
import type { ManifestShard } from "../lib/manifest.ts";
import { fieldWithRole, type Field, type TableSchema } from "../lib/table-schema.ts";
import { keyFields, NOT_STATED, YEAR } from "./check-question.ts";
import type { Declarations } from "./engine.ts";
import type { Question } from "./question.ts";

/** What a query reads. `null` = everything: all provinces, or all years. */
export interface SqlNeeds {
  /** Tables of the data package that the SQL names. */
  readonly tables: readonly string[];
  /** First two characters of region codes; `""` = the country, or no region. */
  readonly provinces: readonly string[] | null;
  /** Years of the table's date; `""` = no date. */
  readonly years: readonly string[] | null;
}

/** Province of a region code as shards name it. */
export const provinceOf = (code: string): string => (/^\d{2}/.test(code) ? code.slice(0, 2) : "");

/** What the SQL of a question reads. */
export function needsOf(question: Question, { schemas }: Declarations): SqlNeeds {
  const schema = schemas[question.table];
  if (schema === undefined) throw new RangeError(`no table ${question.table}`);
  return {
    tables: question.per === undefined ? [schema.name] : [schema.name, "regions"],
    provinces: provincesOf(question, schema),
    years: yearsOf(question, schema),
  };
}

/** Files that hold rows which the needs name; every file where `needs` is `null`. */
export function shardsWith(shards: readonly ManifestShard[], needs: SqlNeeds | null): readonly ManifestShard[] {
  if (needs === null) return shards;
  const overlaps = (held: readonly string[] | null, wanted: readonly string[] | null): boolean =>
    held === null || wanted === null || held.some((one) => wanted.includes(one));
  return shards.filter(({ parts }) =>
    parts.some(
      ({ table, provinces, years }) =>
        needs.tables.includes(table) && overlaps(provinces, needs.provinces) && overlaps(years, needs.years),
    ),
  );
}

/** Files that the answer to a question can come from; every file for free SQL (`null`). */
export const shardsFor = (
  shards: readonly ManifestShard[],
  question: Question | null,
  declarations: Declarations,
): readonly ManifestShard[] => shardsWith(shards, question === null ? null : needsOf(question, declarations));

function provincesOf(question: Question, schema: TableSchema): readonly string[] | null {
  const field = keyFields(schema).find(({ codelist }) => codelist === "region");
  if (field === undefined) return null;
  const listed = question.where[field.name] ?? [];
  if (schema.kind === "events") {
    // The total code is every event, wherever it was; a province includes its regencies.
    if (listed.length === 0 || listed.includes(field.total ?? "")) return null;
    return distinctSorted(listed.map((code) => (code === NOT_STATED ? "" : provinceOf(code))));
  }
  if (listed.length > 0) return isTiled(question, field) ? null : distinctSorted(listed.map(provinceOf));
  if (question.by.includes(field.name)) return null;
  return field.total === undefined ? null : [provinceOf(field.total)];
}

/** Shares compare a code with all its sisters: the listed ones are not enough. */
const isTiled = ({ share, by }: Question, { name }: Field): boolean => share === true && by.at(-1) === name;

function yearsOf({ where, asOf = "latest" }: Question, schema: TableSchema): readonly string[] | null {
  if (fieldWithRole(schema, "date") === undefined) return null;
  if (schema.kind === "events") {
    const listed = where[YEAR] ?? [];
    return listed.length === 0 ? null : distinctSorted(listed.map((year) => (year === NOT_STATED ? "" : year)));
  }
  return asOf === "latest" || asOf === "all" ? null : [asOf.slice(0, 4)];
}

const distinctSorted = (values: readonly string[]): readonly string[] => [...new Set(values)].sort();
