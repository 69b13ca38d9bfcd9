/** Published headcounts as they stand in the data, one row each, with what a reader should know beside them. */
import type { ChartTable } from "../charts/chart.ts";
import { schemas, type WorkforceRow } from "../generated/tables.ts";
import { translate } from "../i18n/index.ts";
import { formatDate, formatNumber, type Locale } from "../lib/format.ts";
import { compareDates } from "../lib/reference-date.ts";
import { chartData, sourceOf } from "./figures.ts";
import { published } from "./published.ts";
import { rowLabel } from "./row-label.ts";

const NAMED = { always: ["employer", "employment_status"] };

/** Headcounts of one region in words, with date, status and source; the region stands above the table. */
export function headcountTable(rows: readonly WorkforceRow[], locale: Locale): ChartTable {
  const t = translate(locale);
  const { codelists } = published().dataset;
  return {
    columns: [
      { key: "what", label: t("regions.column.what"), type: "text" },
      { key: "value", label: t("figure.people"), type: "number", unit: t("figure.unit-people") },
      { key: "date", label: t("regions.column.date"), type: "text" },
      { key: "status", label: t("regions.column.status"), type: "text" },
      { key: "source", label: t("regions.column.source"), type: "text" },
    ],
    rows: rows.map((row) => ({
      what: rowLabel({ ...row, as_of: null, region_code: null }, schemas.workforce, codelists, locale, NAMED),
      value: {
        value: row.headcount,
        text: row.headcount === null ? "" : formatNumber(row.headcount, locale),
        cell: {
          asOf: row.as_of,
          obsStatus: row.obs_status,
          stage: row.stage,
          sourceIds: [row.source_id],
          rowIds: [row.row_id],
        },
      },
      date: formatDate(row.as_of, locale),
      status: [
        codelists["stage"]?.label(row.stage, locale),
        codelists["obs_status"]?.label(row.obs_status, locale).toLowerCase(),
      ].join(", "),
      source: sourceOf(row.source_id, locale).publisher,
    })),
  };
}

/**
 * Notes beside these headcounts, and the declared difference of every total among them from its parts. What a figure
 * on the page tells of the rows it shows, `drawn` (as `workforce:w0273`), is not told again.
 */
export function headcountNotes(
  rows: readonly WorkforceRow[],
  locale: Locale,
  { drawn = [] }: { readonly drawn?: readonly string[] } = {},
): readonly string[] {
  const told = new Set(drawn);
  const isTold = (rowId: string): boolean => told.has(`workforce:${rowId}`);
  const { codelists, totalChecks } = published().dataset;
  const byId = new Map(rows.map((row) => [row.row_id, row]));
  const differences = totalChecks.flatMap(({ totalRow, partRows }) => {
    const total = byId.get(totalRow);
    if (total === undefined || [totalRow, ...partRows].every(isTold)) return [];
    const label = rowLabel({ ...total, region_code: null }, schemas.workforce, codelists, locale, {
      always: ["employment_status"],
    });
    return chartData()
      .declaredDifferences([totalRow, ...partRows], locale)
      .map((difference) => `${label}: ${difference}`);
  });
  const notes = rows
    .filter(({ row_id }) => !isTold(row_id))
    .flatMap(({ row_id }) => chartData().note("workforce", row_id, locale) ?? []);
  return [...new Set([...notes, ...differences])];
}

/** Every headcount of the whole country, the latest first. */
export function nationalHeadcounts(): readonly WorkforceRow[] {
  return published()
    .tables.workforce.filter(({ region_code }) => region_code === "ID")
    .toSorted((a, b) => compareDates(b.as_of, a.as_of));
}
