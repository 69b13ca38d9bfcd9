/** PNS and PPPK have ladders of their own: a grade stands beside a status of the same ladder. */
import type { Codelist } from "../../lib/codelist.ts";
import type { Issue } from "../../lib/issue.ts";
import { columnOf, placeOf, textAt, type RawTable } from "../read/raw-table.ts";

const LADDERS: readonly string[] = ["PNS", "PPPK"];

export function checkGrades(table: RawTable, codelists: Readonly<Record<string, Codelist>>): readonly Issue[] {
  const gradeField = table.schema.fields.find(({ codelist }) => codelist === "grade")?.name;
  const statusField = table.schema.fields.find(({ codelist }) => codelist === "employment_status")?.name;
  const [grades, statuses] = [codelists["grade"], codelists["employment_status"]];
  if (gradeField === undefined || statusField === undefined || grades === undefined || statuses === undefined)
    return [];
  const [gradeColumn, statusColumn] = [columnOf(table, gradeField), columnOf(table, statusField)];
  const gradeLadders = gradeColumn.values.map((code) => ladderOf(code, grades));
  const statusLadders = statusColumn.values.map((code) => ladderOf(code, statuses));
  if (gradeLadders.every((ladder) => ladder === null)) return [];
  const issues: Issue[] = [];
  for (let row = 0; row < table.rowCount; row++) {
    const ladder = gradeLadders[gradeColumn.codes[row] ?? -1] ?? null;
    if (ladder === null || ladder === statusLadders[statusColumn.codes[row] ?? -1]) continue;
    const [value, status] = [textAt(gradeColumn, row), textAt(statusColumn, row)];
    issues.push({ type: "row/grade-status", ...placeOf(table, row), field: gradeField, value, status });
  }
  return issues;
}

/** `PNS_IIIA` -> `PNS`, `PPPK_PW` -> `PPPK`; `null` for totals, unknown and non-ASN. */
function ladderOf(code: string, codelist: Codelist): string | null {
  return LADDERS.find((ladder) => ladder === code || codelist.isAncestor(ladder, code)) ?? null;
}
