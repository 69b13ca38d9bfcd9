import type { CohortsRow } from "../../generated/tables.ts";
import { translate } from "../../i18n/index.ts";
import { formatNumber } from "../../lib/format.ts";
import type { Chart, ChartContext } from "../chart.ts";
import { computedNumber } from "../parts/figures.ts";
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
  type Programme,
} from "./cohort-rows.ts";
import { yearPanels, type YearPanel } from "./year-panels.ts";

export interface CohortsByYearData {
  readonly cohorts: readonly CohortsRow[];
  readonly programmes: readonly Programme[];
  /** Every year from the first to the last, gaps included. */
  readonly years: readonly string[];
}

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
        { key: "planned", label: t("training.of-which-planned"), type: "number", unit: t("training.unit-cohorts") },
      ],
      rows: years.map((year) => {
        const own = inYear(cohorts, year);
        return {
          year,
          ...Object.fromEntries(
            programmes.map(({ code }) => [code, number(own.filter(({ programme }) => programme === code))]),
          ),
          all: number(own),
          planned: computedNumber(tallyCohorts(own).planned, locale),
        };
      }),
    };
  },
  provenance: ({ cohorts }) => cohortsProvenance(cohorts),
  options({ cohorts, programmes, years }, context) {
    const t = translate(context.locale);
    const panel = (label: string, own: readonly CohortsRow[], strong = false): YearPanel => ({
      label,
      strong,
      columns: new Map(
        years.flatMap((year) => {
          const { actual, planned } = tallyCohorts(inYear(own, year));
          return actual + planned === 0 ? [] : [[year, { actual, planned }] as const];
        }),
      ),
    });
    return yearPanels(
      [
        panel(t("training.all-programmes"), cohorts, true),
        ...programmes.map(({ code, short }) =>
          panel(
            short,
            cohorts.filter(({ programme }) => programme === code),
          ),
        ),
      ],
      context,
      {
        years,
        key: cohorts.some(({ date_status }) => date_status === "PLANNED")
          ? [
              {
                text: t("training.key-plus-planned"),
                boxes: [{ x1: 1, x2: 21, y1: -5, y2: 5, look: "planned", colour: "var(--planned)" }],
              },
            ]
          : [],
      },
    );
  },
};
