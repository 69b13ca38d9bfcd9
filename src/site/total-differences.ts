/** The declared sums between published figures, and by how much the parts differ from their totals. */
import type { TotalChecksRow } from "../generated/tables.ts";
import type { Row } from "../lib/table-schema.ts";

export type CheckKind = TotalChecksRow["kind"];

export interface TotalDifference {
  readonly checkId: string;
  readonly kind: CheckKind;
  readonly totalRow: Row;
  readonly dimension: string;
  readonly total: number;
  readonly sumOfParts: number;
  /** Total minus parts. */
  readonly difference: number;
  readonly reason_id: string;
  readonly reason_en: string;
}

/** Number of checks by kind. */
export function countChecks(checks: readonly TotalChecksRow[]): Readonly<Record<CheckKind, number>> {
  const count = (kind: CheckKind): number => checks.filter((check) => check.kind === kind).length;
  return {
    exact: count("exact"),
    "known-difference": count("known-difference"),
    rounded: count("rounded"),
    incomplete: count("incomplete"),
  };
}

/** Every check that is not exact, its difference worked out from the rows themselves. */
export function totalDifferences(
  checks: readonly TotalChecksRow[],
  rowsById: ReadonlyMap<string, Row>,
  measure = "headcount",
): readonly TotalDifference[] {
  const rowOf = (id: string): Row => {
    const row = rowsById.get(id);
    if (row === undefined) throw new RangeError(`a total check names the row ${id}, which does not exist`);
    return row;
  };
  return checks
    .filter(({ kind }) => kind !== "exact")
    .map((check) => {
      const totalRow = rowOf(check.total_row);
      const total = Number(totalRow[measure] ?? 0);
      const parts = check.part_rows.split(" ").filter((id) => id !== "");
      const sumOfParts = parts.map((id) => Number(rowOf(id)[measure] ?? 0)).reduce((sum, part) => sum + part, 0);
      return {
        checkId: check.check_id,
        kind: check.kind,
        totalRow,
        dimension: check.dimension,
        total,
        sumOfParts,
        difference: total - sumOfParts,
        reason_id: check.reason_id ?? "",
        reason_en: check.reason_en ?? "",
      };
    });
}
