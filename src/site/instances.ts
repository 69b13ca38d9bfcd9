/** Which charts exist for which parameters: what pages show, and what downloads, embeds and decks are made of. */
import type { ChartParameters } from "../charts/chart.ts";
import { charts } from "../charts/index.ts";
import { chartData, dataOf } from "./figures.ts";

export interface Instance {
  readonly chart: string;
  readonly parameters: ChartParameters;
}

/** Instances with something to show. A chart that answers without a region has one; a chart of regions many. */
export function listInstances(): readonly Instance[] {
  const regions = chartData().regionCodes.filter((code) => code !== "ID");
  return charts.flatMap((chart) => {
    const candidates: ChartParameters[] = chart.scope === "region" ? regions.map((region) => ({ region })) : [{}];
    return candidates
      .filter((parameters) => dataOf(chart, parameters) !== null)
      .map((parameters) => ({ chart: chart.id, parameters }));
  });
}
