/** Axes of native charts. The value axis gives way where every mark carries its number. */
import type { NativeChart } from "../../../charts/chart.ts";
import type { Locale } from "../../../lib/format.ts";
import { dayNumber } from "../../../lib/reference-date.ts";
import { runProperties } from "../text.ts";
import { solidFill } from "../theme.ts";
import { element, escapeXml, valueElement } from "../xml.ts";
import { isHorizontal } from "./label-room.ts";
import { richText, textProperties } from "./labels.ts";
import { wholeNumberFormat } from "./number-text.ts";
import { daySerial } from "./sheet.ts";

export const AXIS_IDS = { category: 100_000_001, value: 100_000_002 };

export interface AxisOptions {
  readonly native: NativeChart;
  /** Points. */
  readonly categorySize: number;
  /** False where every mark carries its number. */
  readonly showValues: boolean;
  readonly locale: Locale;
}

/** Two axes, the one of categories first. */
export function axesMarkup(options: AxisOptions): string {
  const { native } = options;
  if (native.form === "points") return positionAxis(options) + valueAxis(options);
  return (native.days === undefined ? categoryAxis(options) : dateAxis(options, native.days)) + valueAxis(options);
}

const line = (): string => element("c:spPr", {}, element("a:ln", { w: 9525 }, solidFill("rule")));
const noLine = element("c:spPr", {}, element("a:ln", {}, element("a:noFill")));
const noTicks = valueElement("c:majorTickMark", "none") + valueElement("c:minorTickMark", "none");

/** Bars read from top to bottom: programs count from the bottom, unless told otherwise. */
const categoryAxis = ({ native, categorySize, locale }: AxisOptions): string =>
  element(
    "c:catAx",
    {},
    valueElement("c:axId", AXIS_IDS.category),
    element("c:scaling", {}, valueElement("c:orientation", isHorizontal(native) ? "maxMin" : "minMax")),
    valueElement("c:delete", 0),
    valueElement("c:axPos", isHorizontal(native) ? "l" : "b"),
    element("c:numFmt", { formatCode: "General", sourceLinked: 0 }),
    noTicks,
    valueElement("c:tickLblPos", "low"),
    line(),
    textProperties(categorySize, "tx1", locale),
    valueElement("c:crossAx", AXIS_IDS.value),
    valueElement("c:crosses", "autoZero"),
    valueElement("c:auto", 0),
    valueElement("c:lblAlgn", "ctr"),
    valueElement("c:lblOffset", 100),
    // Without it programs leave out every second name of a long list.
    isHorizontal(native) ? valueElement("c:tickLblSkip", 1) : "",
    valueElement("c:noMultiLvlLbl", 1),
  );

const DAYS_PER_YEAR = 365.25;
/** At most so many ticks stand along the axis. */
const MOST_TICKS = 12;
/** Windows' numbers of the languages, which months in a date format follow. */
const LANGUAGE_IDS: Readonly<Record<Locale, string>> = { id: "[$-421]", en: "[$-809]" };

/** Distances as long as the time between the days; ticks at years, or at months where the axis is short. */
function dateAxis({ categorySize, locale }: AxisOptions, days: readonly string[]): string {
  const numbers = days.map(dayNumber);
  const years = (Math.max(...numbers) - Math.min(...numbers)) / DAYS_PER_YEAR;
  const inYears = years > 2;
  const step = Math.max(1, Math.ceil((inYears ? years : years * 12) / MOST_TICKS));
  return element(
    "c:dateAx",
    {},
    valueElement("c:axId", AXIS_IDS.category),
    element("c:scaling", {}, valueElement("c:orientation", "minMax"), valueElement("c:min", startOf(days, inYears))),
    valueElement("c:delete", 0),
    valueElement("c:axPos", "b"),
    element("c:numFmt", { formatCode: LANGUAGE_IDS[locale] + (inYears ? "yyyy" : "mmm\\ yyyy"), sourceLinked: 0 }),
    valueElement("c:majorTickMark", "out") + valueElement("c:minorTickMark", "none"),
    valueElement("c:tickLblPos", "low"),
    line(),
    textProperties(categorySize, "tx1", locale),
    valueElement("c:crossAx", AXIS_IDS.value),
    valueElement("c:crosses", "autoZero"),
    valueElement("c:auto", 0),
    valueElement("c:lblOffset", 100),
    valueElement("c:baseTimeUnit", "days"),
    valueElement("c:majorUnit", step),
    valueElement("c:majorTimeUnit", inYears ? "years" : "months"),
  );
}

