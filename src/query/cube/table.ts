/** A table in columns with what answering looks up again and again; each is found once, when first asked for. */
import { valueAt, type Columns, type TextColumn } from "../../lib/columns.ts";
import type { CellValue, Row, TableSchema } from "../../lib/table-schema.ts";

export class CubeTable {
  readonly schema: TableSchema;
  readonly columns: Columns;
  readonly #found = new Map<string, unknown>();

  constructor(schema: TableSchema, columns: Columns) {
    this.schema = schema;
    this.columns = columns;
  }

  get rowCount(): number {
    return this.columns.rowCount;
  }

  /** What `find` returns, found once for each key. */
  once<Found>(key: string, find: () => Found): Found {
    if (!this.#found.has(key)) this.#found.set(key, find());
    return this.#found.get(key) as Found;
  }

  /** A field's codes and texts; a field without values, or of numbers, has code 0 in every row. */
  text(field: string): TextColumn {
    const column = this.columns.byField[field];
    if (column?.type === "text") return column;
    return this.once(`no text ${field}`, () => ({ type: "text", values: [], codes: new Uint8Array(this.rowCount) }));
  }

  /** A field's numbers, `NaN` where there is none. */
  numbers(field: string): Float64Array {
    const column = this.columns.byField[field];
    if (column?.type === "number") return column.values;
    return this.once(`no numbers ${field}`, () => new Float64Array(this.rowCount).fill(Number.NaN));
  }

  value(field: string, row: number): CellValue {
    return valueAt(this.columns, field, row);
  }

  /** Rows as objects with some of their fields, and others that all of them share. */
  rows(fields: readonly string[], rows: Iterable<number>, shared: Row = {}): readonly Row[] {
    return Array.from(rows, (row) => {
      const cells: Record<string, CellValue> = { ...shared };
      for (const field of fields) cells[field] = this.value(field, row);
      return cells;
    });
  }

  /** Stable name of a row: its primary key, parts joined by `/`. */
  id(row: number): string {
    return this.schema.primaryKey.map((field) => String(this.value(field, row) ?? "")).join("/");
  }

  /** How many rows have each code of a field; position 0 counts rows without one. */
  counts(field: string): Uint32Array {
    return this.once(`counts ${field}`, () => {
      const { values, codes } = this.text(field);
      const counts = new Uint32Array(values.length + 1);
      for (let row = 0; row < codes.length; row += 1) {
        const code = codes[row] ?? 0;
        counts[code] = (counts[code] ?? 0) + 1;
      }
      return counts;
    });
  }

  /** Rows with each code of a field, in their order: those of code `c` from `starts[c]` to `starts[c + 1]`. */
  postings(field: string): Postings {
    return this.once(`postings ${field}`, () => groupRows(this.text(field).codes, this.counts(field)));
  }
}

export interface Postings {
  readonly rows: Uint32Array;
  readonly starts: Uint32Array;
}

/** Row numbers sorted by a group number each, in row order within a group. `counts` says how many are in each. */
export function groupRows(groups: ArrayLike<number>, counts: Uint32Array): Postings {
  const starts = new Uint32Array(counts.length + 1);
  for (let group = 0; group < counts.length; group += 1)
    starts[group + 1] = (starts[group] ?? 0) + (counts[group] ?? 0);
  const next = starts.slice();
  const rows = new Uint32Array(groups.length);
  for (let row = 0; row < groups.length; row += 1) {
    const group = groups[row] ?? 0;
    const at = next[group] ?? 0;
    rows[at] = row;
    next[group] = at + 1;
  }
  return { rows, starts };
}
