import { resultTable } from "./result-table.ts";
import type { ExploreResult, ResultFigure } from "./result.ts";

/** Figures in the order of the table that the reader sees. */
export function inTableOrder(panel: ExploreResult, sort: string | null): readonly ResultFigure[] {
  const byIndex = new Map(panel.figures.map((figure) => [figure.index, figure]));
  return resultTable(panel, { sort }).rows.flatMap(({ entries }) =>
    entries.flatMap((entry) => {
      const figure = entry.type === "number" && entry.figure !== null ? byIndex.get(entry.figure) : undefined;
      return figure === undefined ? [] : [figure];
    }),
  );
}
