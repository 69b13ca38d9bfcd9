/** Every chart of the site. A chart that is not here does not exist for pages, downloads and tests. */
import { agendaCharts } from "./agenda.ts";
import type { AnyChart } from "./chart.ts";
import { projectCharts } from "./projects.ts";
import { talentCharts } from "./talent.ts";
import { trainingCharts } from "./training.ts";
import { visitCharts } from "./visits.ts";
import { workforceCharts } from "./workforce.ts";

export const charts: readonly AnyChart[] = [
  ...workforceCharts,
  ...talentCharts,
  ...trainingCharts,
  ...visitCharts,
  ...projectCharts,
  ...agendaCharts,
];

/** The chart with an id; throws on an unknown one. */
export function chartById(id: string): AnyChart {
  const found = charts.find((chart) => chart.id === id);
  if (found === undefined) throw new RangeError(`no chart ${id}`);
  return found;
}
