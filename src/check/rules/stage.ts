/** Planned figures carry the status F. */
import type { Issue } from "../../lib/issue.ts";
import { fieldWithRole } from "../../lib/table-schema.ts";
import { columnOf, placeOf, textAt, type RawTable } from "../read/raw-table.ts";
import { MISSING_STATUSES } from "./status.ts";

export const PLANNED = "PLANNED";
const FORECAST = "F";

/**
 * In a table of figures F and PLANNED go together; a planned figure may also be missing. In a table of events the
 * stage is that of the event, so a count of a planned event may be known already, but F still asks for a plan.
 */
export function checkStage(table: RawTable): readonly Issue[] {
  const stage = fieldWithRole(table.schema, "stage")?.name;
  const status = fieldWithRole(table.schema, "obs_status")?.name;
  if (stage === undefined || status === undefined) return [];
  const [stages, statuses] = [columnOf(table, stage), columnOf(table, status)];
  const issues: Issue[] = [];
  for (let row = 0; row < table.rowCount; row++) {
    const [stageValue, value] = [textAt(stages, row), textAt(statuses, row)];
    const isForecast = value === FORECAST;
    const isPlanned = stageValue === PLANNED;
    if (isForecast === isPlanned || stageValue === "" || value === "") continue;
    if (isPlanned && (table.schema.kind !== "marginal" || MISSING_STATUSES.has(value))) continue;
    issues.push({ type: "row/stage-status", ...placeOf(table, row), field: status, value, stage: stageValue });
  }
  return issues;
}
