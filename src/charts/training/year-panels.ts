/**
 * Columns by year, one panel a programme, all on one scale: columns that lie in different panels may be compared,
 * and every column carries its number.
 */
import { formatNumber } from "../../lib/format.ts";
import { isNarrow, type ChartContext, type PlotOptions } from "../chart.ts";
import { drawing, drawKey, textPx, type Box, type KeyEntry, type Line, type Words } from "../parts/drawing.ts";

export interface YearColumn {
  /** `null`: something happened, but its number was not published. */
  readonly actual: number | null;
  readonly planned: number;
  /** Line below the year, for how much of it is known. */
  readonly below?: string;
}

export interface YearPanel {
  readonly label: string;
  readonly strong?: boolean;
  /** Only years with something to tell. */
  readonly columns: ReadonlyMap<string, YearColumn>;
}

export interface YearPanelsOptions {
  readonly years: readonly string[];
  readonly key: readonly KeyEntry[];
  /** Height of the tallest column. */
  readonly tallestPx?: number;
}

const NUMBER_PX = 15;

export function yearPanels(
  panels: readonly YearPanel[],
  context: ChartContext,
  options: YearPanelsOptions,
): PlotOptions {
  const { widthPx, locale } = context;
  const { years, key, tallestPx = isNarrow(context) ? 110 : 140 } = options;
  const narrow = isNarrow(context);
  const left = narrow ? 0 : 120;
  const step = (widthPx - left) / years.length;
  const columnPx = Math.min(step * 0.62, 40);
  const highest = ({ actual, planned }: YearColumn): number => (actual ?? 0) + planned;
  const max = Math.max(...panels.flatMap(({ columns }) => [...columns.values()].map(highest)), 1);
  const heightOf = (count: number): number => (count === 0 ? 0 : Math.max((count / max) * tallestPx, 1.5));
  const boxes: Box[] = [];
  const lines: Line[] = [];
  const words: Words[] = [];
  let y = 0;
  for (const { label, strong = false, columns } of panels) {
    const own = [...columns.values()];
    const twoLines = own.some(({ planned, actual }) => planned > 0 && actual !== 0);
    const room = Math.max(...own.map((column) => heightOf(highest(column))), 8) + (twoLines ? 2 : 1) * NUMBER_PX + 4;
    const base = (narrow ? y + 26 : y + 8) + room;
    words.push({ x: 0, y: narrow ? y + 14 : base - 9, text: label, look: "label" });
    years.forEach((year, index) => {
      const middle = left + (index + 0.5) * step;
      const [x1, x2] = [middle - columnPx / 2, middle + columnPx / 2];
      const column = columns.get(year);
      words.push({ x: middle, y: base + 11, text: year, anchor: "middle", look: "muted" });
      if (column === undefined) return;
      const { actual, planned, below } = column;
      let at = base;
      const colour = strong ? "var(--c8)" : "var(--c1)";
      if (actual === null) boxes.push({ x1, x2, y1: base - 9, y2: (at = base - 1), look: "missing" });
      else if (actual > 0) boxes.push({ x1, x2, y1: (at = base - heightOf(actual)), y2: base, look: "actual", colour });
      if (planned > 0) {
        const y2 = at - 1.5;
        at = Math.min(y2 - 3, base - heightOf(highest(column)));
        boxes.push({ x1, x2, y1: at, y2, look: "planned", colour: "var(--planned)" });
      }
      const top = actual === null && planned === 0 ? base - 9 : at;
      let line = top - 8;
      if (actual === null) words.push({ x: middle, y: line, text: "–", anchor: "middle", look: "muted" });
      else if (actual > 0) {
        // Inside the hollow piece where there is room, so that each number stands on what it counts.
        const text = formatNumber(actual, locale);
        const inside = heightOf(planned) >= NUMBER_PX + 4 && textPx(text, "strong") < columnPx;
        const y = inside ? base - heightOf(actual) - 10 : line;
        words.push({ x: middle, y, text, anchor: "middle", look: "value" });
        if (!inside) line -= NUMBER_PX;
      }
      if (planned > 0) {
        words.push({
          x: middle,
          y: line,
          text: `+${formatNumber(planned, locale)}`,
          anchor: "middle",
          look: "planned",
        });
      }
      if (below !== undefined) words.push({ x: middle, y: base + 26, text: below, anchor: "middle", look: "muted" });
    });
    lines.push({ x1: left, x2: widthPx, y1: base, y2: base, look: "axis" });
    y = base + (own.some(({ below }) => below !== undefined) ? 36 : 22);
  }
  const drawn = drawKey(key, { x: narrow ? 0 : left, y: y + 12, widthPx: widthPx - (narrow ? 0 : left) });
  return drawing({
    widthPx,
    heightPx: (key.length === 0 ? y : drawn.bottom) + 4,
    boxes: [...boxes, ...drawn.boxes],
    lines: [...lines, ...drawn.lines],
    words: [...words, ...drawn.words],
  });
}
