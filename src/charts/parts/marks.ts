/** Marks that several charts share, laid out for a phone and for a desk. */
import * as Plot from "@observablehq/plot";
import { isNarrow, type ChartContext, type PlotOptions } from "../chart.ts";

export interface Bar {
  readonly label: string;
  /** `null`: not published; drawn as a pale stub with a broken edge and its text, never as zero. */
  readonly value: number | null;
  /** What stands at the end of the bar. */
  readonly text: string;
  /** CSS colour of a bar that is not planned; default the first categorical colour. */
  readonly fill?: string;
  /** Drawn pale with a broken edge: planned, not yet reported as done. */
  readonly planned?: boolean;
}

const BAR_PX = 18;
const ROW_PX = { narrow: 46, wide: 32 };

/**
 * Horizontal bars with their label and number in words, so that neither axis nor colour is needed to read them. On a
 * phone the label stands above its bar, on a desk to its left.
 */
export function barList(bars: readonly Bar[], context: ChartContext, { labelPx = 200 } = {}): PlotOptions {
  const narrow = isNarrow(context);
  const row = narrow ? ROW_PX.narrow : ROW_PX.wide;
  const inset = narrow
    ? { insetTop: row - BAR_PX - 4, insetBottom: 4 }
    : { insetTop: (row - BAR_PX) / 2, insetBottom: (row - BAR_PX) / 2 };
  const centre = narrow ? row / 2 - 4 - BAR_PX / 2 : 0;
  const max = Math.max(...bars.map(({ value }) => value ?? 0), 1);
  const longest = Math.max(...bars.map(({ text }) => text.length));
  // y is the position in the list: two categories may have the same label.
  const rows = bars.map((bar, index) => ({ ...bar, index, drawn: bar.value ?? 0, end: bar.value ?? max * 0.06 }));
  return {
    height: bars.length * row + 4,
    marginTop: 2,
    marginBottom: 2,
    marginLeft: narrow ? 1 : labelPx,
    marginRight: Math.min(longest * 7.2 + 10, context.widthPx * 0.5),
    x: { axis: null, domain: [0, max] },
    y: { axis: null, domain: rows.map(({ index }) => index), padding: 0 },
    marks: [
      Plot.barX(
        rows.filter(({ value, planned }) => value !== null && planned !== true),
        { x: "drawn", y: "index", fill: (bar: Bar) => bar.fill ?? "var(--c1)", ...inset },
      ),
      Plot.barX(
        rows.filter(({ value, planned }) => value !== null && planned === true),
        { x: "drawn", y: "index", className: "plot-planned", ...inset },
      ),
      Plot.barX(
        rows.filter(({ value }) => value === null),
        { x1: 0, x2: max * 0.06, y: "index", className: "plot-missing", ...inset },
      ),
      // In a narrow drawing the labels stand on the bars, and the line would run through their first letters.
      ...(narrow ? [] : [Plot.ruleX([0], { stroke: "var(--axis)" })]),
      Plot.text(rows, {
        x: "end",
        y: "index",
        text: "text",
        textAnchor: "start",
        dx: 7,
        dy: centre,
        className: "plot-value",
      }),
      Plot.text(rows, {
        x: 0,
        y: "index",
        text: "label",
        textAnchor: narrow ? "start" : "end",
        dx: narrow ? 0 : -9,
        dy: narrow ? -(row / 2 - 12) : 0,
        lineWidth: narrow ? 26 : (labelPx - 12) / 12,
        className: "plot-label",
      }),
    ],
  };
}
