/** Provinces in which cohorts took place, by number of cohorts; those without a known place are counted too. */
import type { CohortsRow } from "../generated/tables.ts";
import { translate } from "../i18n/index.ts";
import { formatList, formatNumber } from "../lib/format.ts";
import type { Chart, ChartContext } from "./chart.ts";
import { cohortsOf, cohortsProvenance, cohortsQuestion, countCohorts } from "./cohort-rows.ts";
import { countBars } from "./count-bars.ts";
import { computedNumber } from "./figures.ts";

interface Host {
  readonly name: string;
  readonly cohorts: readonly CohortsRow[];
}

export interface CohortHostsData {
  readonly cohorts: readonly CohortsRow[];
  /** Most cohorts first, then by code. */
  readonly hosts: readonly Host[];
  readonly withoutPlace: readonly CohortsRow[];
  /** Provinces of the country in which no cohort was found. */
  readonly without: readonly string[];
}

const words = ({ cohorts, hosts, withoutPlace, without }: CohortHostsData, { locale }: ChartContext) => ({
  cohorts: cohorts.length,
  provinces: hosts.length,
  top: hosts[0]?.name ?? "",
  count: hosts[0]?.cohorts.length ?? 0,
  withoutPlace: withoutPlace.length,
  without: formatList(without, locale),
  list: hosts.map(({ name, cohorts: own }) => `${name} ${formatNumber(own.length, locale)}`).join(", "),
});

export const cohortHosts: Chart<CohortHostsData> = {
  id: "cohort-hosts",
  page: "training",
  hidesRowNotes: true,
  questions: () => [cohortsQuestion],
  data(source) {
    const cohorts = cohortsOf(source);
    const placed = cohorts.filter(({ venue_region_code }) => venue_region_code !== null);
    const groups = Map.groupBy(placed, ({ venue_region_code }) => (venue_region_code ?? "").slice(0, 2));
    if (groups.size === 0) return null;
    const hosts = [...groups]
      .sort(([a, one], [b, other]) => other.length - one.length || (a < b ? -1 : 1))
      .map(([code, own]): Host => ({ name: source.regionName(code, "short"), cohorts: own }));
    return {
      cohorts,
      hosts,
      withoutPlace: cohorts.filter(({ venue_region_code }) => venue_region_code === null),
      without: source.regionCodes
        .filter((code) => code.length === 2 && code !== "ID" && !groups.has(code))
        .map((code) => source.regionName(code, "short")),
    };
  },
  title: (data, context) => translate(context.locale)("chart.cohort-hosts.title", words(data, context)),
  subtitle: (data, context) => translate(context.locale)("chart.cohort-hosts.subtitle", words(data, context)),
  description: (data, context) => translate(context.locale)("chart.cohort-hosts.description", words(data, context)),
  notes: (data, context) => [
    translate(context.locale)("chart.cohort-hosts.place", words(data, context)),
    ...(data.without.length === 0
      ? []
      : [translate(context.locale)("chart.cohort-hosts.without", words(data, context))]),
    translate(context.locale)("training.not-a-census"),
  ],
  table({ hosts, withoutPlace }, { locale }) {
    const t = translate(locale);
    const unit = t("training.unit-cohorts");
    return {
      columns: [
        { key: "province", label: t("training.province"), type: "text" },
        { key: "cohorts", label: t("figure.people"), type: "number", unit },
        { key: "planned", label: t("training.of-which-planned"), type: "number", unit },
      ],
      rows: [...hosts, { name: t("training.no-place"), cohorts: withoutPlace }].map(({ name, cohorts }) => ({
        province: name,
        cohorts: computedNumber(cohorts.length, locale),
        planned: computedNumber(countCohorts(cohorts).planned, locale),
      })),
    };
  },
  provenance: ({ cohorts }) => cohortsProvenance(cohorts),
  options({ hosts, withoutPlace }, context) {
    const t = translate(context.locale);
    return countBars(
      [
        ...hosts.map(({ name, cohorts }) => ({ label: name, ...countCohorts(cohorts) })),
        ...(withoutPlace.length === 0
          ? []
          : [{ label: t("training.no-place"), ...countCohorts(withoutPlace), missing: true }]),
      ],
      context,
      { labelPx: 196, narrowLabelPx: 172 },
    );
  },
};
