/** PNS of every province, as a count and per 1,000 residents: what the maps and the rankings show. */
import { translate, type MessageParameters } from "../../i18n/index.ts";
import { formatDate, formatNumber, type Locale } from "../../lib/format.ts";
import type { Cell, Question } from "../../query/question.ts";
import type { Chart, ChartData, ChartTable } from "../chart.ts";
import { cellsOf, computedNumber, toTableNumber } from "../parts/figures.ts";

/** Residents that a rate is counted for. */
export const RESIDENTS = 1000;

/** `count`: people; `rate`: people per `RESIDENTS` residents. */
export type ProvinceMeasure = "count" | "rate";

export interface ProvinceFigure {
  readonly code: string;
  readonly name: string;
  /** `undefined`: not published for the common date. */
  readonly cell: Cell | undefined;
  readonly value: number | null;
}

export interface ProvincesData {
  readonly asOf: string;
  /** All provinces, the greatest first, those without a figure last. */
  readonly provinces: readonly ProvinceFigure[];
  /** The same figure for the whole country at the same date. */
  readonly national: Cell | undefined;
  /** Declared differences between the country and its provinces. */
  readonly differences: Record<Locale, readonly string[]>;
}

/** PNS of each province, whoever employs them. */
export function provinceQuestion(measure: ProvinceMeasure): Question {
  return {
    table: "workforce",
    measure: "headcount",
    by: ["region_code"],
    where: { employment_status: ["PNS"], employer: ["_T"] },
    ...(measure === "rate" ? { per: RESIDENTS } : {}),
  };
}

/** The same figure for the whole country. */
function nationalQuestion(measure: ProvinceMeasure): Question {
  const question = provinceQuestion(measure);
  return { ...question, by: [], where: { ...question.where, region_code: ["ID"] } };
}

/** Figures of the latest date that most provinces share; others are not mixed in. */
function provincesData(source: ChartData, measure: ProvinceMeasure): ProvincesData | null {
  const cells = cellsOf(source.ask(provinceQuestion(measure)));
  const counts = new Map<string, number>();
  for (const { asOf } of cells) counts.set(asOf ?? "", (counts.get(asOf ?? "") ?? 0) + 1);
  const [common] = [...counts].sort((a, b) => b[1] - a[1]);
  if (common === undefined) return null;
  const [asOf] = common;
  const codes = source.regionCodes.filter((code) => source.region(code)["level"] === "province");
  const provinces = codes.map((code) => {
    const cell = cells.find((one) => one.codes["region_code"] === code && one.asOf === asOf);
    return { code, name: source.regionName(code), cell, value: cell?.value ?? null };
  });
  const [national] = cellsOf(source.ask({ ...nationalQuestion(measure), asOf }));
  const rowIds = [...provinces.map(({ cell }) => cell), national].flatMap((cell) => cell?.rowIds ?? []);
  return {
    differences: { id: source.declaredDifferences(rowIds, "id"), en: source.declaredDifferences(rowIds, "en") },
    asOf,
    provinces: provinces.sort((a, b) => (b.value ?? -1) - (a.value ?? -1)),
    national,
  };
}

const decimalsOf = (measure: ProvinceMeasure) => (measure === "rate" ? { decimals: 1 } : {});
/** A figure in words: counts whole, rates with one decimal. */
export const measured = (value: number, measure: ProvinceMeasure, locale: Locale): string =>
  formatNumber(value, locale, decimalsOf(measure));

/** Words of the headlines: the greatest and the smallest, and how the country as a whole stands. */
export function provinceWords(
  { asOf, provinces, national }: ProvincesData,
  measure: ProvinceMeasure,
  locale: Locale,
): MessageParameters {
  const known = provinces.filter(({ value }) => value !== null);
  const [most, least] = [known[0], known.at(-1)];
  return {
    most: most?.name ?? "",
    mostValue: measured(most?.value ?? 0, measure, locale),
    least: least?.name ?? "",
    leastValue: measured(least?.value ?? 0, measure, locale),
    national: measured(national?.value ?? 0, measure, locale),
    above: known.filter(({ value }) => (value ?? 0) > (national?.value ?? Infinity)).length,
    count: known.length,
    date: formatDate(asOf, locale),
    per: RESIDENTS,
  };
}

/** Rank, province and figure; rates print one decimal. */
function provinceTable({ provinces, national }: ProvincesData, measure: ProvinceMeasure, locale: Locale): ChartTable {
  const t = translate(locale);
  const unit = measure === "rate" ? t("chart.workforce.per-residents", { per: RESIDENTS }) : t("figure.unit-people");
  return {
    columns: [
      { key: "province", label: t("chart.workforce.province"), type: "text" },
      { key: "rank", label: t("chart.workforce.rank"), type: "number", unit: "" },
      { key: "value", label: "PNS", type: "number", unit },
    ],
    rows: [
      ...provinces.map(({ name, cell, value }, index) => ({
        province: name,
        rank: computedNumber(value === null ? null : index + 1, locale),
        value: toTableNumber(cell, locale, decimalsOf(measure)),
      })),
      ...(national === undefined
        ? []
        : [
            {
              province: "Indonesia",
              rank: "",
              value: toTableNumber(national, locale, decimalsOf(measure)),
            },
          ]),
    ],
  };
}

/** What maps and rankings of one measure have in common: questions, data, remarks and table. */
export function provinceChart(
  measure: ProvinceMeasure,
): Pick<Chart<ProvincesData>, "page" | "questions" | "data" | "notes" | "table"> {
  return {
    page: "workforce",
    questions: () => [provinceQuestion(measure), nationalQuestion(measure)],
    data: (source) => provincesData(source, measure),
    notes: ({ differences }, { locale }) => [
      ...(measure === "rate" ? [translate(locale)("chart.workforce.population-2025")] : []),
      ...differences[locale],
    ],
    table: (data, { locale }) => provinceTable(data, measure, locale),
  };
}
