import { translate } from "../../i18n/index.ts";
import { isNarrow } from "../chart.ts";
import { joinShapes, wrapText, type Box, type Shapes, type Words } from "../parts/drawing.ts";
import { LINE_PX } from "../parts/label-placement.ts";
import { createPanelView, type PanelContext } from "./panels.ts";
import { measureText } from "./result-measure.ts";
import { figureText } from "./result-words.ts";
import type { ExploreResult, ResultCode, ResultFigure } from "./result.ts";
import { classKey, valueClasses, type ValueClasses } from "./value-classes.ts";
import {
  fits,
  isKnown,
  isPlanned,
  longestPx,
  mixesUnits,
  refuse,
  remark,
  statusKey,
  trace,
  type Sketch,
} from "./view-parts.ts";

/** More rows than this are a table, not a picture. */
const MOST_ROWS = 60;
const ROW_PX = 26;
const CELL_GAP_PX = 2;
const BLOCK_GAP_PX = 18;

/** Two dimensions as a grid of coloured numbers; columns that do not fit beside each other go on below. */
export const heatView = createPanelView({
  id: "heat",
  fit(panel) {
    if (panel.dimensions.length !== 2) return refuse("chart.explore-fit.not-two-dimensions");
    if (mixesUnits(panel)) return refuse("chart.explore-fit.mixed-units");
    return fits(panel.figures.length > 24 ? 56 : 40);
  },
  key: (whole) => {
    const print = (value: number): string =>
      measureText(value, { ...whole.measure, decimals: undefined }, whole.locale);
    return [...classKey(valueClasses(whole.figures), print), ...statusKey(whole, "box")];
  },
  sketch: sketchGrid,
});

interface Grid {
  readonly panel: ExploreResult;
  readonly context: PanelContext;
  readonly rows: readonly ResultCode[];
  readonly figureAt: (row: ResultCode, column: ResultCode) => ResultFigure | undefined;
  readonly classes: ValueClasses;
  readonly labelPx: number;
  readonly columnPx: number;
}

function sketchGrid(panel: ExploreResult, context: PanelContext): Sketch {
  const [down, across] = panel.dimensions;
  if (down === undefined || across === undefined) return { heightPx: 0 };
  const { widthPx } = context;
  const rows = down.codes.slice(0, MOST_ROWS);
  const byCodes = new Map(
    panel.figures.map((figure) => [`${figure.codes[down.name] ?? ""}/${figure.codes[across.name] ?? ""}`, figure]),
  );
  const labelPx = Math.min(
    longestPx(rows.map(({ label }) => label)) + 10,
    widthPx * (isNarrow({ widthPx }) ? 0.34 : 0.3),
  );
  const widest = Math.max(
    longestPx(context.all.map((figure) => (isKnown(figure) ? figureText(panel, figure) : ""))) + 10,
    longestPx(across.codes.flatMap(({ label }) => label.split(" "))) + 6,
    40,
  );
  const perBlock = Math.max(1, Math.floor((widthPx - labelPx) / Math.min(widest, widthPx - labelPx)));
  const blocks = Math.ceil(across.codes.length / perBlock);
  // Blocks of about the same number of columns look calmer than a full one and a rest.
  const inBlock = Math.ceil(across.codes.length / blocks);
  const grid: Grid = {
    panel,
    context,
    rows,
    figureAt: (row, column) => byCodes.get(`${row.code}/${column.code}`),
    classes: valueClasses(context.all),
    labelPx,
    columnPx: Math.min((widthPx - labelPx) / inBlock, 120),
  };
  const parts: Shapes[] = [];
  let y = 0;
  for (let start = 0; start < across.codes.length; start += inBlock) {
    const block = sketchBlock(grid, across.codes.slice(start, start + inBlock), y);
    parts.push(block);
    y += block.heightPx + BLOCK_GAP_PX;
  }
  const words = { shown: rows.length, of: down.codes.length };
  const text =
    rows.length === down.codes.length ? "" : translate(panel.locale)("chart.explore-words.first-rows-only", words);
  const note = remark(text, y, widthPx);
  return {
    ...joinShapes([...parts, note]),
    heightPx: y - BLOCK_GAP_PX + (note.heightPx === 0 ? 0 : note.heightPx + 14),
  };
}

/** Some columns under their headings, with the labels of all rows. */
function sketchBlock(grid: Grid, columns: readonly ResultCode[], top: number): Sketch {
  const { rows, labelPx, columnPx } = grid;
  const headings = columns.map(({ label }) => wrapText(label, columnPx - 4, "strong"));
  const headingPx = Math.max(...headings.map(({ length }) => length)) * LINE_PX + 4;
  const words: Words[] = headings.flatMap((lines, column) =>
    lines.map((text, line) => ({
      x: labelPx + (column + 0.5) * columnPx,
      y: top + headingPx - 12 - (lines.length - 1 - line) * LINE_PX,
      text,
      anchor: "middle" as const,
      look: "heading" as const,
    })),
  );
  const parts: Shapes[] = [{ words }];
  let y = top + headingPx;
  for (const row of rows) {
    const labels = wrapText(row.label, labelPx - 8);
    const heightPx = Math.max(ROW_PX, labels.length * LINE_PX + 2);
    const middle = y + heightPx / 2;
    parts.push({
      words: labels.map((text, line) => ({
        x: labelPx - 8,
        y: middle + (line - (labels.length - 1) / 2) * LINE_PX,
        text,
        anchor: "end",
      })),
    });
    columns.forEach((column, place) => {
      const x1 = labelPx + place * columnPx;
      const box = { x1, x2: x1 + columnPx - CELL_GAP_PX, y1: y, y2: y + heightPx - CELL_GAP_PX };
      parts.push(sketchCell(grid, box, grid.figureAt(row, column)));
    });
    y += heightPx;
  }
  return { ...joinShapes(parts), heightPx: y - top };
}

/** A coloured number; hatched where none was published, empty where no event is known. */
function sketchCell(
  { panel, context, classes }: Grid,
  box: Pick<Box, "x1" | "x2" | "y1" | "y2">,
  figure: ResultFigure | undefined,
): Shapes {
  const middle = { x: (box.x1 + box.x2) / 2, y: (box.y1 + box.y2) / 2, anchor: "middle" } as const;
  if (figure === undefined && panel.table.kind === "events")
    return { boxes: [{ ...box, look: "ground" }], words: [{ ...middle, text: "–", look: "muted" }] };
  const of = figure === undefined ? {} : trace(panel, figure, context);
  if (figure === undefined || figure.value === null)
    return { boxes: [{ ...box, look: "missing", ...of }], words: [{ ...middle, text: "–", look: "muted" }] };
  const { fill, ink } = classes.classOf(figure.value);
  const text = figureText(panel, figure);
  // A planned figure keeps its dashed outline, so its ground stays plain.
  return isPlanned(figure)
    ? { boxes: [{ ...box, look: "planned", ...of }], words: [{ ...middle, text, look: "value" }] }
    : {
        boxes: [{ ...box, look: "actual", colour: fill, ...of }],
        words: [{ ...middle, text, look: "value", colour: ink }],
      };
}
