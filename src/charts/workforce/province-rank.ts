/** Provinces from most to least as bars: the pattern of both rankings, and the table that maps and rankings share. */
import * as Plot from "@observablehq/plot";
import { translate } from "../i18n/index.ts";
import { formatDate, formatNumber, type Locale } from "../lib/format.ts";
import type { MessageParameters } from "../i18n/index.ts";
import { canvas, missingBoxes, textWidthPx, words } from "./canvas.ts";
import { isNarrow, type Chart, type ChartContext, type ChartTable } from "./chart.ts";
import { computedNumber, provenanceOf, toTableNumber } from "./figures.ts";
import {
  nationalQuestion,
  provinceQuestion,
  provincesData,
  RESIDENTS,
  type ProvinceFigure,
  type ProvinceMeasure,
  type ProvincesData,
} from "./pns-provinces.ts";
import { PROVINCE_TILES } from "./province-tiles.ts";
import { messageOf } from "./workforce-cells.ts";

const decimalsOf = (measure: ProvinceMeasure) => (measure === "rate" ? { decimals: 1 } : {});
const measured = (value: number, measure: ProvinceMeasure, locale: Locale): string =>
  formatNumber(value, locale, decimalsOf(measure));

/** Words of the headlines: the greatest and the smallest, and how the country as a whole stands. */
export function provinceWords(
  { asOf, provinces, national }: ProvincesData,
  measure: ProvinceMeasure,
  locale: Locale,
): MessageParameters {
  const known = provinces.filter(({ value }) => value !== null);
  const [most, least] = [known[0], known.at(-1)];
  return {
    most: most?.name ?? "",
    mostValue: measured(most?.value ?? 0, measure, locale),
    least: least?.name ?? "",
    leastValue: measured(least?.value ?? 0, measure, locale),
    national: measured(national?.value ?? 0, measure, locale),
    above: known.filter(({ value }) => (value ?? 0) > (national?.value ?? Infinity)).length,
    count: known.length,
    date: formatDate(asOf, locale),
    per: RESIDENTS,
  };
}

/** Rank, province and figure; rates print one decimal. */
export function provinceTable(
  { provinces, national }: ProvincesData,
  measure: ProvinceMeasure,
  locale: Locale,
): ChartTable {
  const t = translate(locale);
  const unit = measure === "rate" ? t("chart.workforce.per-residents", { per: RESIDENTS }) : t("figure.unit-people");
  return {
    columns: [
      { key: "province", label: t("chart.workforce.province"), type: "text" },
      { key: "rank", label: t("chart.workforce.rank"), type: "number", unit: "" },
      { key: "value", label: "PNS", type: "number", unit },
    ],
    rows: [
      ...provinces.map(({ name, cell, value }, index) => ({
        province: name,
        rank: computedNumber(value === null ? null : index + 1, locale),
        value: toTableNumber(cell, locale, decimalsOf(measure)),
      })),
      ...(national === undefined
        ? []
        : [
            {
              province: "Indonesia",
              rank: { value: null, text: "" },
              value: toTableNumber(national, locale, decimalsOf(measure)),
            },
          ]),
    ],
  };
}

const ROW_PX = 23;
const BAR_PX = 13;

export function provinceRank({
  id,
  measure,
}: {
  readonly id: string;
  readonly measure: ProvinceMeasure;
}): Chart<ProvincesData> {
  return {
    id,
    page: "workforce",
    questions: () => [provinceQuestion(measure), nationalQuestion(measure)],
    data: (source) => provincesData(source, measure),
    title: (data, { locale }) => translate(locale)(messageOf(id, "title"), provinceWords(data, measure, locale)),
    subtitle: (data, { locale }) =>
      translate(locale)(messageOf(id, "subtitle"), { date: formatDate(data.asOf, locale), per: RESIDENTS }),
    description: (data, { locale }) =>
      translate(locale)(messageOf(id, "description"), provinceWords(data, measure, locale)),
    notes: (_, { locale }) => (measure === "rate" ? [translate(locale)("chart.workforce.population-2025")] : []),
    table: (data, { locale }) => provinceTable(data, measure, locale),
    provenance: ({ provinces, national }) =>
      provenanceOf({
        table: "workforce",
        cells: [
          ...provinces.flatMap(({ cell }) => (cell === undefined ? [] : [cell])),
          ...(national === undefined ? [] : [national]),
        ],
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
