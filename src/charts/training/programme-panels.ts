import type { CohortsRow } from "../../generated/tables.ts";
import { translate, type Translate } from "../../i18n/index.ts";
import type { ChartContext, PlotOptions } from "../chart.ts";
import type { KeyEntry } from "../parts/drawing.ts";
import { inYear, type Programme } from "./cohort-rows.ts";
import { yearPanels, type YearColumn, type YearPanel } from "./year-panels.ts";

/** Cohorts with the programmes and years that have some. */
export interface CohortYears {
  readonly cohorts: readonly CohortsRow[];
  readonly programmes: readonly Programme[];
  /** Every year from the first to the last, gaps included. */
  readonly years: readonly string[];
}

/** One panel for all programmes, then one each; `columnOf` sums up one year's cohorts, `null` where there is nothing to tell. */
export function programmePanels(
  { cohorts, programmes, years }: CohortYears,
  columnOf: (cohortsOfYear: readonly CohortsRow[]) => YearColumn | null,
  key: readonly KeyEntry[],
  context: ChartContext,
): PlotOptions {
  const t = translate(context.locale);
  const panel = (label: string, own: readonly CohortsRow[], strong = false): YearPanel => ({
    label,
    strong,
    columns: new Map(
      years.flatMap((year) => {
        const column = columnOf(inYear(own, year));
        return column === null ? [] : [[year, column] as const];
      }),
    ),
  });
  const ofProgramme = ({ code, short }: Programme): YearPanel =>
    panel(
      short,
      cohorts.filter(({ programme }) => programme === code),
    );
  const panels = [panel(t("training.all-programmes"), cohorts, true), ...programmes.map(ofProgramme)];
  return yearPanels(panels, context, { years, key });
}

/** What the hollow part of a column means. */
export const plannedKey = (t: Translate): KeyEntry => ({
  text: t("training.key-plus-planned"),
  boxes: [{ x1: 1, x2: 21, y1: -5, y2: 5, look: "planned", colour: "var(--planned)" }],
});
