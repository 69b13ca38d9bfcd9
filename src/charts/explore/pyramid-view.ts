import { joinShapes, type Box, type Shapes, type Words } from "../parts/drawing.ts";
import { codeLabels } from "./code-labels.ts";
import type { NativeChart } from "../chart.ts";
import { seriesByLook } from "./native-series.ts";
import { createPanelView, type PanelContext } from "./panels.ts";
import { figureText } from "./result-words.ts";
import type { ExploreResult, ResultCode, ResultDimension, ResultFigure } from "./result.ts";
import { valueLabel } from "./table-number.ts";
import {
  categoryColour,
  categoryInk,
  fits,
  isKnown,
  longestPx,
  lookOf,
  nativeColour,
  refuse,
  statusKey,
  trace,
  type Sketch,
} from "./view-parts.ts";

const ROW_PX = 24;
const BAR_PX = 18;
const HEAD_PX = 24;
const MISSING_PX = 14;

/** Men left, women right, as pyramids are usually read. */
const SIDES = [
  { code: "M", direction: -1, place: 1 },
  { code: "F", direction: 1, place: 0 },
] as const;

/** Age groups from young at the foot to old at the top, men and women back to back. */
export const pyramidView = createPanelView({
  id: "pyramid",
  fit(panel) {
    const { sex, ages } = dimensionsOf(panel);
    const isBoth = SIDES.every(({ code }) => sex?.codes.some((one) => one.code === code) === true);
    if (sex === undefined || ages === undefined || panel.dimensions.length !== 2 || !isBoth)
      return refuse("chart.explore-fit.not-sex-and-age");
    if (sex.codes.length > SIDES.length + (sex.total === undefined ? 0 : 1))
      return refuse("chart.explore-fit.sex-unknown");
    return panel.measure.kind === "change" ? refuse("chart.explore-fit.not-sex-and-age") : fits(90);
  },
  key: (whole) => statusKey(whole, "box"),
  sketch: sketchPyramid,
  native: nativePyramid,
});

const dimensionsOf = ({ dimensions }: ExploreResult) => ({
  sex: dimensions.find(({ codelist }) => codelist === "sex"),
  ages: dimensions.find(({ codelist }) => codelist === "age_group"),
});

/** Oldest first; the total of all ages and those whose age is unknown are no step of the pyramid. */
const stepsOf = ({ codes, total }: ResultDimension): readonly ResultCode[] =>
  codes.filter(({ code }) => code !== total).toReversed();

/** Presentation programs draw a pyramid with negative numbers only, so men and women stand side by side. */
function nativePyramid(whole: ExploreResult): NativeChart | null {
  const { sex, ages } = dimensionsOf(whole);
  if (sex === undefined || ages === undefined) return null;
  const steps = stepsOf(ages);
  const series = SIDES.flatMap(({ code, place }) =>
    seriesByLook(whole, {
      name: codeLabels(sex).get(code) ?? "",
      colour: nativeColour(place),
      figures: steps.map((step) =>
        whole.figures.find(({ codes }) => codes[sex.name] === code && codes[ages.name] === step.code),
      ),
    }),
  );
  if (series.length === 0) return null;
  return { form: "bars", categories: steps.map(({ label }) => label), series, valueLabel: valueLabel(whole) };
}

interface Pyramid {
  readonly panel: ExploreResult;
  readonly context: PanelContext;
  /** Half of the column of labels, and pixels a unit. */
  readonly halfPx: number;
  readonly scale: number;
}

function sketchPyramid(panel: ExploreResult, context: PanelContext): Sketch {
  const { sex, ages } = dimensionsOf(panel);
  if (sex === undefined || ages === undefined) return { heightPx: 0 };
  const steps = stepsOf(ages);
  const isStep = ({ codes }: ResultFigure): boolean => codes[sex.name] !== sex.total && codes[ages.name] !== ages.total;
  const byCodes = new Map(
    panel.figures.map((figure) => [`${figure.codes[sex.name] ?? ""}/${figure.codes[ages.name] ?? ""}`, figure]),
  );
  const halfPx = longestPx(steps.map(({ label }) => label)) / 2 + 8;
  const drawn = context.all.filter((figure) => isStep(figure) && isKnown(figure));
  const numbersPx = longestPx(drawn.map((figure) => figureText(panel, figure))) + 8;
  const largest = Math.max(0, ...drawn.map(({ value }) => value ?? 0));
  const pyramid: Pyramid = {
    panel,
    context,
    halfPx,
    scale: Math.max(context.widthPx / 2 - halfPx - numbersPx, 10) / (largest === 0 ? 1 : largest),
  };
  const middle = context.widthPx / 2;
  const heads = SIDES.map(({ code, direction, place }): Words => ({
    x: middle + direction * halfPx,
    y: 9,
    text: codeLabels(sex).get(code) ?? "",
    anchor: direction < 0 ? "end" : "start",
    look: "label",
    colour: categoryInk(place),
  }));
  const rows = steps.map(({ code, label }, index): Shapes => {
    const y = HEAD_PX + index * ROW_PX;
    const name: Words = { x: middle, y: y + ROW_PX / 2, text: label, anchor: "middle" };
    const sides = SIDES.map((side) => sketchSide(byCodes.get(`${side.code}/${code}`), side, y, pyramid));
    return joinShapes([{ words: [name] }, ...sides]);
  });
  return { ...joinShapes([{ words: heads }, ...rows]), heightPx: HEAD_PX + steps.length * ROW_PX };
}

function sketchSide(
  figure: ResultFigure | undefined,
  { direction, place }: (typeof SIDES)[number],
  y: number,
  { panel, context, halfPx, scale }: Pyramid,
): Shapes {
  const from = context.widthPx / 2 + direction * halfPx;
  const value = figure?.value ?? null;
  const to = from + direction * (value === null ? MISSING_PX : value * scale);
  const box: Box = {
    x1: Math.min(from, to),
    x2: Math.max(from, to, Math.min(from, to) + 1),
    y1: y + (ROW_PX - BAR_PX) / 2,
    y2: y + (ROW_PX + BAR_PX) / 2,
    look: figure === undefined ? "missing" : lookOf(figure),
    colour: categoryColour(place),
    ...(figure === undefined ? {} : trace(panel, figure, context)),
  };
  return {
    boxes: [box],
    words: [
      {
        x: to + direction * 6,
        y: y + ROW_PX / 2,
        text: figure === undefined || value === null ? "–" : figureText(panel, figure),
        anchor: direction < 0 ? "end" : "start",
        look: value === null ? "muted" : "value",
      },
    ],
  };
}
