/** Plain facts about a table, counted from its rows. */
import { compareDates } from "../lib/reference-date.ts";
import { fieldWithRole, type CellValue, type Row, type TableSchema } from "../lib/table-schema.ts";

export interface DateSpan {
  /** Earliest and latest date with the precision they were published with. */
  readonly first: string;
  readonly last: string;
}

/** Earliest and latest date of a table; `null` where it has no date field or no date is known. */
export function dateSpan(schema: TableSchema, rows: readonly Row[]): DateSpan | null {
  const field = fieldWithRole(schema, "date");
  if (field === undefined) return null;
  const dates = rows
    .map((row) => row[field.name])
    .filter((date) => typeof date === "string")
    .sort(compareDates);
  const [first] = dates;
  const last = dates.at(-1);
  return first === undefined || last === undefined ? null : { first, last };
}

/** True where nothing was published. */
export const isMissing = (value: CellValue | undefined): boolean => value === null || value === undefined;

export interface ValueCount {
  readonly all: number;
  readonly missing: number;
}

/** Values of a table's measure, and how many of them were not published. */
export function countValues(schema: TableSchema, rows: readonly Row[]): ValueCount {
  const measure = fieldWithRole(schema, "measure");
  if (measure === undefined) return { all: 0, missing: 0 };
  return { all: rows.length, missing: rows.filter((row) => isMissing(row[measure.name])).length };
}

/** Rows by the code that a field with a role holds, over several tables. */
export function countByCode(
  schemas: readonly TableSchema[],
  rows: Readonly<Record<string, readonly Row[]>>,
  role: "obs_status" | "stage",
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const schema of schemas) {
    const field = fieldWithRole(schema, role);
    if (field === undefined) continue;
    for (const row of rows[schema.name] ?? []) {
      const code = row[field.name];
      if (typeof code === "string") counts.set(code, (counts.get(code) ?? 0) + 1);
    }
  }
  return counts;
}

/** Dates of a table by precision, with the latest one of each as an example. */
export function countPrecisions(
  schema: TableSchema,
  rows: readonly Row[],
): readonly { readonly precision: "day" | "month" | "year"; readonly rows: number; readonly example: string }[] {
  const field = fieldWithRole(schema, "date");
  if (field === undefined) return [];
  const dates = rows.map((row) => row[field.name]).filter((date) => typeof date === "string");
  return (
    [
      ["day", 10],
      ["month", 7],
      ["year", 4],
    ] as const
  ).flatMap(([precision, length]) => {
    const found = dates.filter((date) => date.length === length).sort(compareDates);
    const example = found.at(-1);
    return example === undefined ? [] : [{ precision, rows: found.length, example }];
  });
}
