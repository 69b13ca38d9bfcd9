/** What the workforce charts do the same way with the rows and cells of their table. */
import { translate } from "../../i18n/index.ts";
import type { Codelist } from "../../lib/codelist.ts";
import { formatNumber, formatShort, type Locale } from "../../lib/format.ts";
import { compareDates } from "../../lib/reference-date.ts";
import type { Row } from "../../lib/table-schema.ts";
import { latestOf } from "../../query/latest.ts";
import type { Cell } from "../../query/question.ts";
import type { ChartData } from "../chart.ts";

/** Dimensions of a headcount besides region, employer and status. */
export const BREAKDOWNS = ["sex", "age_group", "education", "position_group", "grade"] as const;

/** Employment statuses that trends follow: all ASN and the two that they are made of. */
export const TREND_STATUSES = ["_T", "PNS", "PPPK"] as const;

/** Conditions on a row question that leave only figures without any breakdown. */
export const UNBROKEN: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  BREAKDOWNS.map((name) => [name, ["_T"]]),
);

/** A row of the workforce table as an answered cell. */
export function cellOfRow(row: Row): Cell {
  const text = (name: string): string => String(row[name] ?? "");
  const value = row["headcount"];
  return {
    codes: Object.fromEntries(
      ["region_code", "employer", "employment_status", ...BREAKDOWNS].map((name) => [name, text(name)]),
    ),
    value: typeof value === "number" ? value : null,
    asOf: text("as_of"),
    obsStatus: text("obs_status"),
    stage: text("stage"),
    definition: text("definition"),
    sourceIds: [text("source_id")],
    rowIds: [text("row_id")],
    alsoReported: [],
  };
}

/** True for a counted figure; false for one that was rounded, estimated or only spoken. */
export const isCounted = (cell: Cell): boolean => cell.obsStatus !== "E";
export const isPlanned = (cell: Cell): boolean => cell.stage === "PLANNED";

/** The latest known of several figures of one series, by the planner's rule; `undefined` for none. */
export function latestCell(cells: readonly Cell[]): Cell | undefined {
  if (cells.length === 0) return undefined;
  return latestOf(
    cells.map((cell) => ({
      id: cell.rowIds.join(" "),
      asOf: cell.asOf ?? "",
      value: cell.value,
      status: cell.obsStatus,
      cell,
    })),
  ).cell;
}

export const byDate = (a: Cell, b: Cell): number => compareDates(a.asOf ?? "", b.asOf ?? "");

/** `sekitar 4.500` where a figure was rounded or estimated, else the number; nothing published: its words. */
export function formatCell(cell: Cell, locale: Locale, { short = false } = {}): string {
  const t = translate(locale);
  if (cell.value === null) return t("figure.not-published");
  if (isCounted(cell)) return formatNumber(cell.value, locale);
  // Millions print short only where the short form is exact.
  const value =
    short && cell.value % 100_000 === 0 ? formatShort(cell.value, locale) : formatNumber(cell.value, locale);
  return t("chart.workforce.about", { value });
}

/** Abbreviation that a label carries in brackets (`PNS`), for labels in a drawing; else the label itself. */
export function shortLabel(codelist: Codelist, code: string, locale: Locale): string {
  const label = codelist.label(code, locale);
  if (code === "_T") return translate(locale)("chart.workforce.total");
  return /\(([A-Z]{3,})\)$/.exec(label)?.[1] ?? label;
}

/** `shortLabel` in both languages. */
export const shortLabels = (codelist: Codelist, code: string): Record<Locale, string> => ({
  id: shortLabel(codelist, code, "id"),
  en: shortLabel(codelist, code, "en"),
});

/** Name of the government of a region as drawings label it: `Pemprov Riau`, `Kab. Lahat`, `Kota Palembang`. */
export function governmentName(source: ChartData, code: string, locale: Locale): string {
  const t = translate(locale);
  const name = source.regionName(code, "short");
  const level = source.region(code)["level"];
  if (level === "province") return t("chart.workforce.province-government", { name });
  return t(level === "city" ? "chart.workforce.city" : "chart.workforce.regency", { name });
}
