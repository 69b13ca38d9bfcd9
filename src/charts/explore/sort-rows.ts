import { compareText } from "../../lib/compare-text.ts";
import { compareDates } from "../../lib/reference-date.ts";
import type { ResultEntry, ResultRow, ResultTable } from "./result-table.ts";
import type { ResultDimension } from "./result.ts";

interface SortOptions {
  readonly dimensions: readonly ResultDimension[];
  /** Dimension whose codes keep their rows together, or `null`. */
  readonly facet: string | null;
  /** Key of a column, descending with a leading `-`; `null` = as they are. */
  readonly sort: string | null;
}

/**
 * Rows in a new order: codes in the order of their dimension, numbers by size, dates by period. Entries without a
 * value come last either way, and rows that tie stay as they were.
 */
export function sortRows(
  { columns, rows }: ResultTable,
  { dimensions, facet, sort }: SortOptions,
): readonly ResultRow[] {
  const isDescending = sort?.startsWith("-") === true;
  const key = isDescending ? sort.slice(1) : sort;
  const comparisons = [
    { name: facet, direction: 1 },
    { name: key, direction: isDescending ? -1 : 1 },
  ].flatMap(({ name, direction }) => {
    const place = columns.findIndex((column) => column.key === name);
    const column = columns[place];
    if (column === undefined) return [];
    const codes = dimensions.find((dimension) => dimension.name === column.key)?.codes.map(({ code }) => code);
    const compare = column.kind === "date" ? compareDates : codes === undefined ? compareText : compareIn(codes);
    return [compareEntries(place, direction, compare)];
  });
  return [...rows].sort((a, b) => {
    for (const compare of comparisons) {
      const order = compare(a, b);
      if (order !== 0) return order;
    }
    return 0;
  });
}

const compareIn = (codes: readonly string[]): ((a: string, b: string) => number) => {
  const places = new Map(codes.map((code, index) => [code, index]));
  return (a, b) => (places.get(a) ?? codes.length) - (places.get(b) ?? codes.length);
};

const isMissing = (entry: ResultEntry | undefined): boolean =>
  entry === undefined || (entry.type === "number" ? entry.value === null : entry.code === "");

function compareEntries(
  place: number,
  direction: number,
  compareCodes: (a: string, b: string) => number,
): (a: ResultRow, b: ResultRow) => number {
  return (rowA, rowB) => {
    const [a, b] = [rowA.entries[place], rowB.entries[place]];
    if (a === undefined || b === undefined || isMissing(a) || isMissing(b))
      return Number(isMissing(a)) - Number(isMissing(b));
    if (a.type === "number" && b.type === "number") return direction * ((a.value ?? 0) - (b.value ?? 0));
    return a.type === "code" && b.type === "code" ? direction * compareCodes(a.code, b.code) : 0;
  };
}
