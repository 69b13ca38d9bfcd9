import type { Codelist } from "../lib/codelist.ts";
import { isReferenceDate } from "../lib/reference-date.ts";
import { fieldWithRole, type Field, type TableSchema } from "../lib/table-schema.ts";
import { ladderOf, overlap, sortCodes } from "./code-order.ts";
import type { Declarations } from "./engine.ts";
import type { InvalidReason, Question } from "./question.ts";

/** "Not stated": the code that cells without a code are counted under. */
export const NOT_STATED = "_U";
/** Tables of events can be broken down by the year of their date. */
export const YEAR = "year";
/** A government's own staff, as opposed to everyone who works in its area. */
export const OWN_STAFF = "OWN";

/** Fields that a question may name in `by` and `where`, in the order of the schema. */
export const keyFields = (schema: TableSchema): readonly Field[] =>
  schema.fields.filter(({ role }) => role === "dimension" || role === "stage" || role === "definition");

/** Codes that a question lists for a field, each once in code-list order; empty when it lists none. */
export const listedCodes = (question: Question, name: string, codelist: Codelist | undefined): readonly string[] =>
  sortCodes(question.where[name] ?? [], codelist);

/** Names in `by`, then the others in `where` that list codes, each once. */
export function namedDimensions({ by, where }: Question): readonly string[] {
  return [...new Set([...by, ...Object.keys(where).filter((name) => (where[name] ?? []).length > 0)])];
}

/**
 * Why a question cannot be asked, or `null`. Codes of one list must share scheme and ladder and must not contain
 * one another, the total excepted.
 */
export function checkQuestion(question: Question, dataset: Declarations): InvalidReason | null {
  const schema = Object.hasOwn(dataset.schemas, question.table) ? dataset.schemas[question.table] : undefined;
  if (schema === undefined || schema.kind === "reference") return { kind: "unknown-table", table: question.table };
  const isEvents = schema.kind === "events";
  const measure = schema.fields.find(({ name, role }) => name === question.measure && role === "measure");
  if (measure === undefined && !(isEvents && question.measure === "rows"))
    return { kind: "unknown-measure", measure: question.measure };

  const fields = keyFields(schema);
  for (const name of [...question.by, ...Object.keys(question.where)]) {
    const isYear = isEvents && name === YEAR && fieldWithRole(schema, "date") !== undefined;
    if (!isYear && !fields.some((field) => field.name === name)) return { kind: "unknown-dimension", dimension: name };
  }
  for (const [name, codes] of Object.entries(question.where)) {
    const field = fields.find((candidate) => candidate.name === name);
    const reason = field === undefined ? checkYears(codes) : checkCodes(question, schema, field, codes, dataset);
    if (reason !== null) return reason;
  }
  const { asOf = "latest", per } = question;
  if (asOf !== "latest" && asOf !== "all" && !isReferenceDate(asOf)) return { kind: "bad-date", asOf };
  if (per !== undefined && !(Number.isSafeInteger(per) && per > 0)) return { kind: "bad-per", per };
  return null;
}

function checkYears(codes: readonly string[]): InvalidReason | null {
  const code = codes.find((year) => !/^\d{4}$/.test(year) && year !== NOT_STATED);
  return code === undefined ? null : { kind: "unknown-code", dimension: YEAR, code };
}

function checkCodes(
  question: Question,
  schema: TableSchema,
  field: Field,
  codes: readonly string[],
  dataset: Declarations,
): InvalidReason | null {
  const codelist = field.codelist === undefined ? undefined : dataset.codelists[field.codelist];
  if (codelist === undefined) return null;
  const dimension = field.name;
  const isNotStated = (code: string): boolean => schema.kind === "events" && code === NOT_STATED;
  const unknown = codes.find((code) => !codelist.has(code) && !isNotStated(code));
  if (unknown !== undefined) return { kind: "unknown-code", dimension, code: unknown };

  const parts = codes.filter((code) => code !== field.total && codelist.has(code));
  const ladders = new Set(parts.map((code) => ladderOf(codelist, code)).filter((ladder) => ladder !== null));
  if (ladders.size > 1) return { kind: "mixed-ladders", codes: parts };
  if (new Set(parts.map((code) => codelist.get(code).scheme)).size > 1)
    return { kind: "mixed-schemes", dimension, codes: parts };
  if (overlap(parts, codelist) && !(field.codelist === "region" && isAboutGovernments(question, schema)))
    return { kind: "overlapping-codes", dimension, codes: parts };
  return null;
}

/**
 * True where a region code names a government and not the area it governs: own staff, and marginal tables without
 * employers (merit). The figures of a province and of its regencies then have nothing in common.
 */
function isAboutGovernments({ where }: Question, schema: TableSchema): boolean {
  if (schema.kind !== "marginal") return false;
  if (!schema.fields.some(({ name }) => name === "employer")) return true;
  const employers = where["employer"] ?? [];
  return employers.length > 0 && employers.every((code) => code === OWN_STAFF);
}
