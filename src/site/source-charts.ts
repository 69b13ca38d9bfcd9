/** Which charts rest on which source; charts of single regions stand on their region's page and are left out. */
import { chartById } from "../charts/index.ts";
import type { Locale } from "../lib/format.ts";
import { pagePath } from "../lib/routes.ts";
import { links } from "./address.ts";
import { dataOf, figureTitle } from "./figures.ts";
import { listInstances } from "./instances.ts";

export interface SourceChart {
  readonly id: string;
  readonly title: string;
  readonly href: string;
  /** How many sources the chart rests on in all. */
  readonly sources: number;
}

/** Charts by source, those that rest on the fewest sources first. */
export function sourceCharts(locale: Locale): ReadonlyMap<string, readonly SourceChart[]> {
  const bySource = new Map<string, SourceChart[]>();
  for (const { chart: id, region } of listInstances()) {
    if (region !== null) continue;
    const chart = chartById(id);
    const data = dataOf(chart, {});
    const { sourceIds } = chart.provenance(data);
    const entry: SourceChart = {
      id: chart.id,
      title: figureTitle(chart.id, locale),
      href: links.permalink(pagePath(chart.page, locale), chart.id),
      sources: sourceIds.length,
    };
    for (const sourceId of sourceIds) bySource.set(sourceId, [...(bySource.get(sourceId) ?? []), entry]);
  }
  for (const entries of bySource.values()) entries.sort((a, b) => a.sources - b.sources || (a.id < b.id ? -1 : 1));
  return bySource;
}
