/** A figure as a reader of a wide page without scripts gets it. */
import { WIDE_PX, type ChartContext, type TableNumber } from "../../src/charts/chart.ts";

export const context = (locale: "id" | "en"): ChartContext => ({ widthPx: WIDE_PX, locale, interactive: false });

/** Every cell of a table as its text. */
export const texts = (rows: readonly Readonly<Record<string, string | TableNumber>>[]): string[][] =>
  rows.map((row) => Object.values(row).map((entry) => (typeof entry === "string" ? entry : entry.text)));

/** Data of a chart that has something to show. */
export function known<Data>(data: Data | null): Data {
  if (data === null) throw new Error("nothing to show");
  return data;
}
