/** Rows that a later delivery replaces. The old row stays in its file and leaves the published table. */
import type { Issue } from "../../lib/issue.ts";
import { fieldWithRole } from "../../lib/table-schema.ts";
import { columnOf, deliveryIndex, placeOf, rawRowId, rowsById, textAt, type RawTable } from "../read/raw-table.ts";

export interface Supersession {
  readonly issues: readonly Issue[];
  /** Old row -> the row that replaces it. */
  readonly replacedBy: ReadonlyMap<number, number>;
}

export function findSupersession(table: RawTable): Supersession {
  const field = fieldWithRole(table.schema, "supersedes")?.name;
  const reasonField = fieldWithRole(table.schema, "supersedes_reason")?.name;
  if (field === undefined || reasonField === undefined) return { issues: [], replacedBy: new Map() };
  const [names, reasons] = [columnOf(table, field), columnOf(table, reasonField)];
  const wanted = new Set(names.values.filter((name) => name !== ""));
  const targets = rowsById(table, wanted);
  const issues: Issue[] = [];
  const replacedBy = new Map<number, number>();
  if (names.values.every((name) => name === "") && reasons.values.every((reason) => reason === ""))
    return { issues, replacedBy };

  for (let row = 0; row < table.rowCount; row++) {
    const [name, reason] = [textAt(names, row), textAt(reasons, row)];
    const report = (at: string, value: string, why: Extract<Issue, { type: "row/supersedes" }>["reason"]): void => {
      issues.push({ type: "row/supersedes", ...placeOf(table, row), field: at, value, reason: why });
    };
    if (name === "") {
      if (reason !== "") report(reasonField, reason, "no-row");
      continue;
    }
    if (reason.trim() === "") report(reasonField, "", "no-reason");
    const delivery = deliveryIndex(table, row);
    const others = (targets.get(name) ?? []).filter((target) => target !== row);
    // With several rows of one name the newest earlier one is meant: the others were replaced before it.
    const target = others.findLast((other) => deliveryIndex(table, other) < delivery);
    if (target === undefined) {
      const inSame = others.some((other) => deliveryIndex(table, other) === delivery) || rawRowId(table, row) === name;
      report(field, name, inSame ? "same-delivery" : others.length > 0 ? "later-delivery" : "unknown");
    } else if (replacedBy.has(target)) report(field, name, "twice");
    else replacedBy.set(target, row);
  }
  return { issues, replacedBy };
}

/** The row that stands today for each wanted name: the first row of that name, or what replaced it. */
export function currentRows(
  table: RawTable,
  { replacedBy }: Supersession,
  wanted: ReadonlySet<string>,
): ReadonlyMap<string, number> {
  const current = new Map<string, number>();
  for (const [name, rows] of rowsById(table, wanted)) {
    let [row] = rows;
    if (row === undefined) continue;
    for (let next = replacedBy.get(row); next !== undefined; next = replacedBy.get(row)) row = next;
    current.set(name, row);
  }
  return current;
}

/** Name of a replaced row -> name of the row that stands for it today, where the two differ. */
export function renamedRows(table: RawTable, supersession: Supersession): ReadonlyMap<string, string> {
  const old = new Set([...supersession.replacedBy.keys()].map((row) => rawRowId(table, row)));
  const renamed = [...currentRows(table, supersession, old)].map(
    ([name, row]) => [name, rawRowId(table, row)] as const,
  );
  return new Map(renamed.filter(([name, now]) => name !== now));
}
