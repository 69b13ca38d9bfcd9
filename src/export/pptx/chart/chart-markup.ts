/** A native chart as a chart part: `c:chartSpace` with its cache, reading the workbook beside it. */
import type { NativeChart } from "../../../charts/chart.ts";
import type { Locale } from "../../../lib/format.ts";
import { TEXT_LANGUAGE } from "../text.ts";
import { element, namespaces, valueElement } from "../xml.ts";
import { AXIS_IDS, axesMarkup } from "./axes.ts";
import type { ChartPlan } from "./chart-plan.ts";
import { isHorizontal, isOneRow, isStacked } from "./label-room.ts";
import { noFill, textProperties } from "./labels.ts";
import { repeatedNames, seriesMarkup, wantsLegend } from "./series.ts";
import type { ChartSheet } from "./sheet.ts";

export interface ChartOptions {
  readonly sheet: ChartSheet;
  readonly plan: ChartPlan;
  /** Relationship of the chart part to its workbook. */
  readonly workbook: string;
  readonly locale: Locale;
}

export function chartMarkup(native: NativeChart, { sheet, plan, workbook, locale }: ChartOptions): string {
  const { categorySize, labels } = plan;
  const isLine = native.form === "lines" || native.form === "points";
  const series = native.series.map((_, position) =>
    seriesMarkup({
      native,
      sheet,
      series: position,
      fontSize: labels.fontSize,
      shown: labels.shown[position] ?? [],
      locale,
    }),
  );
  const axes = axesMarkup({ native, categorySize, showValues: isLine || !labels.isComplete, locale });
  return element(
    "c:chartSpace",
    namespaces("c", "a", "r"),
    valueElement("c:date1904", 0),
    valueElement("c:lang", TEXT_LANGUAGE[locale]),
    valueElement("c:roundedCorners", 0),
    element(
      "c:chart",
      {},
      valueElement("c:autoTitleDeleted", 1),
      element("c:plotArea", {}, layoutMarkup(plan), plotMarkup(native, plan, series), axes, noFill),
      wantsLegend(native) ? legend(native, locale) : "",
      valueElement("c:plotVisOnly", 1),
      // A line passes over dates of other lines; where it breaks off, another series goes on.
      valueElement("c:dispBlanksAs", native.form === "lines" ? "span" : "gap"),
    ),
    noFill,
    textProperties(12, "tx1", locale),
    element("c:externalData", { "r:id": workbook }, valueElement("c:autoUpdate", 0)),
  );
}

function plotMarkup(native: NativeChart, plan: ChartPlan, series: readonly string[]): string {
  const axisIds = valueElement("c:axId", AXIS_IDS.category) + valueElement("c:axId", AXIS_IDS.value);
  const sameColour = valueElement("c:varyColors", 0);
  switch (native.form) {
    case "lines":
      return element(
        "c:lineChart",
        {},
        valueElement("c:grouping", "standard"),
        sameColour,
        ...series,
        valueElement("c:marker", 1),
        axisIds,
      );
    case "points":
      return element(
        "c:scatterChart",
        {},
        valueElement("c:scatterStyle", "lineMarker"),
        sameColour,
        ...series,
        axisIds,
      );
    case "bars":
    case "columns":
    case "stacked-bars":
    case "stacked-columns":
      return element(
        "c:barChart",
        {},
        valueElement("c:barDir", isHorizontal(native) ? "bar" : "col"),
        valueElement("c:grouping", isStacked(native) ? "stacked" : "clustered"),
        sameColour,
        ...series,
        valueElement("c:gapWidth", plan.gapPercent),
        isOneRow(native) ? valueElement("c:overlap", 100) : "",
        axisIds,
      );
  }
}

const layoutMarkup = ({ plot }: ChartPlan): string =>
  plot === null
    ? element("c:layout")
    : element(
        "c:layout",
        {},
        element(
          "c:manualLayout",
          {},
          valueElement("c:layoutTarget", "inner"),
          valueElement("c:xMode", "edge"),
          valueElement("c:yMode", "edge"),
          ...(["x", "y"] as const).map((side) => valueElement(`c:${side}`, round(plot[side]))),
          valueElement("c:w", round(plot.width)),
          valueElement("c:h", round(plot.height)),
        ),
      );

const round = (share: number): number => Number(share.toFixed(4));

const legend = (native: NativeChart, locale: Locale): string =>
  element(
    "c:legend",
    {},
    valueElement("c:legendPos", "t"),
    ...repeatedNames(native).map((position) =>
      element("c:legendEntry", {}, valueElement("c:idx", position), valueElement("c:delete", 1)),
    ),
    valueElement("c:overlay", 0),
    textProperties(12, "tx1", locale),
  );
