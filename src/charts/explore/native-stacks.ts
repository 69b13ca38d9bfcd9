/** Parts of wholes as stacked bars that presentation programs draw. */
import type { NativeChart } from "../chart.ts";
import { MOST_CATEGORIES } from "../parts/native.ts";
import { seriesByLook } from "./native-series.ts";
import type { ExploreResult } from "./result.ts";
import { partsOf, stacksOf, tiledDimension } from "./stacks.ts";
import { valueLabel } from "./table-number.ts";
import { nativeColour } from "./view-parts.ts";

/** A bar for each whole, without the whole itself; `null` where there are more than can be read on a slide. */
export function nativeStacks(whole: ExploreResult): NativeChart | null {
  const tiled = tiledDimension(whole);
  if (tiled === undefined) return null;
  const stacks = stacksOf(whole, tiled);
  const series = partsOf(tiled).flatMap(({ code, label }, place) =>
    seriesByLook(whole, {
      name: label,
      colour: nativeColour(place),
      figures: stacks.map(({ parts }) => parts.find(({ codes }) => codes[tiled.name] === code)),
    }),
  );
  if (series.length === 0 || stacks.length > MOST_CATEGORIES) return null;
  return {
    form: "stacked-bars",
    categories: stacks.map(({ name }) => (name === "" ? whole.measure.label : name)),
    series,
    valueLabel: valueLabel(whole),
  };
}
