import type { CohortOriginsRow, CohortsRow } from "../../generated/tables.ts";
import { translate } from "../../i18n/index.ts";
import { provinceOf } from "../../lib/region-code.ts";
import type { Chart, ChartContext } from "../chart.ts";
import { computedNumber } from "../parts/figures.ts";
import { actualAndPlanned, eachAlone, nativeChart } from "../parts/native.ts";
import { tallyInWords, tallyNumbers } from "../parts/tally.ts";
import { textsOf } from "../parts/texts.ts";
import {
  cohortsOf,
  cohortsProvenance,
  cohortsQuestion,
  isPlanned,
  originsOf,
  originsQuestion,
  participantsOf,
  tallyCohorts,
} from "./cohort-rows.ts";
import { countBars } from "./count-bars.ts";

interface Origin {
  readonly name: string;
  readonly cohorts: readonly CohortsRow[];
  readonly origins: readonly CohortOriginsRow[];
}

export interface CohortOriginsData {
  /** Most cohorts first, then by code. */
  readonly provinces: readonly Origin[];
  /** Ministries, agencies and places that the source does not say exactly. */
  readonly elsewhere: Origin | null;
  readonly cohorts: readonly CohortsRow[];
  /** Cohorts for which any origin was named. */
  readonly withOrigin: readonly CohortsRow[];
  readonly origins: readonly CohortOriginsRow[];
}

/** The province of most reported cohorts; what was only announced is drawn hollow. */
function topOf(provinces: readonly Origin[]): { readonly top: string; readonly count: number } {
  return provinces
    .map(({ name, cohorts }) => ({ top: name, count: tallyCohorts(cohorts).actual }))
    .reduce((best, one) => (one.count > best.count ? one : best), { top: "", count: 0 });
}

const words = (
  { provinces, elsewhere, cohorts, withOrigin, origins }: CohortOriginsData,
  { locale }: ChartContext,
) => ({
  provinces: provinces.length,
  ...topOf(provinces),
  cohorts: cohorts.length,
  withOrigin: withOrigin.length,
  elsewhere: elsewhere?.cohorts.length ?? 0,
  known: participantsOf(origins).known,
  origins: origins.length,
  list: provinces.map(({ name, cohorts: own }) => `${name} ${tallyInWords(tallyCohorts(own), locale)}`).join(", "),
});

/** Provinces from which cohorts drew participants, by number of cohorts that name them or a place within them. */
export const cohortOrigins: Chart<CohortOriginsData> = {
  id: "cohort-origins",
  page: "training",
  hidesRowNotes: true,
  questions: () => [originsQuestion, cohortsQuestion],
  data(source) {
    const cohorts = cohortsOf(source);
    const origins = originsOf(source);
    if (origins.length === 0) return null;
    const cohortsWith = (own: readonly CohortOriginsRow[]): readonly CohortsRow[] => {
      const ids = new Set(own.map(({ cohort_id }) => cohort_id));
      return cohorts.filter(({ cohort_id }) => ids.has(cohort_id));
    };
    const groups = Map.groupBy(origins, ({ origin_region_code }) => provinceOf(origin_region_code ?? ""));
    const originOf = (name: string, own: readonly CohortOriginsRow[]): Origin => ({
      name,
      origins: own,
      cohorts: cohortsWith(own),
    });
    const elsewhere = groups.get("");
    return {
      provinces: [...groups]
        .filter(([code]) => code !== "")
        .map(([code, own]) => ({ code, ...originOf(source.regionName(code, "short"), own) }))
        .sort((a, b) => b.cohorts.length - a.cohorts.length || (a.code < b.code ? -1 : 1)),
      elsewhere: elsewhere === undefined ? null : originOf("", elsewhere),
      cohorts,
      withOrigin: cohortsWith(origins),
      origins,
    };
  },
  ...textsOf("cohort-origins", words),
  notes: (data, context) => [
    translate(context.locale)("chart.cohort-origins.counting", words(data, context)),
    translate(context.locale)("chart.cohort-origins.people", words(data, context)),
  ],
  table({ provinces, elsewhere }, { locale }) {
    const t = translate(locale);
    const count = { type: "number" as const, unit: t("training.unit-cohorts") };
    return {
      columns: [
        { key: "province", label: t("training.province"), type: "text" },
        { key: "actual", label: t("chart.cohort-origins.naming"), ...count },
        { key: "announced", label: t("chart.cohort-origins.naming-planned"), ...count },
        { key: "participants", label: t("training.participants"), type: "number", unit: t("figure.unit-people") },
        {
          key: "known",
          label: t("chart.cohort-origins.known"),
          type: "number",
          unit: t("chart.cohort-origins.unit-origins"),
        },
        {
          key: "of",
          label: t("chart.cohort-origins.of"),
          type: "number",
          unit: t("chart.cohort-origins.unit-origins"),
        },
        { key: "planned", label: t("chart.cohort-origins.planned"), type: "number", unit: t("figure.unit-people") },
      ],
      rows: [
        ...provinces,
        ...(elsewhere === null ? [] : [{ ...elsewhere, name: t("chart.cohort-origins.elsewhere") }]),
      ].map(({ name, cohorts, origins }) => {
        const announced = new Set(cohorts.filter(isPlanned).map(({ cohort_id }) => cohort_id));
        const { participants, known, of } = participantsOf(
          origins.filter(({ cohort_id }) => !announced.has(cohort_id)),
        );
        const tallied = tallyNumbers(tallyCohorts(cohorts), locale);
        const planned = participantsOf(origins.filter(({ cohort_id }) => announced.has(cohort_id)));
        return {
          province: name,
          actual: tallied.actual,
          announced: tallied.planned,
          participants: computedNumber(participants, locale),
          known: computedNumber(known, locale),
          of: computedNumber(of, locale),
          // Nothing was announced for most provinces: an empty cell, not one that was not published.
          planned: planned.of === 0 ? "" : computedNumber(planned.participants, locale),
        };
      }),
    };
  },
  native(data, context) {
    const table = cohortOrigins.table(data, context);
    return nativeChart(table, {
      form: "stacked-bars",
      category: ["province"],
      series: actualAndPlanned("actual", "announced"),
      groups: eachAlone(table.rows.slice(0, data.provinces.length)),
    });
  },
  provenance: ({ withOrigin, origins }) => cohortsProvenance(withOrigin, origins),
  options({ provinces, elsewhere }, context) {
    const t = translate(context.locale);
    return countBars(
      [
        ...provinces.map(({ name, cohorts }) => ({ label: name, ...tallyCohorts(cohorts) })),
        ...(elsewhere === null
          ? []
          : [{ label: t("chart.cohort-origins.elsewhere-short"), ...tallyCohorts(elsewhere.cohorts), missing: true }]),
      ],
      context,
      { labelPx: 196, narrowLabelPx: 172 },
    );
  },
};
