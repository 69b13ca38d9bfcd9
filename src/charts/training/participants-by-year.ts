import type { CohortsRow } from "../../generated/tables.ts";
import { translate } from "../../i18n/index.ts";
import { formatNumber } from "../../lib/format.ts";
import type { Chart, ChartContext, TableNumber } from "../chart.ts";
import { computedNumber } from "../parts/figures.ts";
import { actualAndPlanned, eachAlone, nativeChart, textIn } from "../parts/native.ts";
import { allRows } from "../parts/table-rows.ts";
import { textsOf } from "../parts/texts.ts";
import {
  cohortsOf,
  cohortsProvenance,
  inYear,
  isPlanned,
  participantsOf,
  programmesOf,
  yearsOf,
  type Participants,
} from "./cohort-rows.ts";
import { plannedKey, programmePanels, type CohortYears } from "./programme-panels.ts";
import type { YearColumn } from "./year-panels.ts";

export type ParticipantsByYearData = CohortYears;

/** Planned cohorts are kept apart from those reported. */
const byStage = (
  cohorts: readonly CohortsRow[],
): { readonly actual: Participants; readonly planned: Participants } => ({
  actual: participantsOf(cohorts.filter((cohort) => !isPlanned(cohort))),
  planned: participantsOf(cohorts.filter(isPlanned)),
});

/** Participants of one year, and of how many cohorts the number was published. */
function columnOf(cohorts: readonly CohortsRow[]): YearColumn | null {
  if (cohorts.length === 0) return null;
  const { actual, planned } = byStage(cohorts);
  const known = actual.of === 0 ? {} : { below: `${String(actual.known)}/${String(actual.of)}` };
  const nothing = actual.of === 0 && planned.participants !== null;
  return { actual: nothing ? 0 : actual.participants, planned: planned.participants ?? 0, ...known };
}

const words = ({ cohorts, years }: ParticipantsByYearData, { locale }: ChartContext) => {
  const t = translate(locale);
  const { actual, planned } = byStage(cohorts);
  return {
    participants: actual.participants ?? 0,
    planned: planned.participants ?? 0,
    plannedCohorts: planned.known,
    known: actual.known,
    of: actual.of,
    from: years[0] ?? "",
    to: years.at(-1) ?? "",
    list: years
      .map((year) => ({ year, ...byStage(inYear(cohorts, year)).actual }))
      .filter(({ of }) => of > 0)
      .map(({ year, participants, known, of }) =>
        t("chart.participants-by-year.one-year", {
          year,
          participants: participants === null ? t("figure.not-published") : formatNumber(participants, locale),
          known,
          of,
        }),
      )
      .join("; "),
  };
};

/** Participants published per year and programme, always beside how many of the cohorts have a published number. */
export const participantsByYear: Chart<ParticipantsByYearData> = {
  id: "participants-by-year",
  page: "training",
  questions: () => [
    { table: "cohorts", measure: "participants", by: ["programme"], where: {} },
    allRows("cohorts", ["year", "start_date", "cohort_id"]),
  ],
  data(source) {
    const cohorts = cohortsOf(source);
    if (!cohorts.some(({ participants }) => participants !== null)) return null;
    return { cohorts, programmes: programmesOf(source, cohorts), years: yearsOf(cohorts) };
  },
  ...textsOf("participants-by-year", words),
  notes: (_, { locale }) => [
    translate(locale)("chart.participants-by-year.incomplete"),
    translate(locale)("training.one-row"),
  ],
  table({ cohorts, programmes, years }, { locale }) {
    const t = translate(locale);
    const groups = [
      { short: t("training.all-programmes"), own: cohorts },
      ...programmes.map(({ code, short }) => ({ short, own: cohorts.filter(({ programme }) => programme === code) })),
    ];
    const people = { type: "number" as const, unit: t("figure.unit-people") };
    const count = { type: "number" as const, unit: t("training.unit-cohorts") };
    return {
      columns: [
        { key: "programme", label: t("training.programme"), type: "text" },
        { key: "year", label: t("training.year"), type: "text" },
        { key: "actual", label: t("training.participants"), ...people },
        { key: "known", label: t("training.known"), ...count },
        { key: "of", label: t("training.of"), ...count },
        { key: "planned", label: t("training.participants-planned"), ...people },
        { key: "planned-of", label: t("training.planned-cohorts"), ...count },
      ],
      rows: groups.flatMap(({ short, own }) =>
        years.flatMap((year) => {
          const { actual, planned } = byStage(inYear(own, year));
          if (actual.of + planned.of === 0) return [];
          const number = (value: number | null): TableNumber => computedNumber(value, locale);
          return [
            {
              programme: short,
              year,
              actual: number(actual.of === 0 ? 0 : actual.participants),
              known: number(actual.known),
              of: number(actual.of),
              planned: number(planned.of === 0 ? 0 : planned.participants),
              "planned-of": number(planned.of),
            },
          ];
        }),
      ),
    };
  },
  native(data, context) {
    const table = participantsByYear.table(data, context);
    const all = translate(context.locale)("training.all-programmes");
    return nativeChart(table, {
      form: "stacked-columns",
      category: ["year"],
      series: actualAndPlanned("actual", "planned"),
      groups: eachAlone(table.rows.filter((row) => textIn(row, "programme") === all)),
    });
  },
  provenance: ({ cohorts }) => cohortsProvenance(cohorts.filter(({ participants }) => participants !== null)),
  options(data, context) {
    const t = translate(context.locale);
    const key = [
      plannedKey(t),
      { text: t("training.key-missing"), boxes: [{ x1: 1, x2: 21, y1: -5, y2: 5, look: "missing" as const }] },
      { text: t("chart.participants-by-year.key-known") },
    ];
    return programmePanels(data, columnOf, key, context);
  },
};
