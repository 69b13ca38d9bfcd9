import type { CohortsRow } from "../../generated/tables.ts";
import { translate } from "../../i18n/index.ts";
import { formatList } from "../../lib/format.ts";
import { isProvince, provinceOf } from "../../lib/region-code.ts";
import type { Chart, ChartContext } from "../chart.ts";
import { actualAndPlanned, eachAlone, nativeChart } from "../parts/native.ts";
import { tallyInWords, tallyNumbers } from "../parts/tally.ts";
import { textsOf } from "../parts/texts.ts";
import { cohortsOf, cohortsProvenance, cohortsQuestion, tallyCohorts } from "./cohort-rows.ts";
import { countBars } from "./count-bars.ts";

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

/** The headline counts what was reported; what was only announced is drawn hollow. */
const words = ({ cohorts, hosts, withoutPlace, without }: CohortHostsData, { locale }: ChartContext) => {
  const reported = hosts.map(({ name, cohorts: own }) => ({ name, count: tallyCohorts(own).actual }));
  const top = reported.reduce((best, one) => (one.count > best.count ? one : best), { name: "", count: 0 });
  return {
    cohorts: tallyCohorts(cohorts).actual,
    provinces: hosts.length,
    top: top.name,
    count: top.count,
    withoutPlace: withoutPlace.length,
    without: formatList(without, locale),
    list: hosts.map(({ name, cohorts: own }) => `${name} ${tallyInWords(tallyCohorts(own), locale)}`).join(", "),
  };
};

/** Provinces in which cohorts took place, by number of cohorts; those without a known place are counted too. */
export const cohortHosts: Chart<CohortHostsData> = {
  id: "cohort-hosts",
  page: "training",
  hidesRowNotes: true,
  questions: () => [cohortsQuestion],
  data(source) {
    const cohorts = cohortsOf(source);
    const placed = cohorts.filter(({ venue_region_code }) => venue_region_code !== null);
    const groups = Map.groupBy(placed, ({ venue_region_code }) => provinceOf(venue_region_code ?? ""));
    if (groups.size === 0) return null;
    const hosts = [...groups]
      .sort(([a, one], [b, other]) => other.length - one.length || (a < b ? -1 : 1))
      .map(([code, own]): Host => ({ name: source.regionName(code, "short"), cohorts: own }));
    return {
      cohorts,
      hosts,
      withoutPlace: cohorts.filter(({ venue_region_code }) => venue_region_code === null),
      without: source.regionCodes
        .filter((code) => isProvince(code) && !groups.has(code))
        .map((code) => source.regionName(code, "short")),
    };
  },
  ...textsOf("cohort-hosts", words),
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
        { key: "actual", label: t("training.of"), type: "number", unit },
        { key: "planned", label: t("training.planned-cohorts"), type: "number", unit },
      ],
      rows: [...hosts, { name: t("training.no-place"), cohorts: withoutPlace }].map(({ name, cohorts }) => ({
        province: name,
        ...tallyNumbers(tallyCohorts(cohorts), locale),
      })),
    };
  },
  native(data, context) {
    const table = cohortHosts.table(data, context);
    return nativeChart(table, {
      form: "stacked-bars",
      category: ["province"],
      series: actualAndPlanned("actual", "planned"),
      groups: eachAlone(table.rows.slice(0, data.hosts.length)),
    });
  },
  provenance: ({ cohorts }) => cohortsProvenance(cohorts),
  options({ hosts, withoutPlace }, context) {
    const t = translate(context.locale);
    return countBars(
      [
        ...hosts.map(({ name, cohorts }) => ({ label: name, ...tallyCohorts(cohorts) })),
        ...(withoutPlace.length === 0
          ? []
          : [{ label: t("training.no-place"), ...tallyCohorts(withoutPlace), missing: true }]),
      ],
      context,
      { labelPx: 196, narrowLabelPx: 172 },
    );
  },
};
