/** Declared sums: a total minus its parts leaves exactly the difference that was declared. */
import type { Issue } from "../../lib/issue.ts";
import { fieldWithRole } from "../../lib/table-schema.ts";
import { cellText, placeOf, type RawTable } from "../read/raw-table.ts";
import { namesIn } from "./references.ts";
import { PLANNED } from "./stage.ts";
import { currentRows, type Supersession } from "./supersession.ts";

export interface DeclaredTotal {
  readonly checkId: string;
  /** Row of the check in `total_checks`. */
  readonly row: number;
  /** Fields that the parts break down. */
  readonly dimensions: readonly string[];
  /** Row of the figures, with what replaced it followed; `null` where the name is unknown. */
  readonly total: number | null;
  readonly parts: readonly (number | null)[];
  readonly partNames: readonly string[];
  readonly expectedDifference: number;
}

/** Declared sums with their rows looked up in the table of figures. */
export function declaredTotals(
  checks: RawTable,
  figures: RawTable,
  supersession: Supersession,
): readonly DeclaredTotal[] {
  const text = (field: string, row: number): string => cellText(checks, field, row);
  const rows = Array.from({ length: checks.rowCount }, (_, row) => row);
  const names = new Set(rows.flatMap((row) => [text("total_row", row), ...namesIn(text("part_rows", row))]));
  const current = currentRows(figures, supersession, names);
  return rows.map((row) => {
    const partNames = namesIn(text("part_rows", row));
    return {
      checkId: text("check_id", row),
      row,
      dimensions: text("dimension", row).split("+"),
      total: current.get(text("total_row", row)) ?? null,
      parts: partNames.map((name) => current.get(name) ?? null),
      partNames,
      expectedDifference: text("kind", row) === "exact" ? 0 : Number(text("expected_difference", row)),
    };
  });
}

export function checkTotals(checks: RawTable, figures: RawTable, totals: readonly DeclaredTotal[]): readonly Issue[] {
  const measure = fieldWithRole(figures.schema, "measure")?.name;
  const stage = fieldWithRole(figures.schema, "stage")?.name;
  if (measure === undefined) return [];
  return totals.flatMap(({ checkId, row, total, parts, partNames, expectedDifference }): readonly Issue[] => {
    const declared = cellText(checks, "expected_difference", row);
    if (cellText(checks, "kind", row) === "exact" && /^-?[1-9]\d*$/.test(declared))
      return [
        {
          type: "cell/range",
          ...placeOf(checks, row),
          field: "expected_difference",
          value: declared,
          minimum: 0,
          maximum: 0,
        },
      ];
    // Unknown names and broken cells are reported where they stand.
    if (total === null || parts.includes(null) || !Number.isFinite(expectedDifference)) return [];
    const known = parts.filter((part) => part !== null);
    const isPlanned = (figure: number): boolean => stage !== undefined && cellText(figures, stage, figure) === PLANNED;
    const planned = isPlanned(total) ? [] : partNames.filter((_, position) => isPlanned(known[position] ?? total));
    if (planned.length > 0)
      return planned.map((value) => ({
        type: "total/planned-part",
        ...placeOf(checks, row),
        field: "part_rows",
        value,
        checkId,
      }));
    const value = valueOf(figures, measure, total);
    const values = known.map((part) => valueOf(figures, measure, part));
    if (value === null || values.includes(null)) return [];
    const sum = values.reduce<number>((partial, part) => partial + (part ?? 0), 0);
    if (value - sum === expectedDifference) return [];
    const cell = { ...placeOf(figures, total), field: measure, value: cellText(figures, measure, total) };
    return [{ type: "total/difference", ...cell, checkId, total: value, parts: sum, expectedDifference }];
  });
}

/** Count of a row; `null` where none was published or the text is not a count. */
export function valueOf(figures: RawTable, measure: string, row: number): number | null {
  const text = cellText(figures, measure, row);
  return /^\d+$/.test(text) ? Number(text) : null;
}
