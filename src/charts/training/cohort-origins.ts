/** Provinces from which cohorts drew participants, by number of cohorts that name them or a place within them. */
import type { CohortOriginsRow, CohortsRow } from "../generated/tables.ts";
import { translate } from "../i18n/index.ts";
import { formatNumber } from "../lib/format.ts";
import type { Chart, ChartContext } from "./chart.ts";
import {
  cohortsOf,
  cohortsProvenance,
  cohortsQuestion,
  countCohorts,
  originsOf,
  originsQuestion,
} from "./cohort-rows.ts";
import { countBars } from "./count-bars.ts";
import { computedNumber } from "./figures.ts";

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

interface People {
  /** `null` when no origin has a published number. */
  readonly participants: number | null;
  readonly known: number;
  readonly of: number;
}

function peopleOf(origins: readonly CohortOriginsRow[]): People {
  const published = origins.flatMap(({ participants }) => (participants === null ? [] : [participants]));
  return {
    participants: published.length === 0 ? null : published.reduce((sum, count) => sum + count, 0),
    known: published.length,
    of: origins.length,
  };
}

const words = (
  { provinces, elsewhere, cohorts, withOrigin, origins }: CohortOriginsData,
  { locale }: ChartContext,
) => ({
  provinces: provinces.length,
  top: provinces[0]?.name ?? "",
  count: provinces[0]?.cohorts.length ?? 0,
  cohorts: cohorts.length,
  withOrigin: withOrigin.length,
  elsewhere: elsewhere?.cohorts.length ?? 0,
  known: peopleOf(origins).known,
  origins: origins.length,
  list: provinces.map(({ name, cohorts: own }) => `${name} ${formatNumber(own.length, locale)}`).join(", "),
});

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
    const groups = Map.groupBy(origins, ({ origin_region_code }) => origin_region_code?.slice(0, 2) ?? "");
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
  title: (data, context) => translate(context.locale)("chart.cohort-origins.title", words(data, context)),
  subtitle: (data, context) => translate(context.locale)("chart.cohort-origins.subtitle", words(data, context)),
  description: (data, context) => translate(context.locale)("chart.cohort-origins.description", words(data, context)),
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
        { key: "cohorts", label: t("chart.cohort-origins.naming"), ...count },
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
      ],
      rows: [
        ...provinces,
        ...(elsewhere === null ? [] : [{ ...elsewhere, name: t("chart.cohort-origins.elsewhere") }]),
      ].map(({ name, cohorts, origins }) => {
        const { participants, known, of } = peopleOf(origins);
        return {
          province: name,
          cohorts: computedNumber(cohorts.length, locale),
          participants: computedNumber(participants, locale),
          known: computedNumber(known, locale),
          of: computedNumber(of, locale),
        };
      }),
    };
  },
  provenance: ({ withOrigin, origins }) => cohortsProvenance(withOrigin, origins),
  options({ provinces, elsewhere }, context) {
    const t = translate(context.locale);
    return countBars(
      [
        ...provinces.map(({ name, cohorts }) => ({ label: name, ...countCohorts(cohorts) })),
        ...(elsewhere === null
          ? []
          : [{ label: t("chart.cohort-origins.elsewhere-short"), ...countCohorts(elsewhere.cohorts), missing: true }]),
      ],
      context,
      { labelPx: 196, narrowLabelPx: 172 },
    );
  },
};
