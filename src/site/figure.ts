import type { ChartTable } from "../charts/chart.ts";

/** A source as a figure names it. */
export interface FigureSource {
  readonly title: string;
  /** Language of the title, where it is not that of the page. */
  readonly language?: string;
  readonly publisher: string;
  /** Address of the publication; `null` when it is not on the web. */
  readonly url: string | null;
  /** Date of publication in words, `null` when unknown. */
  readonly date: string | null;
  /** The source's own entry on this site. */
  readonly href: string;
}

/** Everything that a figure shows, in one language; text is ready to print. */
export interface FigureContent {
  /** Element id, equal to the chart's id. */
  readonly id: string;
  /** The finding. */
  readonly title: string;
  /** The statistic: what, unit, where, when. */
  readonly subtitle: string;
  /** Alternative text, already inside both drawings. */
  readonly description: string;
  readonly svgNarrow: string;
  readonly svgWide: string;
  readonly table: ChartTable;
  readonly notes: readonly string[];
  readonly sources: readonly FigureSource[];
  /** Reference dates in words, for example `Desember 2023–5 November 2025`. */
  readonly dates: string;
  /** Statuses and stages in words, for example `realisasi, perkiraan`. */
  readonly statuses: string;
  readonly csvHref: string;
  readonly permalink: string;
  /** The explorer with the question behind the figure; `null` where it cannot ask it. */
  readonly exploreHref: string | null;
}
