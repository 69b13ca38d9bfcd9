/** Labels of one series: by the format of its numbers, or from the cells that hold their texts. */
import type { NativeChart } from "../../../charts/chart.ts";
import type { Locale } from "../../../lib/format.ts";
import { runProperties, TEXT_LANGUAGE } from "../text.ts";
import { solidFill, wordsOn, type SlideColour } from "../theme.ts";
import { element, escapeXml, NAMESPACES, valueElement } from "../xml.ts";
import { isStacked } from "./label-room.ts";
import { wholeNumberFormat } from "./number-text.ts";
import { columnRange, type ChartSheet } from "./sheet.ts";

export interface SeriesLabels {
  readonly native: NativeChart;
  readonly sheet: ChartSheet;
  /** Position of the series. */
  readonly series: number;
  readonly fontSize: number;
  /** For each category. */
  readonly shown: readonly boolean[];
  readonly locale: Locale;
}

/** Extensions of Office 2013 that take labels from cells. */
const LABEL_EXTENSION = "{CE6537A1-D6FC-4f65-9D91-7224C49458BB}";
const RANGE_EXTENSION = "{02D57815-91ED-43cb-92C2-25804820EDAC}";

export const noFill = element("c:spPr", {}, element("a:noFill"), element("a:ln", {}, element("a:noFill")));

/** One paragraph as the words of a label or a title; its parts are markup. */
export const richText = (...paragraph: readonly string[]): string =>
  element(
    "c:tx",
    {},
    element("c:rich", {}, element("a:bodyPr"), element("a:lstStyle"), element("a:p", {}, ...paragraph)),
  );

/** Look of all words of one kind in a chart. */
export const textProperties = (size: number, colour: SlideColour, locale: Locale): string =>
  element(
    "c:txPr",
    {},
    element("a:bodyPr"),
    element("a:lstStyle"),
    element(
      "a:p",
      {},
      element("a:pPr", {}, runProperties("a:defRPr", { size, bold: false, colour })),
      element("a:endParaRPr", { lang: TEXT_LANGUAGE[locale] }),
    ),
  );

/** `c:dLbls`; nothing where no label is shown. */
export function labelsMarkup(labels: SeriesLabels): string {
  const { native, sheet, series, fontSize, shown, locale } = labels;
  if (!shown.includes(true)) return "";
  const fromCells = (sheet.series[series]?.labels ?? null) !== null;
  const isHatched = isStacked(native) && native.series[series]?.look === "planned";
  const colour = isStacked(native) ? segmentWords(native, series) : "tx1";
  return element(
    "c:dLbls",
    {},
    ...(native.series[series]?.values ?? []).map((entry, row) => {
      if (entry === null || entry.value === null) return "";
      if (shown[row] !== true) return element("c:dLbl", {}, valueElement("c:idx", row), valueElement("c:delete", 1));
      return fromCells ? cellLabel(labels, row, colour) : "";
    }),
    element("c:numFmt", { formatCode: wholeNumberFormat(locale), sourceLinked: 0 }),
    isHatched ? element("c:spPr", {}, solidFill("bg1")) : noFill,
    textProperties(fontSize, colour, locale),
    valueElement("c:dLblPos", positionOf(native)),
    shows(fromCells ? null : "c:showVal"),
    fromCells ? labelExtension(valueElement("c15:showDataLabelsRange", 1)) : "",
  );
}

/** Stacks have room inside only, where words must be told from the colour of their part. */
const segmentWords = ({ series }: NativeChart, position: number): SlideColour => {
  const { colour, look = "actual" } = series[position] ?? { colour: "c1" as const };
  return look === "actual" ? wordsOn(colour) : "tx1";
};

const positionOf = (native: NativeChart): string =>
  isStacked(native) ? "ctr" : native.form === "bars" || native.form === "columns" ? "outEnd" : "t";

const SHOWN = ["c:showLegendKey", "c:showVal", "c:showCatName", "c:showSerName", "c:showPercent", "c:showBubbleSize"];
const shows = (name: string | null): string => SHOWN.map((key) => valueElement(key, Number(key === name))).join("");

const labelExtension = (...content: readonly string[]): string =>
  element("c:extLst", {}, element("c:ext", { uri: LABEL_EXTENSION, "xmlns:c15": NAMESPACES.c15 }, ...content));

/** A label that shows a cell; its text stands in it for programs that do not know how. */
function cellLabel(
  { native, sheet, series, fontSize, locale }: SeriesLabels,
  row: number,
  colour: SlideColour,
): string {
  const look = { size: fontSize, colour };
  const field = element(
    "a:fld",
    { id: fieldId(series, row), type: "CELLRANGE" },
    runProperties("a:rPr", look, locale),
    element("a:pPr"),
    `<a:t>${escapeXml(labelText(sheet, series, row))}</a:t>`,
  );
  return element(
    "c:dLbl",
    {},
    valueElement("c:idx", row),
    richText(field, runProperties("a:endParaRPr", look, locale)),
    valueElement("c:dLblPos", positionOf(native)),
    shows(null),
    labelExtension(element("c15:dlblFieldTable"), valueElement("c15:showDataLabelsRange", 1)),
  );
}

/** A GUID that is the same at every writing. */
const fieldId = (series: number, row: number): string => {
  const digits = (value: number, length: number): string => value.toString(16).toUpperCase().padStart(length, "0");
  return `{4C41424C-0000-4000-8000-${digits(series, 4)}${digits(row, 8)}}`;
};

function labelText(sheet: ChartSheet, series: number, row: number): string {
  const cell = sheet.columns[sheet.series[series]?.labels ?? -1]?.cells[row];
  return cell?.type === "text" || cell?.type === "formula" ? cell.text : "";
}

/** The extension of a series that says which cells its labels show. */
export function labelRange(sheet: ChartSheet, series: number): string {
  const column = sheet.series[series]?.labels ?? null;
  if (column === null) return "";
  const rows = sheet.columns[column]?.cells ?? [];
  const points = rows.map((_, row) =>
    element("c:pt", { idx: row }, `<c:v>${escapeXml(labelText(sheet, series, row))}</c:v>`),
  );
  return element(
    "c:extLst",
    {},
    element(
      "c:ext",
      { uri: RANGE_EXTENSION, "xmlns:c15": NAMESPACES.c15 },
      element(
        "c15:datalabelsRange",
        {},
        `<c15:f>${columnRange(sheet, column)}</c15:f>`,
        element("c15:dlblRangeCache", {}, valueElement("c:ptCount", rows.length), ...points),
      ),
    ),
  );
}
