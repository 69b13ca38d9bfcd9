import type { APIRoute, GetStaticPaths } from "astro";
import { LOCALES, type Locale } from "../../lib/format.ts";
import { chartCsv } from "../../site/chart-csv.ts";
import { figureTable } from "../../site/figures.ts";
import { listInstances, type Instance } from "../../site/instances.ts";

export const getStaticPaths = (() =>
  listInstances().flatMap((instance) =>
    LOCALES.map((locale) => {
      const { chart, parameters } = instance;
      const folders = [chart, ...(parameters.region === undefined ? [] : [parameters.region]), locale];
      return { params: { file: [...folders, "data"].join("/") }, props: { instance, locale } };
    }),
  )) satisfies GetStaticPaths;

export const GET: APIRoute<{ instance: Instance; locale: Locale }> = ({ props: { instance, locale } }) => {
  const table = figureTable(instance.chart, instance.parameters, locale);
  return new Response(chartCsv(table), { headers: { "content-type": "text/csv; charset=utf-8" } });
};
