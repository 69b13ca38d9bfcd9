import { translate } from "../../i18n/index.ts";
import { formatNumber, formatShort, type Locale } from "../../lib/format.ts";
import { isNarrow } from "../chart.ts";
import { joinShapes, textPx, type Shapes, type Words } from "../parts/drawing.ts";
import { placeTiles, PROVINCE_TILES, type PlacedTile } from "../parts/province-tiles.ts";
import { createPanelView, type PanelContext } from "./panels.ts";
import { measureText } from "./result-measure.ts";
import type { ExploreResult, ResultDimension, ResultFigure, ResultMeasure } from "./result.ts";
import { classKey, valueClasses, type ValueClasses } from "./value-classes.ts";
import { fits, isPlanned, refuse, remark, statusKey, trace, type Sketch } from "./view-parts.ts";

const PROVINCES: ReadonlySet<string> = new Set(PROVINCE_TILES.map(({ code }) => code));
/** From this many provinces on a map tells more than bars. */
const MANY_PROVINCES = 12;

/** Provinces as equal tiles in their place, each with its number. */
export const tilesView = createPanelView({
  id: "tiles",
  isWide: true,
  fit(panel) {
    const [region, other] = panel.dimensions;
    if (region?.codelist !== "region" || other !== undefined) return refuse("chart.explore-fit.not-one-region");
    const provinces = region.codes.filter(({ code }) => PROVINCES.has(code));
    if (region.codes.some(({ code }) => code.length > 2 && code !== region.total) || provinces.length === 0)
      return refuse("chart.explore-fit.not-provinces");
    return fits(provinces.length >= MANY_PROVINCES ? 70 : 35);
  },
  key: (whole) => [
    ...classKey(valueClasses(onMap(whole)), (value) => limitText(value, whole)),
    ...statusKey({ ...whole, figures: onMap(whole) }, "box"),
  ],
  sketch: sketchTiles,
});

const regionOf = ({ dimensions }: ExploreResult): ResultDimension | undefined =>
  dimensions.find(({ codelist }) => codelist === "region");

/** Figures of provinces; the country and "not stated" have no tile. */
function onMap(result: ExploreResult): readonly ResultFigure[] {
  const name = regionOf(result)?.name ?? "";
  return result.figures.filter(({ codes }) => PROVINCES.has(codes[name] ?? ""));
}

const limitText = (value: number, { measure, locale }: ExploreResult): string =>
  measure.kind === "count" || measure.kind === "amount"
    ? formatShort(value, locale)
    : measureText(value, { ...measure, decimals: undefined }, locale);

/** What numbers are divided by so that the longest fits a tile. */
interface TileUnit {
  readonly divisor: number;
  readonly text: (value: number) => string;
}

function tileUnit(figures: readonly ResultFigure[], tilePx: number, measure: ResultMeasure, locale: Locale): TileUnit {
  const whole: TileUnit = { divisor: 1, text: (value) => measureText(value, measure, locale) };
  const values = figures.flatMap(({ value }) => (value === null ? [] : [value]));
  const fitsTile = ({ text }: TileUnit): boolean =>
    values.every((value) => textPx(text(value), "strong") <= tilePx - 2);
  if (measure.kind === "share" || measure.kind === "rate" || measure.kind === "index" || fitsTile(whole)) return whole;
  const divided = (divisor: number): TileUnit => ({
    divisor,
    text: (value) =>
      value !== 0 && Math.abs(value) < divisor / 2
        ? `${value < 0 ? ">" : "<"} ${formatNumber(Math.sign(value), locale)}`
        : measureText(value / divisor, { ...measure, decimals: 0 }, locale),
  });
  const thousands = divided(1e3);
  return fitsTile(thousands) ? thousands : divided(1e6);
}

function sketchTiles(panel: ExploreResult, context: PanelContext): Sketch {
  const { widthPx, all } = context;
  const t = translate(panel.locale);
  const name = regionOf(panel)?.name ?? "";
  const tiles = placeTiles({ widthPx }, 0);
  const [first] = tiles;
  const unit = tileUnit(
    onMap({ ...panel, figures: all }),
    first === undefined ? 0 : first.x2 - first.x1,
    panel.measure,
    panel.locale,
  );
  const classes = valueClasses(onMap({ ...panel, figures: all }));
  const byCode = new Map(panel.figures.map((figure) => [figure.codes[name], figure]));
  const bottom = Math.max(...tiles.map(({ y2 }) => y2));
  const elsewhere = panel.figures.length - onMap(panel).length;
  const notes = [
    ...(unit.divisor === 1
      ? []
      : [t(unit.divisor === 1e3 ? "chart.explore-words.in-thousands" : "chart.explore-words.in-millions")]),
    ...(elsewhere === 0 ? [] : [t("chart.explore-words.off-map", { count: elsewhere })]),
  ];
  const note = remark(notes.join(" "), bottom + 16, widthPx);
  return {
    ...joinShapes([
      ...tiles.map((tile) => sketchTile(tile, byCode.get(tile.code), { panel, context, classes, unit })),
      note,
    ]),
    heightPx: bottom + (note.heightPx === 0 ? 2 : note.heightPx + 10),
  };
}

interface TileOptions {
  readonly panel: ExploreResult;
  readonly context: PanelContext;
  readonly classes: ValueClasses;
  readonly unit: TileUnit;
}

/** Name above, number below; hatched where none was published, plain where no event is known. */
function sketchTile(
  { short, x1, x2, y1, y2 }: PlacedTile,
  figure: ResultFigure | undefined,
  { panel, context, classes, unit }: TileOptions,
): Shapes {
  const box = { x1: x1 + 1, x2: x2 - 1, y1: y1 + 1, y2: y2 - 1 };
  const x = (x1 + x2) / 2;
  const lines = short.split("\n");
  const texts = (number: string, colour?: string): readonly Words[] => [
    ...lines.map((text, line): Words => ({
      x,
      y: y1 + (lines.length > 1 ? 9 : isNarrow(context) ? 14 : 17) + line * 11.5,
      text,
      anchor: "middle",
      look: "tile",
      ...(colour === undefined ? {} : { colour }),
    })),
    {
      x,
      y: y2 - (lines.length > 1 ? 9 : 13),
      text: number,
      anchor: "middle",
      look: "value",
      ...(colour === undefined ? {} : { colour }),
    },
  ];
  if (figure === undefined && panel.table.kind === "events")
    return { boxes: [{ ...box, look: "ground" }], words: texts("–", "var(--muted)") };
  const of = figure === undefined ? {} : trace(panel, figure, context);
  if (figure === undefined || figure.value === null)
    return { boxes: [{ ...box, look: "missing", ...of }], words: texts("–") };
  const number = unit.text(figure.value);
  if (isPlanned(figure)) return { boxes: [{ ...box, look: "planned", ...of }], words: texts(number) };
  const { fill, ink } = classes.classOf(figure.value);
  return { boxes: [{ ...box, look: "actual", colour: fill, ...of }], words: texts(number, ink) };
}
