/** A table as a reader sees it, on its way into a document: labels, printed numbers, words for what is missing. */
import { figureMark, hasMarks } from "../charts/explore/figure-mark.ts";
import type { ResultTable } from "../charts/explore/result-table.ts";
import { translate } from "../i18n/index.ts";
import type { Locale } from "../lib/format.ts";

export interface PrintedCell {
  readonly text: string;
  /** `perkiraan` where the figure is no ordinary actual one; empty where it is, or where a column says so. */
  readonly mark: string;
}

export interface PrintedTable {
  readonly title: string;
  readonly columns: readonly { readonly label: string; readonly isNumber: boolean }[];
  /** One cell a column. */
  readonly rows: readonly (readonly PrintedCell[])[];
  /** Lines below the table: notes, reference date, status, sources, permalink. */
  readonly remarks: readonly string[];
}

/** The table of a result, all of its pages, with its words. */
export function printTable(
  table: ResultTable,
  { title, remarks, locale }: Pick<PrintedTable, "title" | "remarks"> & { readonly locale: Locale },
): PrintedTable {
  const t = translate(locale);
  const { columns, rows } = table;
  const withMarks = hasMarks(table);
  return {
    title,
    columns: columns.map(({ label, unit }, position) => ({
      label: unit === "" ? label : `${label} (${unit})`,
      isNumber: rows.some(({ entries }) => entries[position]?.type === "number"),
    })),
    rows: rows.map(({ entries }) =>
      entries.map((entry) => {
        if (entry.type === "code") return { text: entry.label, mark: "" };
        if (entry.missing !== null) return { text: t(`result.${entry.missing}`), mark: "" };
        const mark = withMarks ? figureMark(entry.cell) : null;
        return { text: entry.text, mark: mark === null ? "" : t(`figure.${mark}`) };
      }),
    ),
    remarks,
  };
}
