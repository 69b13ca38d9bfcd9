import { translate } from "../i18n/index.ts";
import type { Chart } from "./chart.ts";
import { yearColumns } from "./event-marks.ts";
import { computedNumber } from "./figures.ts";
import {
  readVisits,
  tally,
  VISIT_QUESTIONS,
  visitProvenance,
  yearsOf,
  type Tally,
  type Visit,
} from "./visit-records.ts";

interface Year extends Tally {
  readonly year: number;
}

export interface VisitsByYearData {
  readonly visits: readonly Visit[];
  /** Every year from the first to the last, also those without a visit. */
  readonly years: readonly Year[];
  readonly undated: Tally;
}

const sum = ({ actual, planned }: Tally): number => actual + planned;

function words(data: VisitsByYearData) {
  const most = Math.max(0, ...data.years.map(sum));
  return {
    most,
    year: String(data.years.find((year) => sum(year) === most)?.year ?? ""),
    visits: data.visits.length,
    planned: tally(data.visits).planned,
    undated: sum(data.undated),
    years: yearsOf(data.visits),
  };
}

/** Visits by the year in which they began. */
export const visitsByYear: Chart<VisitsByYearData> = {
  id: "visits-by-year",
  page: "visits",
  hidesRowNotes: true,
  questions: () => VISIT_QUESTIONS,
  data(source) {
    const visits = readVisits(source);
    const byYear = Map.groupBy(visits, ({ start }) => (start === null ? null : Number(start.slice(0, 4))));
    const known = [...byYear.keys()].filter((year) => year !== null);
    if (known.length === 0) return null;
    const first = Math.min(...known);
    return {
      visits,
      years: Array.from({ length: Math.max(...known) - first + 1 }, (_, i) => ({
        year: first + i,
        ...tally(byYear.get(first + i) ?? []),
      })),
      undated: tally(byYear.get(null) ?? []),
    };
  },
  title: (data, { locale }) => translate(locale)("chart.visits-by-year.title", words(data)),
  subtitle: (data, { locale }) => translate(locale)("chart.visits-by-year.subtitle", words(data)),
  description: (data, { locale }) => translate(locale)("chart.visits-by-year.description", words(data)),
  notes: (_, { locale }) => [translate(locale)("chart.visits.coverage"), translate(locale)("chart.visits.row-notes")],
  table(data, { locale }) {
    const t = translate(locale);
    const row = (year: string, { actual, planned }: Tally) => ({
      year,
      actual: computedNumber(actual, locale),
      planned: computedNumber(planned, locale),
    });
    return {
      columns: [
        { key: "year", label: t("chart.visits.year"), type: "text" },
        { key: "actual", label: t("chart.visits.actual"), type: "number", unit: t("chart.visits.unit") },
        { key: "planned", label: t("chart.visits.planned"), type: "number", unit: t("chart.visits.unit") },
      ],
      rows: [
        ...data.years.map((year) => row(String(year.year), year)),
        ...(sum(data.undated) === 0 ? [] : [row(t("chart.visits.undated"), data.undated)]),
      ],
    };
  },
  provenance: ({ visits }) => visitProvenance(visits),
  options(data, context) {
    const t = translate(context.locale);
    const undated = sum(data.undated);
    return yearColumns(data.years, context, {
      remark: undated === 0 ? "" : t("chart.visits-by-year.undated", { undated }),
      plannedLabel: t("chart.visits.planned-key"),
    });
  },
};
