/** Starts and ends: `start_date` to `end_date`, `number_from` to `number_to`. */
import type { Issue } from "../../lib/issue.ts";
import { isReferenceDate, periodEnd, periodStart } from "../../lib/reference-date.ts";
import { columnOf, placeOf, textAt, type RawTable } from "../read/raw-table.ts";

/** An end is before its start when even its last day is before the first day of the start. */
export function checkPeriods(table: RawTable): readonly Issue[] {
  return checkPairs(table, "start_date", "end_date", (start, end, place) => {
    if (!isReferenceDate(start) || !isReferenceDate(end) || periodEnd(end) >= periodStart(start)) return null;
    return { type: "row/period", ...place, startField: "start_date", start };
  });
}

export function checkNumberRanges(table: RawTable): readonly Issue[] {
  return checkPairs(table, "number_from", "number_to", (from, to, place) => {
    if (!/^\d+$/.test(from) || !/^\d+$/.test(to) || Number(to) >= Number(from)) return null;
    return { type: "cell/range", ...place, minimum: Number(from), maximum: null };
  });
}

interface CellPlace {
  readonly file: string;
  readonly line: number;
  readonly field: string;
  readonly value: string;
}

/** Compares two filled cells of each row; an issue stands at the second one. */
function checkPairs(
  table: RawTable,
  startField: string,
  endField: string,
  check: (start: string, end: string, place: CellPlace) => Issue | null,
): readonly Issue[] {
  if (table.columns[startField] === undefined || table.columns[endField] === undefined) return [];
  const [starts, ends] = [columnOf(table, startField), columnOf(table, endField)];
  const issues: Issue[] = [];
  for (let row = 0; row < table.rowCount; row++) {
    const [start, end] = [textAt(starts, row), textAt(ends, row)];
    if (start === "" || end === "") continue;
    const issue = check(start, end, { ...placeOf(table, row), field: endField, value: end });
    if (issue !== null) issues.push(issue);
  }
  return issues;
}
