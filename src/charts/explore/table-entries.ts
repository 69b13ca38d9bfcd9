/** Entries that both forms of the result's table have. */
import { distinct } from "../../query/code-order.ts";
import { codeLabels } from "./code-labels.ts";
import type { CodeEntry, NumberEntry, ResultColumn } from "./result-table.ts";
import { isNotComparable } from "./result-words.ts";
import type { ExploreResult, ResultDimension, ResultFigure } from "./result.ts";

export const dimensionColumns = (dimensions: readonly ResultDimension[]): readonly ResultColumn[] =>
  dimensions.map(({ name, label }) => ({ key: name, kind: "dimension", label, unit: "" }));

export function dimensionEntries({ codes }: ResultFigure, dimensions: readonly ResultDimension[]): CodeEntry[] {
  return dimensions.map((dimension) => {
    const code = codes[dimension.name] ?? "";
    return { type: "code", code, label: codeLabels(dimension).get(code) ?? code };
  });
}

/** Stable name of a row: the figure's codes in some dimensions, joined by `/`. */
export const figureKey = ({ codes }: ResultFigure, names: readonly string[]): string =>
  distinct(names)
    .map((name) => codes[name] ?? "")
    .join("/");

export const figureEntry = (result: Pick<ExploreResult, "measure">, figure: ResultFigure): NumberEntry => ({
  type: "number",
  value: figure.value,
  text: figure.text,
  missing: figure.value !== null ? null : isNotComparable(result, figure) ? "not-comparable" : "not-published",
  figure: figure.index,
  cell: figure.cell,
});
