import { createCodes } from "../../lib/columns.ts";
import { groupRows, type CubeTable } from "./table.ts";

/** Rows of a detail at one date; the detail is sorted by date once. */
export function rowsOfDate(
  table: CubeTable,
  detail: number,
  rows: Uint32Array,
  { field, value }: { readonly field: string; readonly value: string },
): Uint32Array {
  const { values, codes } = table.text(field);
  const byDate = table.once(`${field} ${detail}`, () => {
    const dates = createCodes(rows.length, values.length);
    const counts = new Uint32Array(values.length + 1);
    for (let index = 0; index < rows.length; index += 1) {
      const date = codes[rows[index] ?? 0] ?? 0;
      dates[index] = date;
      counts[date] = (counts[date] ?? 0) + 1;
    }
    const { rows: order, starts } = groupRows(dates, counts);
    return { rows: order.map((index) => rows[index] ?? 0), starts };
  });
  const date = values.indexOf(value) + 1;
  return date === 0 ? new Uint32Array(0) : byDate.rows.subarray(byDate.starts[date], byDate.starts[date + 1]);
}
