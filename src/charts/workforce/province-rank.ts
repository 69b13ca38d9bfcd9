/** Provinces from most to least as bars: the pattern of both rankings. */
import * as Plot from "@observablehq/plot";
import { translate } from "../../i18n/index.ts";
import { isNarrow, type Chart, type ChartContext } from "../chart.ts";
import { canvas, missingBoxes, words } from "../parts/canvas.ts";
import { provenanceOf } from "../parts/figures.ts";
import { eachAlone, nativeChart } from "../parts/native.ts";
import { PROVINCE_TILES } from "../parts/province-tiles.ts";
import { textsOf } from "../parts/texts.ts";
import { textWidthPx } from "../parts/text-width.ts";
import {
  measured,
  provinceChart,
  provinceWords,
  type ProvinceFigure,
  type ProvinceMeasure,
  type ProvincesData,
} from "./pns-provinces.ts";

const ROW_PX = 23;
const BAR_PX = 13;

/** Bars of one measure, with the national mean where the measure is a rate. */
export function provinceRank({
  id,
  measure,
}: {
  readonly id: "pns-province-rank" | "pns-rate-rank";
  readonly measure: ProvinceMeasure;
}): Chart<ProvincesData> {
  const shared = provinceChart(measure);
  return {
    id,
    ...shared,
    ...textsOf(id, (data: ProvincesData, { locale }) => provinceWords(data, measure, locale)),
    native(data, context) {
      const table = shared.table(data, context);
      return nativeChart(table, {
        form: "bars",
        category: ["province"],
        series: [{ column: "value", colour: "c1" }],
        // The whole country stands last, behind its provinces.
        groups: eachAlone(table.rows.slice(0, data.provinces.length)),
      });
    },
    provenance: ({ provinces, national }) =>
      provenanceOf({
        table: "workforce",
        cells: [...provinces.map(({ cell }) => cell), national].filter((cell) => cell !== undefined),
      }),
    options: (data, context) => drawRank(data, context, measure),
  };
}

function drawRank({ provinces, national }: ProvincesData, context: ChartContext, measure: ProvinceMeasure) {
  const { locale, widthPx } = context;
  const t = translate(locale);
  const narrow = isNarrow(context);
  const fontSize = 13;
  // On a phone the short forms of the map leave room for the bars; full names stand in the table.
  const nameOf = ({ code, name }: ProvinceFigure): string =>
    narrow ? (PROVINCE_TILES.find((tile) => tile.code === code)?.short.replace("\n", " ") ?? name) : name;
  const left = Math.max(...provinces.map((province) => textWidthPx(nameOf(province), fontSize)), 40) + 8;
  const texts = provinces.map(({ value }) =>
    value === null ? t("figure.not-published") : measured(value, measure, locale),
  );
  const right = Math.max(...texts.map((text) => textWidthPx(text, fontSize)), 30) + 10;
  const max = Math.max(...provinces.map(({ value }) => value ?? 0), 1);
  const scale = (value: number): number => left + (value / max) * (widthPx - left - right);
  // A national mean says something about rates only.
  const mean = measure === "rate" ? (national?.value ?? null) : null;
  const top = mean === null ? 2 : 24;
  const rows = provinces.map((province, index) => {
    const [name, { value }] = [nameOf(province), province];
    const y = top + index * ROW_PX + ROW_PX / 2;
    return {
      name,
      value,
      text: texts[index] ?? "",
      y,
      y1: y - BAR_PX / 2,
      y2: y + BAR_PX / 2,
      x1: left,
      x2: scale(value ?? 0),
    };
  });
  const known = rows.filter(({ value }) => value !== null);
  const height = top + rows.length * ROW_PX + 2;
  return canvas(widthPx, height, [
    Plot.rect(known, { x1: "x1", x2: "x2", y1: "y1", y2: "y2", fill: "var(--c1)" }),
    ...missingBoxes(rows.filter(({ value }) => value === null).map((row) => ({ ...row, x2: left + 24 }))),
    Plot.link([{}], { x1: [left], x2: [left], y1: [top], y2: [height], stroke: "var(--axis)" }),
    words(
      rows.map(({ name, y }) => ({ x: left - 8, y, text: name })),
      { anchor: "end", fontSize },
    ),
    ...(mean === null
      ? []
      : [
          Plot.link([{}], {
            x1: [scale(mean)],
            x2: [scale(mean)],
            y1: [18],
            y2: [height],
            stroke: "var(--ink)",
            strokeDasharray: "4 3",
            strokeWidth: 1.25,
          }),
          words([{ x: scale(mean), y: 9, text: `Indonesia ${measured(mean, measure, locale)}` }], {
            anchor: "middle",
            fontWeight: 650,
            fontSize,
          }),
        ]),
    words(
      rows.map(({ value, x2, y, text }) => ({ x: (value === null ? left + 24 : x2) + 6, y, text })),
      { fontWeight: 650, fontSize, className: "plot-halo" },
    ),
  ]);
}