/** Ticks are counted from the start of the axis, and a year begins in January: serial number of that day. */
function startOf(days: readonly string[], inYears: boolean): number {
  const [first = ""] = [...days].sort();
  return daySerial(inYears ? `${first.slice(0, 4)}-01-01` : `${first.slice(0, 7)}-01`);
}

/** The horizontal axis of a scatter chart. */
const positionAxis = ({ categorySize, locale }: AxisOptions): string =>
  element(
    "c:valAx",
    {},
    valueElement("c:axId", AXIS_IDS.category),
    element("c:scaling", {}, valueElement("c:orientation", "minMax")),
    valueElement("c:delete", 0),
    valueElement("c:axPos", "b"),
    element("c:numFmt", { formatCode: wholeNumberFormat(locale), sourceLinked: 0 }),
    noTicks,
    valueElement("c:tickLblPos", "low"),
    line(),
    textProperties(categorySize, "tx1", locale),
    valueElement("c:crossAx", AXIS_IDS.value),
    valueElement("c:crosses", "autoZero"),
    valueElement("c:crossBetween", "midCat"),
  );

const AXIS_TEXT_SIZE = 11;

function valueAxis({ native, showValues, locale }: AxisOptions): string {
  const lies = isHorizontal(native);
  const numbers = native.series.flatMap(({ values }) => values.flatMap((entry) => entry?.value ?? []));
  // Programs start an axis of bars above zero where the bars are alike, which makes small differences look large.
  const fromZero = native.form !== "lines" && native.form !== "points" && numbers.every((value) => value >= 0);
  return element(
    "c:valAx",
    {},
    valueElement("c:axId", AXIS_IDS.value),
    element("c:scaling", {}, valueElement("c:orientation", "minMax"), fromZero ? valueElement("c:min", 0) : ""),
    valueElement("c:delete", Number(!showValues)),
    valueElement("c:axPos", lies ? "b" : "l"),
    showValues
      ? element("c:majorGridlines", {}, element("c:spPr", {}, element("a:ln", { w: 6350 }, solidFill("rule"))))
      : "",
    showValues ? axisTitle(native.valueLabel, locale) : "",
    element("c:numFmt", { formatCode: wholeNumberFormat(locale), sourceLinked: 0 }),
    noTicks,
    valueElement("c:tickLblPos", "nextTo"),
    noLine,
    textProperties(AXIS_TEXT_SIZE, "tx2", locale),
    valueElement("c:crossAx", AXIS_IDS.category),
    // The axis of bars is turned over, and its far end is at the foot.
    valueElement("c:crosses", lies ? "max" : "autoZero"),
    valueElement("c:crossBetween", native.form === "points" || native.days !== undefined ? "midCat" : "between"),
    // The format has no decimals: steps of a half would print one number twice.
    Math.max(...numbers) <= 10 && Math.max(...numbers) > 2 ? valueElement("c:majorUnit", 1) : "",
  );
}

const axisTitle = (text: string, locale: Locale): string =>
  text === ""
    ? ""
    : element(
        "c:title",
        {},
        richText(
          element("a:pPr", {}, runProperties("a:defRPr", { size: AXIS_TEXT_SIZE, bold: false, colour: "tx2" })),
          element(
            "a:r",
            {},
            runProperties("a:rPr", { size: AXIS_TEXT_SIZE, bold: false, colour: "tx2" }, locale),
            `<a:t>${escapeXml(text)}</a:t>`,
          ),
        ),
        valueElement("c:overlay", 0),
      );
