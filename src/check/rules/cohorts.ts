/** Cohorts that look like one: same programme, year, organiser and number. A warning, since some had no single number. */
import type { Issue } from "../../lib/issue.ts";
import { cellText, placeOf, type RawTable } from "../read/raw-table.ts";
import { RowIndex } from "./row-index.ts";
import type { Supersession } from "./supersession.ts";

const KEY = ["programme", "year", "organiser", "number_from", "number_to"];

export function checkCohorts(table: RawTable, { replacedBy }: Supersession): readonly Issue[] {
  if (KEY.some((field) => table.columns[field] === undefined)) return [];
  const index = new RowIndex(table, KEY);
  const issues: Issue[] = [];
  for (let row = 0; row < table.rowCount; row++) {
    const key = KEY.map((field) => cellText(table, field, row));
    if (replacedBy.has(row) || key.includes("")) continue;
    const first = index.add(row);
    if (first === null) continue;
    const { file: firstFile, line: firstLine } = placeOf(table, first);
    issues.push({ type: "row/same-cohort", ...placeOf(table, row), firstFile, firstLine, key });
  }
  return issues;
}
