/** What holds for every native form: its names and numbers are those of the table beside it. */
import { expect } from "vitest";
import type { ChartTable, NativeChart } from "../../src/charts/chart.ts";
import { numberIn, textIn, type TableRow } from "../../src/charts/parts/native.ts";

const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Words of a row, whole and in the pieces that ` · ` joins; labels of columns name what has no code. */
function wordsOf({ columns }: ChartTable, row: TableRow): ReadonlySet<string> {
  const texts = columns.flatMap(({ key, label }) => [textIn(row, key), label]);
  return new Set(texts.flatMap((text) => [text, ...text.split(" · ")]));
}

/** Each value is a number of the table in a row that the category names, and no number is drawn twice. */
export function expectNumbersOfTable(native: NativeChart, table: ChartTable): void {
  const rows = table.rows.map((row) => ({ row, words: wordsOf(table, row) }));
  const drawn = new Set<string>();
  for (const { values } of native.series)
    values.forEach((value, place) => {
      if (value === null) return;
      const pieces = (native.categories[place] ?? "").split(" · ");
      const cell = rows
        .filter(({ words }) => pieces.every((piece) => words.has(piece)))
        .flatMap(({ row }) => table.columns.map(({ key }) => ({ row, key, at: `${table.rows.indexOf(row)}/${key}` })))
        .find(({ row, key, at }) => {
          const number = numberIn(row, key);
          return !drawn.has(at) && number?.value === value.value && number.text === value.text;
        });
      expect(cell, `${native.categories[place] ?? ""}: ${value.text} is no number of its row`).toBeDefined();
      if (cell !== undefined) drawn.add(cell.at);
    });
}

/** Series, categories and days that belong together, names that say something, numbers that can be drawn. */
export function expectWholeForm({ form, categories, days, positions, series, valueLabel }: NativeChart): void {
  expect(categories.length).toBeGreaterThan(0);
  expect(series.length).toBeGreaterThan(0);
  for (const text of [...categories, ...series.map(({ name }) => name), valueLabel])
    expect(text).not.toMatch(/\{|undefined|NaN|^$/);
  for (const { values, colours = values } of series) {
    expect(values).toHaveLength(categories.length);
    expect(colours).toHaveLength(categories.length);
    const known = values.flatMap((entry) => (entry === null ? [] : [entry.value]));
    expect(known.length).toBeGreaterThan(0);
    expect(known.every(Number.isFinite)).toBe(true);
  }
  if (days !== undefined) {
    expect(form).toBe("lines");
    expect(days).toHaveLength(categories.length);
    for (const day of days) expect(day).toMatch(ISO_DAY);
    expect(days).toEqual([...days].sort());
  }
  expect(positions !== undefined).toBe(form === "points");
}

/** Names of categories with the printed numbers of each series; `null` where a series has none. */
export const printedOf = ({ categories, series }: NativeChart): unknown[] =>
  categories.map((name, place) => [name, ...series.map(({ values }) => values[place]?.text ?? null)]);

/** Sum of what is drawn of one category. */
export const drawnSum = ({ series }: NativeChart, place: number): number =>
  series.reduce((sum, { values }) => sum + (values[place]?.value ?? 0), 0);
