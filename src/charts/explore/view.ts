/** The contract of a view: one form in which the explorer can draw a result. */
import type { MessageKey } from "../../i18n/index.ts";
import type { ViewId } from "../../query/explore-state.ts";
import type { ChartContext, NativeChart, PlotOptions } from "../chart.ts";
import type { ExploreResult } from "./result.ts";

/** Whether a result can be drawn this way; the better of two fitting views has the higher rank. */
export type Fit =
  { readonly fits: true; readonly rank: number } | { readonly fits: false; readonly reason: MessageKey };

/** How the reader wants a result laid out; what does not occur in the result changes nothing. */
export interface ViewLayout {
  /** Dimension laid out as small multiples; default none. */
  readonly facet?: string | null;
  /** Column by which the table is sorted, as in `resultTable`; bars follow it. Default the order of the codes. */
  readonly sort?: string | null;
}

export type ViewContext = ChartContext & ViewLayout;

export interface ExploreView {
  readonly id: Exclude<ViewId, "table">;
  readonly fit: (result: ExploreResult, layout?: ViewLayout) => Fit;
  /** Pure, like a chart's. Marks that stand for one figure carry `ariaLabel: "figure <index>"`, which the renderer makes `data-figure`. */
  readonly options: (result: ExploreResult, context: ViewContext) => PlotOptions;
  /**
   * The form for presentation programs, from numbers of the result's table in long form. Absent or `null` where they
   * have none. Small multiples become one chart.
   */
  readonly native?: (result: ExploreResult, layout?: ViewLayout) => NativeChart | null;
}
