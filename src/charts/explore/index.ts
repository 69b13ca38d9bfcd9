/** The forms in which the explorer draws a result, and the words around them. */
import type { ViewId } from "../../query/explore-state.ts";
import { renderChart, type RenderedChart, type RenderOptions } from "../render.ts";
import { barView } from "./bar-view.ts";
import { flowView } from "./flow-view.ts";
import { heatView } from "./heat-view.ts";
import { lineView } from "./line-view.ts";
import { pyramidView } from "./pyramid-view.ts";
import { resultDescription, resultTitle } from "./result-words.ts";
import type { ExploreResult } from "./result.ts";
import { stackedView } from "./stacked-view.ts";
import { tilesView } from "./tiles-view.ts";
import type { ExploreView, Fit, ViewContext, ViewLayout } from "./view.ts";

export { createResult, type ResultBeside, type ResultContext } from "./create-result.ts";
export { resultTable, type ResultTableOptions } from "./result-table.ts";
export { resultDescription, resultProvenance, resultSubtitle, resultTitle } from "./result-words.ts";
export type { ViewContext } from "./view.ts";

/** In the order in which they are offered. */
export const views: readonly ExploreView[] = [
  barView,
  lineView,
  stackedView,
  pyramidView,
  heatView,
  tilesView,
  flowView,
];

/** Whether each view can draw a result, and why not. */
export const fitsOf = (
  result: ExploreResult,
  layout: ViewLayout = {},
): readonly { readonly view: ExploreView; readonly fit: Fit }[] =>
  views.map((view) => ({ view, fit: view.fit(result, layout) }));

/** The fitting view of the highest rank; the table where no drawing fits. */
export function chooseView(result: ExploreResult, layout: ViewLayout = {}): ViewId {
  const rank = (fit: Fit): number => (fit.fits ? fit.rank : -1);
  const [best] = [...fitsOf(result, layout)].sort((a, b) => rank(b.fit) - rank(a.fit));
  return best?.fit.fits === true ? best.view.id : "table";
}

/** Draws a result in a view that fits it; throws when Plot warns. */
export const drawView = (
  view: ExploreView,
  result: ExploreResult,
  context: ViewContext,
  options: RenderOptions,
): RenderedChart =>
  renderChart(
    {
      id: `explore-${view.id}`,
      title: () => resultTitle(result),
      description: () => resultDescription(result, view.id),
      options: (data: ExploreResult) => view.options(data, context),
    },
    result,
    context,
    options,
  );
