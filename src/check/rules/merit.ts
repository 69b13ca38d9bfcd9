/** Merit index against its band. */
import type { Issue } from "../../lib/issue.ts";
import { columnOf, placeOf, textAt, type RawTable } from "../read/raw-table.ts";

const SCALE = { minimum: 100, maximum: 400 };
/** First value of each band; 174.5 is below 175 and belongs to the lower one. */
const BANDS: readonly (readonly [string, number])[] = [
  ["MC1", 100],
  ["MC2", 175],
  ["MC3", 250],
  ["MC4", 325],
];

/** Band of an index on the 100–400 scale of KASN, e.g. 288.5 -> `MC3`; `null` outside the scale. */
export function bandOf(index: number): string | null {
  if (index < SCALE.minimum || index > SCALE.maximum) return null;
  return BANDS.findLast(([, first]) => first <= index)?.[0] ?? null;
}

/** A category that contradicts its index is an error; an index outside the scale is kept and told. */
export function checkMerit(table: RawTable): readonly Issue[] {
  if (table.columns["merit_index"] === undefined || table.columns["category"] === undefined) return [];
  const [indexes, categories] = [columnOf(table, "merit_index"), columnOf(table, "category")];
  const issues: Issue[] = [];
  for (let row = 0; row < table.rowCount; row++) {
    const [text, category] = [textAt(indexes, row), textAt(categories, row)];
    const index = Number(text);
    if (text === "" || !Number.isFinite(index)) continue;
    const band = bandOf(index);
    if (band === null)
      issues.push({ type: "row/merit-scale", ...placeOf(table, row), field: "merit_index", value: text, ...SCALE });
    else if (category !== "" && category !== band)
      issues.push({ type: "row/merit-band", ...placeOf(table, row), field: "category", value: category, index, band });
  }
  return issues;
}
