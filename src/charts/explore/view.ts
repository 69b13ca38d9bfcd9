/** The contract of a view: one form in which the explorer can draw a result. */
import type { MessageKey } from "../../i18n/index.ts";
import type { ViewId } from "../../query/link.ts";
import type { ChartContext, PlotOptions } from "../chart.ts";
import type { ExploreResult } from "./result.ts";

/** Whether a result can be drawn this way; the better of two fitting views has the higher rank. */
export type Fit =
  { readonly fits: true; readonly rank: number } | { readonly fits: false; readonly reason: MessageKey };

export interface ExploreView {
  readonly id: Exclude<ViewId, "table">;
  fit(result: ExploreResult): Fit;
  /** Pure, like a chart's. Marks that stand for one figure carry `ariaLabel: "figure <index>"`, which the renderer makes `data-figure`. */
  options(result: ExploreResult, context: ChartContext): PlotOptions;
}
