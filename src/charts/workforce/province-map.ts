/** Provinces as equal tiles in their place, coloured in classes, each with its number: the pattern of both maps. */
import * as Plot from "@observablehq/plot";
import { translate } from "../../i18n/index.ts";
import { formatDate, formatNumber, type Locale } from "../../lib/format.ts";
import type { Chart, ChartContext } from "../chart.ts";
import { canvas, missingBoxes, words, type PlacedText } from "../parts/canvas.ts";
import { provenanceOf } from "../parts/figures.ts";
import { placeTiles } from "../parts/province-tiles.ts";
import {
  measured,
  provinceChart,
  provinceWords,
  RESIDENTS,
  type ProvinceFigure,
  type ProvinceMeasure,
  type ProvincesData,
} from "./pns-provinces.ts";

export interface ProvinceMapDefinition {
  readonly id: "pns-province-map" | "pns-rate-map";
  readonly measure: ProvinceMeasure;
  /** Lower limits of the classes above the first, ascending; at most five. */
  readonly breaks: readonly number[];
}

const LEGEND_PX = 62;

/** Below this width a tile has no room for six digits, and the map stands in two halves. */
const TIGHT_PX = 620;
const isTight = ({ widthPx }: Pick<ChartContext, "widthPx">): boolean => widthPx < TIGHT_PX;

/** A map of one measure. */
export function provinceMap({ id, measure, breaks }: ProvinceMapDefinition): Chart<ProvincesData> {
  const classOf = (value: number): number => breaks.filter((limit) => value >= limit).length + 1;
  return {
    id,
    ...provinceChart(measure),
    title: (data, { locale }) => translate(locale)(`chart.${id}.title`, provinceWords(data, measure, locale)),
    subtitle: (data, { locale }) => translate(locale)(`chart.${id}.subtitle`, provinceWords(data, measure, locale)),
    description(data, { locale }) {
      const highest = data.provinces.filter(({ value }) => value !== null);
      const list = highest.map(({ name, value }) => `${name} ${measured(value ?? 0, measure, locale)}`).join("; ");
      return translate(locale)(`chart.${id}.description`, {
        list,
        count: data.provinces.length,
        date: formatDate(data.asOf, locale),
      });
    },
    provenance: (data) =>
      provenanceOf({
        table: "workforce",
        cells: [...data.provinces.map(({ cell }) => cell), data.national].filter((cell) => cell !== undefined),
      }),
    options: (data, context) => drawMap(data, context),
  };

  function drawMap({ provinces }: ProvincesData, context: ChartContext) {
    const { locale, widthPx } = context;
    const narrow = isTight(context);
    const byCode = new Map<string, ProvinceFigure>(provinces.map((province) => [province.code, province]));
    const tiles = placeTiles(context, LEGEND_PX, narrow).map((tile) => ({
      ...tile,
      value: byCode.get(tile.code)?.value ?? null,
    }));
    const known = tiles
      .filter((tile) => tile.value !== null)
      .map((tile) => ({ ...tile, level: classOf(tile.value ?? 0) }));
    const missing = tiles.filter((tile) => tile.value === null);
    const bottom = Math.max(...tiles.map(({ y2 }) => y2));
    const middle = ({ x1, x2 }: { x1: number; x2: number }): number => (x1 + x2) / 2;
    const isLong = ({ short }: { short: string }): boolean => short.includes("\n");
    return canvas(widthPx, bottom + 2, [
      ...legend(provinces, context),
      Plot.rect(known, {
        x1: "x1",
        x2: "x2",
        y1: "y1",
        y2: "y2",
        fill: ({ level }: { level: number }) => `var(--s${level})`,
        stroke: "var(--surface)",
        strokeWidth: 2,
      }),
      ...missingBoxes(missing.map(({ x1, x2, y1, y2 }) => ({ x1: x1 + 1, x2: x2 - 1, y1: y1 + 1, y2: y2 - 1 }))),
      Plot.text(known, {
        x: middle,
        y: (tile: (typeof known)[number]) => tile.y1 + (isLong(tile) ? 15 : narrow ? 15 : 18),
        text: "short",
        lineHeight: 0.95,
        fontSize: 12,
        fill: ({ level }: { level: number }) => `var(--on-s${level})`,
      }),
      Plot.text(known, {
        x: middle,
        y: (tile: (typeof known)[number]) => tile.y2 - (isLong(tile) ? 9 : 13),
        text: ({ value }: { value: number }) => inTile(value, narrow, locale),
        fontSize: 13,
        fontWeight: 700,
        fill: ({ level }: { level: number }) => `var(--on-s${level})`,
      }),
      Plot.text(missing, {
        x: middle,
        y: (tile: (typeof missing)[number]) => tile.y1 + 18,
        text: "short",
        fontSize: 12,
        className: "plot-halo",
      }),
      Plot.text(missing, {
        x: middle,
        y: (tile: (typeof missing)[number]) => tile.y2 - 13,
        text: () => "–",
        fontSize: 13,
        className: "plot-halo",
      }),
    ]);
  }

  /** On a phone counts stand in thousands, as the legend says. */
  function inTile(value: number, narrow: boolean, locale: Locale): string {
    if (measure === "rate") return formatNumber(value, locale, { decimals: 1 });
    return narrow ? formatNumber(value / 1000, locale, { decimals: 0 }) : formatNumber(value, locale);
  }

  /** Classes with their limits printed under the edges, and the look of "not published" where it occurs. */
  function legend(provinces: readonly ProvinceFigure[], context: ChartContext) {
    const { locale, widthPx } = context;
    const t = translate(locale);
    const narrow = isTight(context);
    const size = narrow ? Math.min(widthPx / (breaks.length + 1), 54) : 62;
    const thousands = measure === "count" && narrow;
    const swatches = [...breaks, Infinity].map((_, index) => ({
      x1: index * size,
      x2: (index + 1) * size,
      y1: 20,
      y2: 32,
      level: index + 1,
    }));
    const limits: PlacedText[] = breaks.map((limit, index) => ({
      x: (index + 1) * size,
      y: 43,
      text: formatNumber(thousands ? limit / 1000 : limit, locale),
    }));
    const caption = t(`chart.${id}.${narrow ? "legend-narrow" : "legend"}`, { per: RESIDENTS });
    const gap = provinces.some(({ value }) => value === null);
    const left = swatches.length * size + 16;
    return [
      words([{ x: 0, y: 8, text: caption }], { className: "plot-muted" }),
      Plot.rect(swatches, {
        x1: "x1",
        x2: "x2",
        y1: "y1",
        y2: "y2",
        fill: ({ level }: { level: number }) => `var(--s${level})`,
        stroke: "var(--surface)",
      }),
      words(limits, { anchor: "middle", className: "plot-muted" }),
      ...(gap && !narrow
        ? [
            ...missingBoxes([{ x1: left, x2: left + 26, y1: 20, y2: 32 }]),
            words([{ x: left + 32, y: 26, text: t("figure.not-published") }], { className: "plot-muted" }),
          ]
        : []),
    ];
  }
}
