import type { APIRoute, GetStaticPaths } from "astro";
import { LOCALES, type Locale } from "../../lib/format.ts";
import { chartFilePath, type Instance } from "../../lib/instance.ts";
import { chartCsv } from "../../site/chart-csv.ts";
import { figureTable } from "../../site/figures.ts";
import { listInstances, parametersOf } from "../../site/instances.ts";

const [FOLDER, EXTENSION] = ["charts/", ".csv"];

export const getStaticPaths = (() =>
  listInstances().flatMap((instance) =>
    LOCALES.map((locale) => {
      const path = chartFilePath(instance, locale, "data.csv");
      return { params: { file: path.slice(FOLDER.length, -EXTENSION.length) }, props: { instance, locale } };
    }),
  )) satisfies GetStaticPaths;

export const GET: APIRoute<{ instance: Instance; locale: Locale }> = ({ props: { instance, locale } }) => {
  const table = figureTable(instance.chart, parametersOf(instance), locale);
  return new Response(chartCsv(table), { headers: { "content-type": "text/csv; charset=utf-8" } });
};
