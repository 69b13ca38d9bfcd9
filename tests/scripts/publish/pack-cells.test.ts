import fc from "fast-check";
import { expect, test } from "vitest";
import { packCells, splitRange, valuesIn, type Cell } from "../../../scripts/publish/pack-cells.ts";

const cell = (province: string, year: string, rows: number): Cell => ({ province, year, rows });
const cells = [cell("", "2025", 2), cell("11", "2023", 3), cell("11", "2024", 4), cell("16", "2023", 9)];

test("a file ends with a cell where the next one would not fit", () => {
  expect(packCells(cells, 6)).toEqual([
    { first: 0, end: 5 },
    { first: 5, end: 9 },
    // 9 rows of one cell: one full file, and a rest.
    { first: 9, end: 15 },
    { first: 15, end: 18 },
  ]);
  expect(packCells(cells, 100)).toEqual([{ first: 0, end: 18 }]);
  expect(packCells([], 6)).toEqual([]);
});

test("a range is split at the end of the cell nearest to its middle, one cell in its middle", () => {
  expect(splitRange({ first: 0, end: 18 }, cells)).toEqual([
    { first: 0, end: 9 },
    { first: 9, end: 18 },
  ]);
  expect(splitRange({ first: 0, end: 9 }, cells)).toEqual([
    { first: 0, end: 5 },
    { first: 5, end: 9 },
  ]);
  expect(splitRange({ first: 9, end: 18 }, cells)).toEqual([
    { first: 9, end: 13 },
    { first: 13, end: 18 },
  ]);
});

test("a range names the provinces and years of its rows", () => {
  expect(valuesIn({ first: 4, end: 9 }, cells)).toEqual({ provinces: ["11"], years: ["2023", "2024"] });
  expect(valuesIn({ first: 1, end: 10 }, cells)).toEqual({
    provinces: ["", "11", "16"],
    years: ["2023", "2024", "2025"],
  });
});

const manyCells = fc.array(
  fc.record({
    province: fc.constantFrom("", "11", "16"),
    year: fc.constantFrom("", "2024"),
    rows: fc.integer({ min: 1, max: 50 }),
  }),
);

test("every row is in one range, none of which is too long or names too little", () => {
  fc.assert(
    fc.property(manyCells, fc.integer({ min: 1, max: 40 }), (some, maxRows) => {
      const ranges = packCells(some, maxRows);
      const rows = some.flatMap((one) => Array.from({ length: one.rows }, () => one));
      expect(ranges.flatMap(({ first, end }) => rows.slice(first, end))).toEqual(rows);
      for (const range of ranges) {
        expect(range.end - range.first).toBeLessThanOrEqual(maxRows);
        const inside = rows.slice(range.first, range.end);
        const { provinces, years } = valuesIn(range, some);
        expect(provinces).toEqual([...new Set(inside.map(({ province }) => province))].sort());
        expect(years).toEqual([...new Set(inside.map(({ year }) => year))].sort());
      }
    }),
  );
});
