import { translate } from "../../i18n/index.ts";
import { fillYears } from "../../lib/reference-date.ts";
import type { Chart } from "../chart.ts";
import { yearColumns } from "../parts/event-marks.ts";
import { actualAndPlanned, eachAlone, nativeChart } from "../parts/native.ts";
import { sumOf, tallyNumbers, type Tally } from "../parts/tally.ts";
import { textsOf } from "../parts/texts.ts";
import { readVisits, tallyVisits, VISIT_QUESTIONS, visitProvenance, yearsOf, type Visit } from "./visit-records.ts";

interface Year extends Tally {
  readonly year: number;
}

export interface VisitsByYearData {
  readonly visits: readonly Visit[];
  /** Every year from the first to the last, also those without a visit. */
  readonly years: readonly Year[];
  readonly undated: Tally;
}

function words(data: VisitsByYearData) {
  // The headline counts what was reported; what was only announced is drawn hollow.
  const most = Math.max(0, ...data.years.map(({ actual }) => actual));
  return {
    most,
    year: String(data.years.find(({ actual }) => actual === most)?.year ?? ""),
    visits: tallyVisits(data.visits).actual,
    planned: tallyVisits(data.visits).planned,
    undated: sumOf(data.undated),
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
    return {
      visits,
      years: fillYears(known).map((year) => ({ year, ...tallyVisits(byYear.get(year) ?? []) })),
      undated: tallyVisits(byYear.get(null) ?? []),
    };
  },
  ...textsOf("visits-by-year", words),
  notes: (_, { locale }) => [translate(locale)("chart.visits.coverage"), translate(locale)("chart.visits.row-notes")],
  table(data, { locale }) {
    const t = translate(locale);
    const row = (year: string, tally: Tally) => ({ year, ...tallyNumbers(tally, locale) });
    return {
      columns: [
        { key: "year", label: t("chart.visits.year"), type: "text" },
        { key: "actual", label: t("chart.visits.actual"), type: "number", unit: t("chart.visits.unit") },
        { key: "planned", label: t("chart.visits.planned"), type: "number", unit: t("chart.visits.unit") },
      ],
      rows: [
        ...data.years.map((year) => row(String(year.year), year)),
        ...(sumOf(data.undated) === 0 ? [] : [row(t("chart.visits.undated"), data.undated)]),
      ],
    };
  },
  native(data, context) {
    const table = visitsByYear.table(data, context);
    return nativeChart(table, {
      form: "stacked-columns",
      category: ["year"],
      series: actualAndPlanned("actual", "planned"),
      // Visits without a date stand last and have no place on the axis.
      groups: eachAlone(table.rows.slice(0, data.years.length)),
    });
  },
  provenance: ({ visits }) => visitProvenance(visits),
  options(data, context) {
    const t = translate(context.locale);
    const undated = sumOf(data.undated);
    return yearColumns(data.years, context, {
      remark: undated === 0 ? "" : t("chart.visits-by-year.undated", { undated }),
      plannedLabel: t("chart.visits.planned-key"),
    });
  },
};
