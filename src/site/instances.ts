/** Which charts exist for which parameters: what pages show, and what files, embeds and decks are made of. */
import type { ChartParameters } from "../charts/chart.ts";
import { charts } from "../charts/index.ts";
import type { PortableFigure } from "../export/portable-figure.ts";
import type { Locale } from "../lib/format.ts";
import { formatInstance, type Instance } from "../lib/instance.ts";
import { chartData, dataOf, portableFigure } from "./figures.ts";

/** Instances with something to show. A chart that answers without a region has one; a chart of regions many. */
export function listInstances(): readonly Instance[] {
  listed ??= findInstances();
  return listed;
}
let listed: readonly Instance[] | undefined;

function findInstances(): readonly Instance[] {
  const regions = chartData().regionCodes.filter((code) => code !== "ID");
  return charts.flatMap((chart) =>
    (chart.scope === "region" ? regions : [null])
      .filter((region) => dataOf(chart, parametersOf({ region })) !== null)
      .map((region) => ({ chart: chart.id, region })),
  );
}

/** What a chart is asked with. */
export const parametersOf = ({ region }: Pick<Instance, "region">): ChartParameters =>
  region === null ? {} : { region };

/** The figure of a listed instance; throws where it has nothing to show. */
export function figureOf(instance: Instance, locale: Locale): PortableFigure {
  const figure = portableFigure(instance.chart, parametersOf(instance), locale);
  if (figure === null) throw new Error(`${formatInstance(instance)} has nothing to show`);
  return figure;
}
