/**
 * Which rows "latest" needs, without an object per row: of each series those at its latest date. The rules are those
 * of `compareLatest`, on numbers.
 */
import { compareDates, periodStart } from "../../lib/reference-date.ts";
import type { CellFields } from "../plan.ts";
import { KeyIndex } from "./key-index.ts";
import type { CubeTable } from "./table.ts";

/** Numbers of each date of a table by its code. */
interface DateNumbers {
  /** Place in the order of dates. */
  readonly place: Int32Array;
  /** First day as `YYYYMMDD`; a year later is 10,000 more. */
  readonly start: Int32Array;
}

function dateNumbers(table: CubeTable, field: string): DateNumbers {
  return table.once(`dates ${field}`, () => {
    const { values } = table.text(field);
    const place = new Int32Array(values.length + 1);
    const start = new Int32Array(values.length + 1);
    const order = values.map((_, index) => index).sort((a, b) => compareDates(values[a] ?? "", values[b] ?? ""));
    order.forEach((index, rank) => {
      place[index + 1] = rank;
      start[index + 1] = Number(periodStart(values[index] ?? "").replaceAll("-", ""));
    });
    return { place, start };
  });
}

/** Rows of each series, numbered by its codes in the fields that vary; `null` where there are too many combinations. */
function seriesOf(
  table: CubeTable,
  rows: Uint32Array,
  varying: readonly string[],
): { numbers: Uint32Array; count: number } | null {
  const columns = varying.map((field) => table.text(field));
  const size = columns.reduce((product, { values }) => product * (values.length + 1), 1);
  if (size > Number.MAX_SAFE_INTEGER) return null;
  const keys = new Float64Array(rows.length);
  for (const { values, codes } of columns)
    for (let index = 0; index < rows.length; index += 1)
      keys[index] = (keys[index] ?? 0) * (values.length + 1) + (codes[rows[index] ?? 0] ?? 0);
  const series = new KeyIndex(size, rows.length);
  const numbers = new Uint32Array(rows.length);
  series.number(keys, keys.length, numbers);
  return { numbers, count: series.keys.length };
}

/**
 * Rows enough to settle "latest" for every series, whose codes differ in the fields that vary only. Series with a row
 * in `whole` keep all of theirs, because preferences change what counts as latest.
 */
export function latestRows(
  table: CubeTable,
  rows: Uint32Array,
  {
    varying,
    fields,
    measure,
    whole,
  }: {
    readonly varying: readonly string[];
    readonly fields: CellFields;
    readonly measure: string;
    readonly whole: ReadonlySet<number>;
  },
): Uint32Array {
  const series = seriesOf(table, rows, varying);
  if (series === null || fields.date === null) return rows;
  const { numbers, count } = series;
  const { place, start } = dateNumbers(table, fields.date);
  const dates = table.text(fields.date).codes;
  const status = table.text(fields.status ?? "");
  const codeOf = (text: string): number => status.values.indexOf(text) + 1 || -1;
  const [actual, provisional, estimated] = [codeOf("A"), codeOf("P"), codeOf("E")];
  const values = table.numbers(measure);
  const isCounted = (row: number): boolean => {
    const code = status.codes[row];
    return (code === actual || code === provisional) && !Number.isNaN(values[row]);
  };

  const isWhole = new Uint8Array(count);
  const newestCounted = new Int32Array(count);
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index] ?? 0;
    const number = numbers[index] ?? 0;
    if (isCounted(row)) newestCounted[number] = Math.max(newestCounted[number] ?? 0, start[dates[row] ?? 0] ?? 0);
    if (whole.size > 0 && whole.has(row)) isWhole[number] = 1;
  }

  /** Known figures before others, those that give way last, then the newest date: the larger the better, from 1. */
  const dateCount = place.length;
  const best = new Float64Array(count);
  const rank = (row: number, number: number): number => {
    const date = dates[row] ?? 0;
    const counted = newestCounted[number] ?? 0;
    const givesWay = status.codes[row] === estimated && counted > 0 && (start[date] ?? 0) <= counted + 10_000;
    return (Number.isNaN(values[row]) ? 0 : 2 * dateCount) + (givesWay ? 0 : dateCount) + (place[date] ?? 0) + 1;
  };
  const latestDate = new Uint32Array(count);
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index] ?? 0;
    const number = numbers[index] ?? 0;
    const own = rank(row, number);
    if (own <= (best[number] ?? 0)) continue;
    best[number] = own;
    latestDate[number] = dates[row] ?? 0;
  }

  return rows.filter((row, index) => {
    const number = numbers[index] ?? 0;
    return isWhole[number] === 1 || dates[row] === latestDate[number];
  });
}
