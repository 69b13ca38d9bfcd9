import type { CohortsRow } from "../../generated/tables.ts";
import { translate } from "../../i18n/index.ts";
import type { Chart, ChartContext } from "../chart.ts";
import { actualAndPlanned, eachAlone, nativeChart } from "../parts/native.ts";
import { tallyInWords, tallyNumbers } from "../parts/tally.ts";
import { textsOf } from "../parts/texts.ts";
import { cohortsOf, cohortsProvenance, cohortsQuestion, tallyCohorts } from "./cohort-rows.ts";
import { countBars } from "./count-bars.ts";

interface Provider {
  /** `null`: the source names no organiser. */
  readonly name: string | null;
  readonly cohorts: readonly CohortsRow[];
}

export interface CohortsByProviderData {
  readonly cohorts: readonly CohortsRow[];
  /** Most cohorts first, then by name; the unnamed last. */
  readonly providers: readonly Provider[];
  /** How many of them are drawn: all with as many cohorts as the last one that fits. */
  readonly shown: number;
}

/** About as many bars as a reader compares; providers with equal counts are not cut apart. */
const BARS = 15;

const words = ({ cohorts, providers, shown }: CohortsByProviderData, { locale }: ChartContext) => {
  const named = providers.filter(({ name }) => name !== null);
  // The headline counts what was reported; what was only announced is drawn hollow.
  const top = named
    .map(({ name, cohorts: own }) => ({ name, count: tallyCohorts(own).actual }))
    .reduce((best, one) => (one.count > best.count ? one : best), { name: "", count: 0 });
  const least = named[shown - 1]?.cohorts.length ?? 0;
  return {
    cohorts: tallyCohorts(cohorts).actual,
    names: named.length,
    unnamed: providers.find(({ name }) => name === null)?.cohorts.length ?? 0,
    top: top.name ?? "",
    count: top.count,
    shown,
    least,
    rest: named.length - shown,
    list: named
      .slice(0, shown)
      .map(({ name, cohorts: own }) => `${name ?? ""} ${tallyInWords(tallyCohorts(own), locale)}`)
      .join("; "),
  };
};

/** Organisers by the number of cohorts found; names stay as each source wrote them. */
export const cohortsByProvider: Chart<CohortsByProviderData> = {
  id: "cohorts-by-provider",
  page: "training",
  hidesRowNotes: true,
  questions: () => [cohortsQuestion],
  data(source) {
    const cohorts = cohortsOf(source);
    const groups = Map.groupBy(cohorts, ({ organiser }) => organiser);
    const providers = [...groups].map(([name, own]): Provider => ({ name, cohorts: own }));
    const named = providers
      .filter(({ name }) => name !== null)
      .sort((a, b) => b.cohorts.length - a.cohorts.length || ((a.name ?? "") < (b.name ?? "") ? -1 : 1));
    if (named.length === 0) return null;
    // A cut between equals would rank what is not ranked.
    const next = named[BARS]?.cohorts.length ?? 0;
    const above = named.filter(({ cohorts: own }) => own.length > next).length;
    return {
      cohorts,
      providers: [...named, ...providers.filter(({ name }) => name === null)],
      shown: named.length <= BARS || above === 0 ? Math.min(named.length, BARS) : above,
    };
  },
  ...textsOf("cohorts-by-provider", words),
  notes: (data, context) => [
    translate(context.locale)("chart.cohorts-by-provider.as-written", words(data, context)),
    translate(context.locale)("training.not-a-census"),
  ],
  table({ providers }, { locale }) {
    const t = translate(locale);
    const unit = t("training.unit-cohorts");
    return {
      columns: [
        { key: "provider", label: t("training.provider"), type: "text" },
        { key: "actual", label: t("training.of"), type: "number", unit },
        { key: "planned", label: t("training.planned-cohorts"), type: "number", unit },
      ],
      rows: providers.map(({ name, cohorts }) => ({
        provider: name ?? t("training.no-provider"),
        ...tallyNumbers(tallyCohorts(cohorts), locale),
      })),
    };
  },
  native(data, context) {
    const table = cohortsByProvider.table(data, context);
    return nativeChart(table, {
      form: "stacked-bars",
      category: ["provider"],
      series: actualAndPlanned("actual", "planned"),
      groups: eachAlone(table.rows.slice(0, data.shown)),
    });
  },
  provenance: ({ cohorts }) => cohortsProvenance(cohorts),
  options({ providers, shown }, context) {
    const t = translate(context.locale);
    const unnamed = providers.filter(({ name }) => name === null);
    return countBars(
      [...providers.filter(({ name }) => name !== null).slice(0, shown), ...unnamed].map(({ name, cohorts }) => ({
        label: name ?? t("training.no-provider"),
        ...tallyCohorts(cohorts),
        missing: name === null,
      })),
      context,
      { labelPx: 256 },
    );
  },
};
