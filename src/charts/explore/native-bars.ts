/** Figures as bars that presentation programs draw: groups of bars where there is more than one breakdown. */
import { translate } from "../../i18n/index.ts";
import type { NativeChart, NativeSeries } from "../chart.ts";
import { MOST_CATEGORIES } from "../parts/native.ts";
import { inTableOrder } from "./bar-order.ts";
import { seriesByLook } from "./native-series.ts";
import { measureText } from "./result-measure.ts";
import { figureName } from "./result-words.ts";
import type { ExploreResult, ResultDimension, ResultFigure } from "./result.ts";
import { tableNumber, valueLabel } from "./table-number.ts";
import { MOST_COLOURS, nativeColour } from "./view-parts.ts";

/** `null` where there are more bars than can be read on a slide. */
export function nativeBars(whole: ExploreResult, sort: string | null): NativeChart | null {
  const figures = inTableOrder(whole, sort);
  const leaf = whole.dimensions.at(-1);
  const isGrouped = leaf !== undefined && whole.dimensions.length > 1 && leaf.codes.length <= MOST_COLOURS;
  const { categories, series } = isGrouped ? grouped(whole, figures, leaf) : listed(whole, figures, leaf);
  if (series.length === 0 || categories.length > MOST_CATEGORIES || figures.length > 2 * MOST_CATEGORIES) return null;
  return { form: "bars", categories, series, valueLabel: valueLabel(whole) };
}

type Bars = Pick<NativeChart, "categories" | "series">;

/** A category for each group, a series for each code of the last breakdown. */
function grouped(whole: ExploreResult, figures: readonly ResultFigure[], leaf: ResultDimension): Bars {
  const groups = [...Map.groupBy(figures, (figure) => figureName(whole, figure, [leaf.name]))];
  const parts = leaf.codes.filter(({ code }) => code !== leaf.total);
  return {
    categories: groups.map(([heading]) => heading),
    series: leaf.codes.flatMap(({ code, label }) =>
      seriesByLook(whole, {
        name: label,
        colour: code === leaf.total ? "c8" : nativeColour(parts.findIndex((part) => part.code === code)),
        figures: groups.map(([, group]) => group.find(({ codes }) => codes[leaf.name] === code)),
      }),
    ),
  };
}

/** A category for each figure; published figures stand beside those of a reader's own file. */
function listed(whole: ExploreResult, figures: readonly ResultFigure[], leaf: ResultDimension | undefined): Bars {
  const isTotal = ({ codes }: ResultFigure): boolean =>
    leaf?.total !== undefined && whole.dimensions.length === 1 && codes[leaf.name] === leaf.total;
  const own = seriesByLook(whole, {
    name: "",
    colour: "c1",
    colourOf: (figure) => (isTotal(figure) ? "c8" : "c1"),
    figures,
  });
  return {
    categories: figures.map((figure) => figureName(whole, figure) || whole.measure.label),
    series: [...own, ...publishedSeries(whole, figures)],
  };
}

function publishedSeries(whole: ExploreResult, figures: readonly ResultFigure[]): readonly NativeSeries[] {
  const { measure, locale } = whole;
  const values = figures.map(({ published }) => {
    if (published == null || published.value === null) return null;
    return tableNumber(
      { value: published.value, text: measureText(published.value, measure, locale), cell: published },
      whole,
    );
  });
  if (values.every((value) => value === null)) return [];
  return [{ name: translate(locale)("chart.explore-words.published"), colour: "c8", values }];
}
