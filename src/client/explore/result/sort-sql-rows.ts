import type { ResultEntry, ResultTable } from "../../../charts/explore/result-table.ts";
import { compareNames } from "../../../lib/compare-text.ts";

/** Rows of a query's table sorted by one column, descending with a leading `-`; stable, values that are absent last. */
export function sortSqlRows({ columns, rows }: ResultTable, sort: string | null): ResultTable {
  const key = sort?.replace(/^-/, "");
  const position = columns.findIndex((column) => column.key === key);
  if (sort === null || position === -1) return { columns, rows };
  const direction = sort.startsWith("-") ? -1 : 1;
  const sorted = rows.toSorted((a, b) => {
    const [one, other] = [a.entries[position], b.entries[position]];
    const absent = Number(isAbsent(one)) - Number(isAbsent(other));
    return absent !== 0 ? absent : direction * compare(one, other);
  });
  return { columns, rows: sorted };
}

const isAbsent = (entry: ResultEntry | undefined): boolean =>
  entry === undefined || (entry.type === "number" ? entry.value === null : entry.code === "");

function compare(a: ResultEntry | undefined, b: ResultEntry | undefined): number {
  if (a?.type === "number" && b?.type === "number") return (a.value ?? 0) - (b.value ?? 0);
  return a?.type === "code" && b?.type === "code" ? compareNames(a.code, b.code) : 0;
}
