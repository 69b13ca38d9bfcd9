/** Counts of events as things that can be counted: rows of dots, columns of years, bars in groups. */
import { formatNumber } from "../../lib/format.ts";
import { fillYears } from "../../lib/reference-date.ts";
import { isNarrow, WIDE_PX, type ChartContext, type PlotOptions } from "../chart.ts";
import { drawing, textPx, wrapText, type Box, type Dot, type Line, type Words } from "./drawing.ts";
import { LINE_PX } from "./label-placement.ts";

export interface UnitRow {
  readonly label: string;
  readonly actual: number;
  /** Announced and not reported as done: hollow dots after the others. */
  readonly planned: number;
  /** Number in words at the end of the dots. */
  readonly text: string;
  /** Smaller line below, for example the regencies of a province. */
  readonly detail: string;
}

const UNIT = { pitchPx: 15, radiusPx: 5.5 };
/** Dots grow with a wide drawing, as far as their rows have room. */
const MOST_GROWTH = 1.35;
const LABEL_PX = 176;

/** One dot an event, a row of dots a category. */
export function unitRows(rows: readonly UnitRow[], context: ChartContext): PlotOptions {
  const narrow = isNarrow(context);
  const left = narrow ? 0 : LABEL_PX + 12;
  const most = Math.max(1, ...rows.map(({ actual, planned }) => actual + planned));
  const textRoom = Math.max(0, ...rows.map(({ text }) => textPx(text, "strong"))) + 10;
  const growth = Math.min(MOST_GROWTH, Math.max(1, context.widthPx / WIDE_PX));
  const pitch = Math.min(UNIT.pitchPx * growth, (context.widthPx - left - textRoom) / most);
  const radius = Math.min(UNIT.radiusPx * growth, pitch / 2 - 1);
  const dots: Dot[] = [];
  const words: Words[] = [];
  let y = 2;
  for (const { label, actual, planned, text, detail } of rows) {
    const labels = wrapText(label, narrow ? context.widthPx : LABEL_PX, "strong");
    labels.forEach((line, i) =>
      words.push({
        x: narrow ? 0 : LABEL_PX,
        y: y + 9 + i * LINE_PX,
        text: line,
        anchor: narrow ? "start" : "end",
        look: "label",
      }),
    );
    const top = narrow ? y + labels.length * LINE_PX + 2 : y;
    for (let i = 0; i < actual + planned; i += 1)
      dots.push({ x: left + radius + 1 + i * pitch, y: top + 9, hollow: i >= actual, radiusPx: radius });
    words.push({ x: left + (actual + planned) * pitch + 6, y: top + 9, text, look: "value" });
    const end = left + (actual + planned) * pitch + 6 + textPx(text, "strong") + 8;
    const fits = end + textPx(detail) <= context.widthPx;
    if (fits) words.push({ x: end, y: top + 9, text: detail, look: "muted" });
    const details = detail === "" || fits ? [] : wrapText(detail, context.widthPx - left);
    details.forEach((line, i) => words.push({ x: left, y: top + 27 + i * (LINE_PX - 1), text: line, look: "muted" }));
    const own = narrow ? 0 : (labels.length - 1) * LINE_PX;
    y = Math.max(top + 22 + details.length * (LINE_PX - 1), y + 22 + own) + (narrow ? 10 : details.length > 0 ? 9 : 3);
  }
  return drawing({ widthPx: context.widthPx, heightPx: y, dots, words });
}

export interface YearCount {
  readonly year: number;
  readonly actual: number;
  readonly planned: number;
}

