/** Reference dates: ISO text in the precision of the source. */
import { isReferenceDate } from "../../lib/reference-date.ts";
import type { Field } from "../../lib/table-schema.ts";
import type { CellFinding } from "./cell.ts";

/** True for the reference date of a table and for every other field whose pattern starts with a year. */
export function isDateField({ type, role, constraints }: Field): boolean {
  return type === "string" && (role === "date" || (constraints?.pattern ?? "").startsWith("^\\d{4}"));
}

/** Day numbers of Excel from 1954 to 2064; a year has four digits, so nothing else looks like them. */
const EXCEL_DATE = /^(2|3|4|5)\d{4}([.,]\d+)?$/;
const LOCAL_DATE = /^\d{1,2}([/. -])\d{1,2}\1(\d{4}|\d{2})$/;

/** What is wrong with the text of a date, or `null`. */
export function checkDate(text: string, { constraints }: Field): CellFinding | null {
  const { pattern } = constraints ?? {};
  if (isReferenceDate(text))
    return pattern === undefined || new RegExp(pattern, "u").test(text) ? null : { type: "cell/pattern", pattern };
  if (EXCEL_DATE.test(text)) return { type: "cell/excel-date" };
  if (LOCAL_DATE.test(text.trim())) return { type: "cell/local-date" };
  return { type: "cell/date" };
}
