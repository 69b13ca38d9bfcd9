/** How a figure stands on a printed page of A4 across. Pure; millimetres. */
import type { ChartTable } from "../../charts/chart.ts";
import { placeWords, type Placement, type Size } from "./fit.ts";

export interface PrintLayout {
  readonly words: Placement;
  /** Whether the numbers are printed too: they must leave the drawing its room. */
  readonly hasTable: boolean;
}

/** Inside of the page. */
const PAGE = { widthMm: 269, heightMm: 181 } as const;
const PX_PER_MM = 96 / 25.4;
const PAGE_PX: Size = { widthPx: PAGE.widthMm * PX_PER_MM, heightPx: PAGE.heightMm * PX_PER_MM };
/** What headline, notes and foot leave of the page's height. */
const FREE_HEIGHT_MM = 135;
/** Column of words at the left of a tall drawing: its width, and what its own words leave of the height. */
const COLUMN = { widthMm: 88, heightMm: 81 } as const;
const ROW_MM = 6.6;
const LETTER_MM = 1.7;
const CELL_MARGIN_MM = 4;
/** Head of two lines, key to the signs. */
const OTHER_ROWS = 3;

export function printLayout(drawing: Size, table: ChartTable): PrintLayout {
  const words = placeWords(PAGE_PX, drawing);
  const { widthMm, heightMm } = tableSize(table);
  const room =
    words === "left"
      ? COLUMN
      : {
          widthMm: PAGE.widthMm,
          heightMm: FREE_HEIGHT_MM - (PAGE.widthMm * drawing.heightPx) / drawing.widthPx,
        };
  return { words, hasTable: widthMm <= room.widthMm && heightMm <= room.heightMm };
}

/** Size of a table whose cells are not broken, about. */
function tableSize({ columns, rows }: ChartTable): { readonly widthMm: number; readonly heightMm: number } {
  const letters = columns.map(({ key, label, unit = "" }) => {
    const cells = rows.map((row) => {
      const entry = row[key] ?? "";
      return (typeof entry === "string" ? entry : entry.text).length;
    });
    return Math.max(unit.length, ...label.split(" ").map(({ length }) => length), ...cells);
  });
  return {
    widthMm: letters.reduce((sum, count) => sum + count * LETTER_MM + CELL_MARGIN_MM, 0),
    heightMm: (rows.length + OTHER_ROWS) * ROW_MM,
  };
}
