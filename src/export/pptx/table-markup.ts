/** A page of a table as DrawingML: a real table, with its header row flagged and its style named. */
import type { Locale } from "../../lib/format.ts";
import { emu } from "./geometry.ts";
import { CELL_MARGINS, type SlideCell, type SlideRow, type TablePage } from "./table-pages.ts";
import { TABLE_STYLE_ID } from "./table-style.ts";
import { textBody } from "./text.ts";
import { element, NAMESPACES } from "./xml.ts";

export const tableData = ({ header, rows, columns, fontSize }: TablePage, locale: Locale): string =>
  element(
    "a:graphicData",
    { uri: "http://schemas.openxmlformats.org/drawingml/2006/table" },
    element(
      "a:tbl",
      { "xmlns:a": NAMESPACES.a },
      element("a:tblPr", { firstRow: 1 }, `<a:tableStyleId>${TABLE_STYLE_ID}</a:tableStyleId>`),
      element("a:tblGrid", {}, ...columns.map(({ widthInches }) => element("a:gridCol", { w: emu(widthInches) }))),
      ...[header, ...rows].map((row) => rowMarkup(row, { columns, fontSize, locale })),
    ),
  );

type RowLook = Pick<TablePage, "columns" | "fontSize"> & { readonly locale: Locale };

const rowMarkup = ({ cells, heightInches }: SlideRow, look: RowLook): string =>
  element("a:tr", { h: emu(heightInches) }, ...cells.map((cell, position) => cellMarkup(cell, look, position)));

const margins = {
  marL: emu(CELL_MARGINS.sides / 2),
  marR: emu(CELL_MARGINS.sides / 2),
  marT: emu(CELL_MARGINS.ends / 2),
  marB: emu(CELL_MARGINS.ends / 2),
};

/** The mark is a run of its own, smaller and muted, as on the page. */
function cellMarkup({ text, mark }: SlideCell, { fontSize, columns, locale }: RowLook, position: number): string {
  const runs = [
    { text, size: fontSize },
    ...(mark === "" ? [] : [{ text: ` ${mark}`, size: fontSize * 0.8, colour: "tx2" } as const]),
  ];
  return element(
    "a:tc",
    {},
    textBody("a:txBody", [{ runs, align: columns[position]?.isNumber === true ? "r" : "l" }], locale),
    element("a:tcPr", { ...margins, ...(position === 0 ? { marL: 0 } : {}), anchor: "b" }),
  );
}
