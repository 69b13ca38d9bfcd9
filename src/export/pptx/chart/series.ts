/** Series of a native chart: names, values and look, each reading its own column of the sheet. */
import type { NativeChart } from "../../../charts/chart.ts";
import { element, escapeXml, valueElement } from "../xml.ts";
import { labelRange, labelsMarkup, type SeriesLabels } from "./labels.ts";
import { barLook, lineLook, marker, noLine, pointLooks } from "./series-look.ts";
import { columnRange, headerCell, type ChartSheet, type SheetCell } from "./sheet.ts";

/** One series; the order of its parts differs from form to form, as the standard has it. */
export function seriesMarkup(labels: SeriesLabels): string {
  const { native, sheet, series } = labels;
  const source = native.series[series];
  const columns = sheet.series[series];
  if (source === undefined || columns === undefined) throw new RangeError(`the chart has no series ${series}`);
  const head = [
    valueElement("c:idx", series),
    valueElement("c:order", series),
    element("c:tx", {}, textReference(headerCell(columns.values), [{ type: "text", text: source.name }])),
  ];
  const symbols = marker(source.colour, source, native);
  const single = pointLooks(source, native);
  const categories = element("c:cat", {}, categoryReference(sheet));
  const values = element("c:val", {}, numberReference(sheet, columns.values));
  const extension = labelRange(sheet, series);
  switch (native.form) {
    case "lines":
      return element(
        "c:ser",
        {},
        ...head,
        lineLook(source),
        symbols,
        ...single,
        labelsMarkup(labels),
        categories,
        values,
        valueElement("c:smooth", 0),
        extension,
      );
    case "points": {
      const across = element("c:xVal", {}, numberReference(sheet, sheet.positions ?? 0));
      const up = element("c:yVal", {}, numberReference(sheet, columns.values));
      return element(
        "c:ser",
        {},
        ...head,
        noLine,
        symbols,
        ...single,
        labelsMarkup(labels),
        across,
        up,
        valueElement("c:smooth", 0),
        extension,
      );
    }
    case "bars":
    case "columns":
    case "stacked-bars":
    case "stacked-columns":
      return element(
        "c:ser",
        {},
        ...head,
        barLook(source.colour, source.look),
        valueElement("c:invertIfNegative", 0),
        ...single,
        labelsMarkup(labels),
        categories,
        values,
        extension,
      );
  }
}

const categoryReference = (sheet: ChartSheet): string => {
  const cells = sheet.columns[sheet.categories]?.cells ?? [];
  return cells.some((cell) => cell?.type === "date")
    ? numberReference(sheet, sheet.categories)
    : textReference(columnRange(sheet, sheet.categories), cells);
};

const textReference = (range: string, cells: readonly SheetCell[]): string =>
  element(
    "c:strRef",
    {},
    `<c:f>${range}</c:f>`,
    element(
      "c:strCache",
      {},
      valueElement("c:ptCount", cells.length),
      ...cells.map((cell, idx) =>
        cell?.type === "text" ? element("c:pt", { idx }, `<c:v>${escapeXml(cell.text)}</c:v>`) : "",
      ),
    ),
  );

/** Empty cells have no point in the cache: a gap, and no zero. */
function numberReference(sheet: ChartSheet, column: number): string {
  const cells = sheet.columns[column]?.cells ?? [];
  const isDate = cells.some((cell) => cell?.type === "date");
  const valueOf = (cell: SheetCell): number | null =>
    cell?.type === "number" ? cell.value : cell?.type === "date" ? cell.serial : null;
  return element(
    "c:numRef",
    {},
    `<c:f>${columnRange(sheet, column)}</c:f>`,
    element(
      "c:numCache",
      {},
      `<c:formatCode>${isDate ? "yyyy\\-mm\\-dd" : "General"}</c:formatCode>`,
      valueElement("c:ptCount", cells.length),
      ...cells.map((cell, idx) => {
        const value = valueOf(cell);
        return value === null ? "" : element("c:pt", { idx }, `<c:v>${value}</c:v>`);
      }),
    ),
  );
}

export const wantsLegend = (native: NativeChart): boolean => native.series.length - repeatedNames(native).length > 1;

/** Positions of series that the legend leaves out: parts of a line that is broken off are named once. */
export const repeatedNames = ({ series }: NativeChart): readonly number[] =>
  series.flatMap(({ name, look }, position) =>
    series.findIndex((other) => other.name === name && other.look === look) === position ? [] : [position],
  );
