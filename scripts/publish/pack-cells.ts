/** How the rows of a large table, ordered by province and year, are cut into files. */
import { compareText } from "../../src/lib/compare-text.ts";

/** Rows of one province and year; cells come in the order of the rows. */
export interface Cell {
  readonly province: string;
  readonly year: string;
  readonly rows: number;
}

/** Positions of rows, `end` not included. */
export interface Range {
  readonly first: number;
  readonly end: number;
}

/** Ranges of at most `maxRows`, which end with a cell wherever the next one would not fit in whole. */
export function packCells(cells: readonly Cell[], maxRows: number): readonly Range[] {
  const ranges: Range[] = [];
  let first = 0;
  let end = 0;
  for (const { rows } of cells) {
    if (end > first && end + rows - first > maxRows) {
      ranges.push({ first, end });
      first = end;
    }
    end += rows;
    for (; end - first > maxRows; first += maxRows) ranges.push({ first, end: first + maxRows });
  }
  return end > first ? [...ranges, { first, end }] : ranges;
}

/** A range in two, at the end of the cell that is nearest to its middle, or in the middle of its only cell. */
export function splitRange({ first, end }: Range, cells: readonly Cell[]): readonly [Range, Range] {
  const middle = Math.floor((first + end) / 2);
  const inside = cellEnds(cells).filter((cut) => cut > first && cut < end);
  const cut = inside.reduce(
    (nearest, other) => (Math.abs(other - middle) < Math.abs(nearest - middle) ? other : nearest),
    inside[0] ?? middle,
  );
  return [
    { first, end: cut },
    { first: cut, end },
  ];
}

/** Provinces and years of the rows of a range, each once, sorted. */
export function valuesIn({ first, end }: Range, cells: readonly Cell[]): Record<"provinces" | "years", string[]> {
  const ends = cellEnds(cells);
  const touched = cells.filter(({ rows }, index) => {
    const cellEnd = ends[index] ?? 0;
    return cellEnd > first && cellEnd - rows < end;
  });
  const distinct = (values: readonly string[]): string[] => [...new Set(values)].sort(compareText);
  return {
    provinces: distinct(touched.map(({ province }) => province)),
    years: distinct(touched.map(({ year }) => year)),
  };
}

/** Position after the last row of each cell. */
function cellEnds(cells: readonly Cell[]): readonly number[] {
  let end = 0;
  return cells.map(({ rows }) => (end += rows));
}
