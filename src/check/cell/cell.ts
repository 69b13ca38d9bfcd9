/** One cell: text and its field -> what is wrong with it. At most one finding, the one that explains most. */
import type { Codelist } from "../../lib/codelist.ts";
import type { Issue } from "../../lib/issue.ts";
import { findPersonalData } from "../../lib/personal-data.ts";
import type { Field } from "../../lib/table-schema.ts";
import { checkCode } from "./code.ts";
import { checkDate, isDateField } from "./date.ts";
import { findInvisibleCharacter } from "./invisible-character.ts";
import { checkNumber } from "./number.ts";

type WithoutPlace<I> = I extends unknown ? Omit<I, "file" | "line" | "field" | "value"> : never;

/** A cell issue before it is known in which rows the text stands. */
export type CellFinding = WithoutPlace<Extract<Issue, { readonly type: `cell/${string}` }>>;

/** What a cell is held against beside its field. */
export interface CellRules {
  readonly codelist: Codelist | undefined;
  /** The field names rows of another table. */
  readonly isReference: boolean;
}

/** What is wrong with a text as the value of a field, or `null`. */
export function checkCell(text: string, field: Field, { codelist, isReference }: CellRules): CellFinding | null {
  const { constraints = {} } = field;
  if (text.trim() === "" && (text === "" || constraints.required === true))
    return constraints.required === true ? { type: "cell/required" } : null;
  const [person] = findPersonalData(text);
  if (person !== undefined) return { type: "cell/personal-data", kind: person.kind };
  const codePoint = findInvisibleCharacter(text, { isFreeText: isFreeText(field) && !isReference });
  if (codePoint !== null) return { type: "cell/invisible-character", codePoint };
  if (isFormula(text, field)) return { type: "cell/formula" };
  if (field.type !== "string") return checkNumber(text, field);
  if (isDateField(field)) return checkDate(text, field);
  if (codelist !== undefined) return checkCode(text, codelist);
  if (constraints.enum !== undefined && !constraints.enum.includes(text))
    return { type: "cell/category", allowed: constraints.enum, suggestion: null };
  if (constraints.pattern !== undefined && !new RegExp(constraints.pattern, "u").test(text))
    return { type: "cell/pattern", pattern: constraints.pattern };
  return null;
}

/** Text for readers; codes, names of rows, dates and numbers are not. */
function isFreeText({ type, role, codelist, constraints }: Field): boolean {
  const isText = role === "text" || role === "supersedes_reason";
  return (
    type === "string" &&
    isText &&
    codelist === undefined &&
    constraints?.pattern === undefined &&
    constraints?.enum === undefined
  );
}

/** Spreadsheets run such text; a sign before digits is left to the check of numbers. */
function isFormula(text: string, { type }: Field): boolean {
  return type === "string" ? /^[=+\-@\t]/.test(text) : /^[=@\t]|^[+-][^\d.,]/.test(text);
}
