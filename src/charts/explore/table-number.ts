/** Numbers of a result as tables of figures hold them: shares in percent, their sign in the unit of the column. */
import { translate } from "../../i18n/index.ts";
import type { TableNumber } from "../chart.ts";
import type { NumberEntry } from "./result-table.ts";
import type { ExploreResult } from "./result.ts";

export function tableNumber(
  { value, text, cell }: Pick<NumberEntry, "value" | "text" | "cell">,
  { measure }: Pick<ExploreResult, "measure">,
): TableNumber {
  const provenance = cell === null ? {} : { cell };
  return measure.kind === "share" && value !== null
    ? { value: value * 100, text: text.replace(/%$/, ""), ...provenance }
    : { value, text, ...provenance };
}

/** Unit of those numbers; empty for an index. */
export const tableUnit = ({ measure }: Pick<ExploreResult, "measure">): string =>
  measure.kind === "share" ? "%" : measure.unit;

/** What the values of a chart are, beside their axis. */
export function valueLabel({ measure, locale }: ExploreResult): string {
  if (measure.kind === "share") return translate(locale)("chart.explore-words.share-unit");
  return measure.unit === "" ? measure.label : measure.unit;
}
