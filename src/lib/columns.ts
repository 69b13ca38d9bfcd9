/**
 * A table in columns, dictionary-coded: what cubes hold, what the cube engine scans, and what a reader's own file
 * becomes in the browser. A row is a position; nothing is an object per row.
 */
import type { CellValue } from "./table-schema.ts";

export type Codes = Uint8Array | Uint16Array | Uint32Array;

/** Text of row `i` is `values[codes[i] - 1]`; code 0 = no value. */
export interface TextColumn {
  readonly type: "text";
  readonly values: readonly string[];
  readonly codes: Codes;
}

/** Number of row `i` is `values[i]`; `NaN` = no value. */
export interface NumberColumn {
  readonly type: "number";
  readonly values: Float64Array;
}

export type Column = TextColumn | NumberColumn;

export interface Columns {
  readonly rowCount: number;
  /** By field name. A field that is not here has no value in any row. */
  readonly byField: Readonly<Record<string, Column>>;
}

/** A cube as published, `data/cubes/<table>.<hash>.json`. */
export interface CubeFile {
  readonly table: string;
  readonly rows: number;
  readonly fields: Readonly<Record<string, CubeField>>;
}
export type CubeField =
  | { readonly values: readonly string[]; readonly codes: readonly number[] }
  | { readonly numbers: readonly (number | null)[] };

/** Smallest array of whole numbers that holds codes up to `largest`. */
export function createCodes(length: number, largest: number): Codes {
  if (largest < 2 ** 8) return new Uint8Array(length);
  return largest < 2 ** 16 ? new Uint16Array(length) : new Uint32Array(length);
}

/** A published cube -> columns. */
export function decodeCube({ rows, fields }: CubeFile): Columns {
  const decode = (field: CubeField): Column => {
    if ("numbers" in field)
      return { type: "number", values: Float64Array.from(field.numbers, (number) => number ?? Number.NaN) };
    const codes = createCodes(rows, field.values.length);
    codes.set(field.codes);
    return { type: "text", values: field.values, codes };
  };
  return {
    rowCount: rows,
    byField: Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, decode(field)])),
  };
}

/** Value of a cell; `null` where there is none. */
export function valueAt({ byField }: Columns, field: string, row: number): CellValue {
  const column = byField[field];
  if (column === undefined) return null;
  if (column.type === "text") return column.values[(column.codes[row] ?? 0) - 1] ?? null;
  const value = column.values[row] ?? Number.NaN;
  return Number.isNaN(value) ? null : value;
}
