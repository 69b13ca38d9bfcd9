/**
 * A chart with its parameters and a language -> everything that a figure on a page shows. The only place where the
 * build draws charts.
 */
import { createHash } from "node:crypto";
import { JSDOM } from "jsdom";
import {
  NARROW_PX,
  WIDE_PX,
  type Chart,
  type ChartContext,
  type ChartData,
  type ChartParameters,
  type ChartTable,
} from "../charts/chart.ts";
import { chartById } from "../charts/index.ts";
import { periodInWords, statusesInWords } from "../charts/parts/provenance-words.ts";
import { renderChart } from "../charts/render.ts";
import { hashedText, type PortableFigure, type PortableSource } from "../export/portable-figure.ts";
import { translate } from "../i18n/index.ts";
import { publisherLabel } from "../i18n/publisher-label.ts";
import { formatDate, type Locale } from "../lib/format.ts";
import { pagePath } from "../lib/routes.ts";
import { links } from "./address.ts";
import { createChartData } from "./chart-data.ts";
import { edition } from "./edition.ts";
import { explorePathAndSql } from "./explore-link.ts";
import type { FigureContent, FigureSource } from "./figure.ts";
import { published, type Published } from "./published.ts";

const { document } = new JSDOM("").window;

const contextOf = (locale: Locale, widthPx = WIDE_PX): ChartContext => ({ widthPx, locale, interactive: false });

/** A figure without its drawing, or `null` where nothing was published for these parameters. */
export function portableFigure(chartId: string, parameters: ChartParameters, locale: Locale): PortableFigure | null {
  const chart = chartById(chartId);
  const data = dataOf(chart, parameters);
  if (data === null) return null;
  const { region = null } = parameters;
  const page = region === null ? pagePath(chart.page, locale) : pagePath("regions", locale, region);
  const context = contextOf(locale);
  const provenance = chart.provenance(data);
  const table = chart.table(data, context);
  return {
    chart: chartId,
    region,
    locale,
    title: chart.title(data, context),
    subtitle: chart.subtitle(data, context),
    description: chart.description(data, context),
    notes: [
      ...(chart.notes?.(data, context) ?? []),
      ...(chart.hidesRowNotes === true ? [] : rowNotes(provenance.rows, locale)),
    ],
    sources: provenance.sourceIds.map((sourceId) => portableSource(sourceId, locale)),
    dates: periodInWords(provenance.dates, locale),
    statuses: statusesInWords(provenance, (name) => chartData().codelist(name), locale),
    table,
    native: chart.native?.(data, context) ?? null,
    path: `${page}#${chartId}`,
    ...explorePathAndSql(chart.questions(parameters), locale),
    edition: edition.date,
    dataHash: createHash("sha256").update(hashedText(table)).digest("hex"),
  };
}

/** A figure's drawing at a width in pixels, made once a build; throws where it has nothing to show. */
export function drawFigure(chartId: string, parameters: ChartParameters, locale: Locale, widthPx: number): string {
  const key = `${chartId}/${parameters.region ?? ""}/${locale}/${widthPx}`;
  const drawing = drawn.get(key) ?? draw(chartId, parameters, locale, widthPx);
  drawn.set(key, drawing);
  return drawing;
}
/** Pages and embeds show the same drawings. */
const drawn = new Map<string, string>();

function draw(chartId: string, parameters: ChartParameters, locale: Locale, widthPx: number): string {
  const chart = chartById(chartId);
  const data = dataOf(chart, parameters);
  if (data === null) throw new Error(`chart ${chartId} has nothing to show for ${parameters.region ?? "the country"}`);
  return renderChart(chart, data, contextOf(locale, widthPx), { idPrefix: `${chartId}-${widthPx}`, document }).svg;
}

/** Content of a figure on a page, or `null` where nothing was published for these parameters. */
export function figureContent(chartId: string, parameters: ChartParameters, locale: Locale): FigureContent | null {
  const figure = portableFigure(chartId, parameters, locale);
  if (figure === null) return null;
  return {
    ...figure,
    id: chartId,
    svgNarrow: drawFigure(chartId, parameters, locale, NARROW_PX),
    svgWide: drawFigure(chartId, parameters, locale, WIDE_PX),
    sources: figure.sources.map((source) => withHref(source, locale)),
    permalink: links.href(figure.path),
    exploreHref: figure.explorePath === null ? null : links.href(figure.explorePath),
  };
}

/** The numbers of a figure alone, without drawing it. */
export function figureTable(chartId: string, parameters: ChartParameters, locale: Locale): ChartTable {
  const chart = chartById(chartId);
  const data = dataOf(chart, parameters);
  if (data === null) throw new Error(`chart ${chartId} has nothing to show for ${parameters.region ?? "the country"}`);
  return chart.table(data, contextOf(locale));
}

/** Rows that a chart shows, as `table:row`; none where it shows nothing. */
export function figureRows(chartId: string, parameters: ChartParameters): readonly string[] {
  const chart = chartById(chartId);
  const data = dataOf(chart, parameters);
  return data === null ? [] : chart.provenance(data).rows;
}

/** The finding of a chart of the whole country. */
export function figureTitle(chartId: string, locale: Locale): string {
  const chart = chartById(chartId);
  const data = dataOf(chart, {});
  if (data === null) throw new Error(`chart ${chartId} has nothing to show`);
  return chart.title(data, contextOf(locale));
}

/** Data of a chart, asked once per build and instance. */
export function dataOf(chart: Chart, parameters: ChartParameters): unknown {
  const key = `${chart.id}/${parameters.region ?? ""}`;
  if (!answered.has(key)) answered.set(key, chart.data(chartData(), parameters));
  return answered.get(key) ?? null;
}
const answered = new Map<string, unknown>();

let door: ChartData | undefined;

/** The charts' door to the published folder. */
export function chartData(): ChartData {
  door ??= createChartData(published());
  return door;
}

function rowNotes(rows: readonly string[], locale: Locale): readonly string[] {
  const notes = rows.map((row) => {
    const [table = "", ...rest] = row.split(":");
    return chartData().note(table, rest.join(":"), locale);
  });
  return [...new Set(notes.filter((note) => note !== null))];
}

let sources: ReadonlyMap<string, Published["tables"]["sources"][number]> | undefined;

function portableSource(sourceId: string, locale: Locale): PortableSource {
  sources ??= new Map(published().tables.sources.map((source) => [source.source_id, source]));
  const source = sources.get(sourceId);
  if (source === undefined) throw new RangeError(`no source ${sourceId}`);
  return {
    sourceId,
    title: source.title,
    ...(source.language === locale ? {} : { language: source.language }),
    publisher: publisherLabel(source.publisher, translate(locale)),
    date: source.published === null ? null : formatDate(source.published, locale),
    url: source.url,
  };
}

const withHref = (source: PortableSource, locale: Locale): FigureSource => ({
  ...source,
  href: `${links.page("sources", locale)}#${source.sourceId}`,
});

/** A source as a figure on a page cites it. */
export const sourceOf = (sourceId: string, locale: Locale): FigureSource =>
  withHref(portableSource(sourceId, locale), locale);