/** Columns of years without a gap between the first and the last; `remark` tells what has no year. */
export function yearColumns(
  counts: readonly YearCount[],
  context: ChartContext,
  { remark, plannedLabel }: { remark: string; plannedLabel: string },
): PlotOptions {
  const { widthPx, locale } = context;
  const narrow = isNarrow(context);
  const known = new Map(counts.map((count) => [count.year, count]));
  const years = fillYears([...known.keys()]);
  const pitch = widthPx / Math.max(years.length, 1);
  const columnPx = Math.min(pitch - (narrow ? 6 : 14), 56);
  const plotPx = narrow ? 170 : 220;
  const hasPlanned = counts.some(({ planned }) => planned > 0);
  const top = hasPlanned ? 44 : 22;
  const base = top + plotPx;
  const unit = plotPx / Math.max(1, ...counts.map(({ actual, planned }) => actual + planned));
  const boxes: Box[] = [];
  const words: Words[] = [];
  years.forEach((year, i) => {
    const { actual, planned } = known.get(year) ?? { actual: 0, planned: 0 };
    const middle = (i + 0.5) * pitch;
    const [x1, x2] = [middle - columnPx / 2, middle + columnPx / 2];
    const [actualTop, allTop] = [base - actual * unit, base - (actual + planned) * unit];
    if (actual > 0) boxes.push({ x1, x2, y1: actualTop, y2: base, look: "actual" });
    if (planned > 0)
      boxes.push({ x1: x1 + 1, x2: x2 - 1, y1: allTop, y2: actualTop - (actual > 0 ? 2 : 0), look: "planned" });
    words.push({
      x: middle,
      y: allTop - 10,
      text: formatNumber(actual + planned, locale),
      anchor: "middle",
      look: actual + planned > 0 ? "value" : "muted",
    });
    words.push({ x: middle, y: base + 14, text: String(year), anchor: "middle", look: "muted" });
  });
  const lines: Line[] = [{ x1: 0, x2: widthPx, y1: base, y2: base, look: "axis" }];
  const remarks = remark === "" ? [] : wrapText(remark, widthPx);
  remarks.forEach((text, i) => words.push({ x: 0, y: base + 42 + i * LINE_PX, text, look: "muted" }));
  if (hasPlanned) {
    boxes.push({ x1: 1, x2: 15, y1: 3, y2: 15, look: "planned" });
    words.push({ x: 21, y: 9, text: plannedLabel });
  }
  return drawing({
    widthPx,
    heightPx: base + 26 + (remarks.length === 0 ? 0 : 10 + remarks.length * LINE_PX),
    boxes,
    lines,
    words,
  });
}

export interface GroupBar {
  readonly label: string;
  readonly value: number;
  readonly text: string;
  /** `missing`: what the source does not state. */
  readonly look: "actual" | "missing";
  readonly parts: readonly { readonly label: string; readonly value: number; readonly text: string }[];
}

/** Bars of groups, each followed by thinner bars of what it is made of. */
export function groupBars(groups: readonly GroupBar[], context: ChartContext): PlotOptions {
  const narrow = isNarrow(context);
  const { widthPx } = context;
  const left = narrow ? 0 : 268;
  const indent = narrow ? 14 : 0;
  const longest = Math.max(
    0,
    ...groups
      .flatMap(({ text, parts }) => [text, ...parts.map((part) => part.text)])
      .map((text) => textPx(text, "strong")),
  );
  const unit = (widthPx - left - indent - longest - 12) / Math.max(1, ...groups.map(({ value }) => value));
  const boxes: Box[] = [];
  const words: Words[] = [];
  const row = (
    y: number,
    { label, value, text }: { label: string; value: number; text: string },
    look: Box["look"],
    isPart: boolean,
  ): number => {
    const x1 = left + (isPart ? indent : 0);
    const bar = isPart ? 9 : 15;
    const lines = wrapText(label, narrow ? widthPx - indent : left - 12, isPart ? "plain" : "strong");
    const barTop = narrow ? y + lines.length * LINE_PX : y + (lines.length * LINE_PX - bar) / 2;
    lines.forEach((line, i) =>
      words.push({
        x: narrow ? x1 : left - 10,
        y: y + 8 + i * LINE_PX,
        text: line,
        anchor: narrow ? "start" : "end",
        look: isPart ? "plain" : "label",
      }),
    );
    if (value > 0)
      boxes.push({
        x1,
        x2: x1 + Math.max(value * unit, 2),
        y1: barTop,
        y2: barTop + bar,
        look,
        ...(isPart ? { colour: "var(--s4)" } : {}),
      });
    words.push({ x: x1 + value * unit + 6, y: barTop + bar / 2, text, look: isPart ? "plain" : "value" });
    return (narrow ? barTop + bar : y + lines.length * LINE_PX) + (isPart ? 5 : 6);
  };
  let y = 2;
  for (const group of groups) {
    y = row(y, group, group.look, false);
    for (const part of group.parts) y = row(y, part, "actual", true);
    y += 9;
  }
  return drawing({ widthPx, heightPx: y - 6, boxes, words });
}
