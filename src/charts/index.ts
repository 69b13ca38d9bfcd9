/** Every chart of the site. A chart that is not here does not exist for pages, downloads and tests. */
import { agendaCharts } from "./agenda/index.ts";
import type { Chart } from "./chart.ts";
import { projectCharts } from "./projects/index.ts";
import { talentCharts } from "./talent/index.ts";
import { trainingCharts } from "./training/index.ts";
import { visitCharts } from "./visits/index.ts";
import { workforceCharts } from "./workforce/index.ts";

export const charts: readonly Chart[] = [
  ...workforceCharts,
  ...talentCharts,
  ...trainingCharts,
  ...visitCharts,
  ...projectCharts,
  ...agendaCharts,
];

/** The chart with an id; throws on an unknown one. */
export function chartById(id: string): Chart {
  const found = charts.find((chart) => chart.id === id);
  if (found === undefined) throw new RangeError(`no chart ${id}`);
  return found;
}
