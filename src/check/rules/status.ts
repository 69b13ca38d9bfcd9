/** Values, their observation status and the reason for suppression. */
import type { Issue } from "../../lib/issue.ts";
import { fieldWithRole } from "../../lib/table-schema.ts";
import { columnOf, placeOf, textAt, type RawTable } from "../read/raw-table.ts";

/** SDMX codes that say that there is no value: cannot exist, not collected, missing, suppressed, in another category. */
export const MISSING_STATUSES: ReadonlySet<string> = new Set(["M", "L", "O", "Q", "K"]);
const SUPPRESSED = "Q";

/** A value is empty exactly when its status says that there is none. */
export function checkStatus(table: RawTable): readonly Issue[] {
  const measure = fieldWithRole(table.schema, "measure")?.name;
  const status = fieldWithRole(table.schema, "obs_status")?.name;
  if (measure === undefined || status === undefined) return [];
  const [values, statuses] = [columnOf(table, measure), columnOf(table, status)];
  const isMissing = statuses.values.map((text) => MISSING_STATUSES.has(text));
  const isEmpty = values.values.map((text) => text === "");
  const issues: Issue[] = [];
  for (let row = 0; row < table.rowCount; row++) {
    const empty = isEmpty[values.codes[row] ?? -1];
    if (empty === isMissing[statuses.codes[row] ?? -1]) continue;
    const [value, statusValue] = [textAt(values, row), textAt(statuses, row)];
    // An empty status is reported as a required cell.
    if (statusValue === "") continue;
    if (empty === true)
      issues.push({
        type: "row/status-without-value",
        ...placeOf(table, row),
        field: status,
        value: statusValue,
        valueField: measure,
      });
    else
      issues.push({
        type: "row/value-without-status",
        ...placeOf(table, row),
        field: measure,
        value,
        statusField: status,
        statusValue,
      });
  }
  return issues;
}

/** A suppressed value needs a reason, every other value has none. */
export function checkConfidentiality(table: RawTable): readonly Issue[] {
  const status = fieldWithRole(table.schema, "obs_status")?.name;
  if (status === undefined) return [];
  const reason = fieldWithRole(table.schema, "conf_status")?.name;
  const statuses = columnOf(table, status);
  const reasons = reason === undefined ? null : columnOf(table, reason);
  const mayDiffer = statuses.values.includes(SUPPRESSED) || reasons?.values.some((text) => text !== "") === true;
  if (reason === undefined || reasons === null || !mayDiffer) return [];
  const issues: Issue[] = [];
  for (let row = 0; row < table.rowCount; row++) {
    const [statusValue, value] = [textAt(statuses, row), textAt(reasons, row)];
    if ((statusValue === SUPPRESSED) === (value !== "")) continue;
    issues.push({ type: "row/confidentiality", ...placeOf(table, row), field: reason, value, statusValue });
  }
  return issues;
}
