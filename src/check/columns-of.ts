/** Checked rows -> dictionary-coded columns that a browser scans. */
import { createCodes, type Column, type Columns } from "../lib/columns.ts";
import type { CheckedColumn, CheckedTable } from "./checked-table.ts";

/** Columns of the last `rowCount` rows of a table. Call only where no issue is an error. */
export function columnsOf({ schema, columns, rowCount: all }: CheckedTable, rowCount: number = all): Columns {
  const byField = schema.fields.flatMap(({ name, type }): [string, Column][] => {
    const column = columns[name];
    if (column === undefined) return [];
    const { values } = column;
    const codes = column.codes.subarray(all - rowCount);
    if (type !== "string") return [[name, numberColumn({ values, codes })]];
    const isKey = schema.primaryKey.length === 1 && schema.primaryKey[0] === name;
    return [[name, isKey ? keyColumn({ values, codes }) : textColumn({ values, codes })]];
  });
  return { rowCount, byField: Object.fromEntries(byField) };
}

/** Every distinct text has one code, although a long checked column may hold one text several times. */
function textColumn({ values, codes }: CheckedColumn): Column {
  const codeOf = new Map<string, number>();
  const texts: string[] = [];
  const recode = Uint32Array.from(values, (value) => {
    if (typeof value !== "string") return 0;
    const known = codeOf.get(value);
    if (known !== undefined) return known;
    const code = texts.push(value);
    codeOf.set(value, code);
    return code;
  });
  const recoded = createCodes(codes.length, texts.length);
  for (let row = 0; row < codes.length; row++) recoded[row] = recode[codes[row] ?? -1] ?? 0;
  return { type: "text", values: texts, codes: recoded };
}

/** Names of rows are as many as the rows, and the checks found them distinct: a look-up of each would take seconds. */
function keyColumn({ values, codes }: CheckedColumn): Column {
  const recoded = createCodes(codes.length, values.length);
  for (let row = 0; row < codes.length; row++) recoded[row] = (codes[row] ?? 0) + 1;
  return { type: "text", values: values.map(String), codes: recoded };
}

function numberColumn({ values, codes }: CheckedColumn): Column {
  const numbers = Float64Array.from(values, (value) => (typeof value === "number" ? value : Number.NaN));
  return { type: "number", values: Float64Array.from(codes, (code) => numbers[code] ?? Number.NaN) };
}
