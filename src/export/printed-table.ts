/** A table as a reader sees it, on its way into a document: labels, printed numbers, words for what is missing. */
import type { ResultTable } from "../charts/explore/result-table.ts";
import { translate } from "../i18n/index.ts";
import type { Locale } from "../lib/format.ts";

export interface PrintedTable {
  readonly title: string;
  readonly columns: readonly { readonly label: string; readonly isNumber: boolean }[];
  /** One cell a column. */
  readonly rows: readonly (readonly string[])[];
  /** Lines below the table: notes, reference date, status, sources, permalink. */
  readonly remarks: readonly string[];
}

/** The table of a result, all of its pages, with its words. */
export function printTable(
  { columns, rows }: ResultTable,
  { title, remarks, locale }: Pick<PrintedTable, "title" | "remarks"> & { readonly locale: Locale },
): PrintedTable {
  const t = translate(locale);
  return {
    title,
    columns: columns.map(({ label, unit }, position) => ({
      label: unit === "" ? label : `${label} (${unit})`,
      isNumber: rows.some(({ entries }) => entries[position]?.type === "number"),
    })),
    rows: rows.map(({ entries }) =>
      entries.map((entry) => {
        if (entry.type === "code") return entry.label;
        return entry.missing === null ? entry.text : t(`result.${entry.missing}`);
      }),
    ),
    remarks,
  };
}
