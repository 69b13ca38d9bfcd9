import type { ChartTable, NativeChart } from "../../../charts/chart.ts";
import type { ChartPlan } from "./chart-plan.ts";

/**
 * Whether a reader of the slide sees every cell of the table in the chart: names of categories and series as words,
 * each number as a label. Where not (dates along an axis, labels without room, columns that are not drawn), the table
 * follows the chart.
 */
export function printsEveryCell(table: ChartTable, native: NativeChart, { labels }: ChartPlan): boolean {
  const isNamed = native.form !== "points" && native.days === undefined;
  const words = new Set([...(isNamed ? native.categories : []), ...native.series.map(({ name }) => name)]);
  const numbers = new Set(
    native.form === "points"
      ? []
      : native.series.flatMap(({ values }, series) =>
          values.flatMap((entry, row) => (labels.shown[series]?.[row] === true ? (entry?.text ?? []) : [])),
        ),
  );
  return table.rows.every((row) =>
    table.columns.every(({ key }) => {
      const entry = row[key];
      if (entry === undefined || entry === "") return true;
      return typeof entry === "string" ? words.has(entry) : entry.value !== null && numbers.has(entry.text);
    }),
  );
}
