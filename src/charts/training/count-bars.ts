/** Ranked horizontal bars of counted events: what was reported is filled, what was only announced follows hollow. */
import { translate } from "../../i18n/index.ts";
import { formatNumber } from "../../lib/format.ts";
import { isNarrow, type ChartContext, type PlotOptions } from "../chart.ts";
import { drawing, drawKey, wrapText, type Box, type Line, type Words } from "../parts/drawing.ts";

export interface CountBar {
  readonly label: string;
  readonly actual: number;
  readonly planned: number;
  /** The source did not name the category: a hatched square with its number, not a bar among the ranked ones. */
  readonly missing?: boolean;
}

export interface CountBarsOptions {
  /** Room for labels at the left on a desk; on a phone they stand above their bars unless `narrowLabelPx` is given. */
  readonly labelPx: number;
  readonly narrowLabelPx?: number;
}

export function countBars(
  bars: readonly CountBar[],
  context: ChartContext,
  { labelPx, narrowLabelPx }: CountBarsOptions,
): PlotOptions {
  const { widthPx, locale } = context;
  const t = translate(locale);
  const above = isNarrow(context) && narrowLabelPx === undefined;
  const left = above ? 0 : isNarrow(context) ? (narrowLabelPx ?? 0) : labelPx;
  const named = bars.filter(({ missing = false }) => !missing);
  const max = Math.max(...named.map(({ actual, planned }) => actual + planned), 1);
  const hasPlanned = bars.some(({ planned }) => planned > 0);
  const right = widthPx - (hasPlanned ? 52 : 34);
  const x = (count: number): number => left + (count / max) * (right - left);
  const boxes: Box[] = [];
  const lines: Line[] = [];
  const words: Words[] = [];
  let y = 0;
  for (const { label, actual, planned, missing = false } of bars) {
    const labelLines = above ? wrapText(label, widthPx, "strong") : wrapText(label, left - 12);
    const labelHeight = labelLines.length * 16;
    const barTop = above ? y + labelHeight + 5 : y + Math.max(labelHeight + 8, 22) / 2 - 7;
    const middle = barTop + 7;
    labelLines.forEach((text, line) =>
      words.push(
        above
          ? { x: 0, y: y + 12 + line * 16, text, look: missing ? "muted" : "plain" }
          : {
              x: left - 8,
              y: middle + (line - (labelLines.length - 1) / 2) * 16,
              text,
              anchor: "end",
              look: missing ? "muted" : "plain",
            },
      ),
    );
    if (missing) boxes.push({ x1: left + 1, x2: left + 15, y1: barTop, y2: barTop + 14, look: "missing" });
    else if (actual > 0) boxes.push({ x1: left, x2: x(actual), y1: barTop, y2: barTop + 14, look: "actual" });
    if (planned > 0 && !missing)
      boxes.push({
        x1: x(actual) + 2,
        x2: x(actual + planned),
        y1: barTop + 1,
        y2: barTop + 13,
        look: "planned",
        colour: "var(--planned)",
      });
    words.push({
      x: missing ? left + 22 : x(actual + planned) + 6,
      y: middle,
      text: [actual, ...(planned > 0 ? [planned] : [])].map((count) => formatNumber(count, locale)).join(" + "),
      look: "value",
    });
    y = above ? barTop + 22 : y + Math.max(labelHeight + 8, 22);
  }
  if (!above) lines.push({ x1: left, x2: left, y1: 0, y2: y, look: "axis" });
  const key = drawKey(
    [
      ...(hasPlanned
        ? [
            { text: t("training.key-actual"), boxes: [{ x1: 1, x2: 21, y1: -5, y2: 5, look: "actual" as const }] },
            {
              text: t("training.key-planned"),
              boxes: [{ x1: 1, x2: 21, y1: -5, y2: 5, look: "planned" as const, colour: "var(--planned)" }],
            },
          ]
        : []),
    ],
    { x: isNarrow(context) ? 0 : left, y: y + 18, widthPx: widthPx - (isNarrow(context) ? 0 : left) },
  );
  return drawing({
    widthPx,
    heightPx: hasPlanned ? key.bottom + 4 : y + 4,
    boxes: [...boxes, ...key.boxes],
    lines,
    words: [...words, ...key.words],
  });
}
