import type { CohortsRow } from "../../generated/tables.ts";
import { translate } from "../../i18n/index.ts";
import { formatNumber } from "../../lib/format.ts";
import type { Chart, ChartContext } from "../chart.ts";
import { computedNumber } from "../parts/figures.ts";
import { actualAndPlanned, nativeChart } from "../parts/native.ts";
import { tallyNumbers } from "../parts/tally.ts";
import { textsOf } from "../parts/texts.ts";
import {
  cohortsOf,
  cohortsProvenance,
  cohortsQuestion,
  inYear,
  isPlanned,
  programmesOf,
  tallyCohorts,
  yearsOf,
} from "./cohort-rows.ts";
import { plannedKey, programmePanels, type CohortYears } from "./programme-panels.ts";

export type CohortsByYearData = CohortYears;

const words = ({ cohorts, programmes, years }: CohortsByYearData, { locale }: ChartContext) => {
  // The headline counts what was reported; what was only announced is drawn hollow.
  const reported = cohorts.filter((cohort) => !isPlanned(cohort));
  const counts = years.map((year) => ({ year, count: inYear(reported, year).length }));
  const top = counts.reduce((best, one) => (one.count > best.count ? one : best));
  return {
    cohorts: reported.length,
    planned: tallyCohorts(cohorts).planned,
    top: top.count,
    topYear: top.year,
    from: years[0] ?? "",
    to: years.at(-1) ?? "",
    years: counts.map(({ year, count }) => `${year} ${formatNumber(count, locale)}`).join(", "),
    programmes: programmes
      .map(
        ({ code, short }) =>
          `${short} ${formatNumber(reported.filter(({ programme }) => programme === code).length, locale)}`,
      )
      .join(", "),
  };
};

/** Number of cohorts found per year and programme; a count of reports, not a census of training. */
export const cohortsByYear: Chart<CohortsByYearData> = {
  id: "cohorts-by-year",
  page: "training",
  hidesRowNotes: true,
  questions: () => [{ table: "cohorts", measure: "rows", by: ["programme"], where: {} }, cohortsQuestion],
  data(source) {
    const cohorts = cohortsOf(source);
    if (cohorts.length === 0) return null;
    return { cohorts, programmes: programmesOf(source, cohorts), years: yearsOf(cohorts) };
  },
  ...textsOf("cohorts-by-year", words),
  notes: (_, { locale }) => [translate(locale)("training.not-a-census"), translate(locale)("training.one-row")],
  table({ cohorts, programmes, years }, { locale }) {
    const t = translate(locale);
    const number = (rows: readonly CohortsRow[]) => computedNumber(rows.length, locale);
    return {
      columns: [
        { key: "year", label: t("training.year"), type: "text" },
        ...programmes.map(({ code, short }) => ({
          key: code,
          label: short,
          type: "number" as const,
          unit: t("training.unit-cohorts"),
        })),
        { key: "all", label: t("figure.total"), type: "number", unit: t("training.unit-cohorts") },
        { key: "actual", label: t("training.of"), type: "number", unit: t("training.unit-cohorts") },
        { key: "planned", label: t("training.planned-cohorts"), type: "number", unit: t("training.unit-cohorts") },
      ],
      rows: years.map((year) => {
        const own = inYear(cohorts, year);
        return {
          year,
          ...Object.fromEntries(
            programmes.map(({ code }) => [code, number(own.filter(({ programme }) => programme === code))]),
          ),
          all: number(own),
          ...tallyNumbers(tallyCohorts(own), locale),
        };
      }),
    };
  },
  native: (data, context) =>
    nativeChart(cohortsByYear.table(data, context), {
      form: "stacked-columns",
      category: ["year"],
      series: actualAndPlanned("actual", "planned"),
    }),
  provenance: ({ cohorts }) => cohortsProvenance(cohorts),
  options(data, context) {
    const hasPlanned = data.cohorts.some(isPlanned);
    return programmePanels(
      data,
      (cohorts) => (cohorts.length === 0 ? null : tallyCohorts(cohorts)),
      hasPlanned ? [plannedKey(translate(context.locale))] : [],
      context,
    );
  },
};
