/** The workbook inside a native chart: what a program opens for "edit data". */
import { relationshipType, writePackage, type Part } from "./package.ts";
import { columnLetter, SHEET_NAME, type ChartSheet, type SheetCell } from "./chart/sheet.ts";
import { element, escapeXml, NAMESPACES, valueElement } from "./xml.ts";

const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const namespace = { xmlns: NAMESPACES.x };

/** Positions in the list of cell formats below. */
const STYLES = { plain: 0, date: 1 };
/** First number of a format of one's own. */
const DATE_FORMAT = 164;

/** `day` dates the files inside, ISO. */
export function writeWorkbook(sheet: ChartSheet, day: string): Uint8Array {
  const parts: readonly Part[] = [
    {
      path: "xl/workbook.xml",
      contentType: `${TYPE}.sheet.main+xml`,
      content: element(
        "workbook",
        { ...namespace, "xmlns:r": NAMESPACES.r },
        element("sheets", {}, element("sheet", { name: SHEET_NAME, sheetId: 1, "r:id": "rId1" })),
      ),
      relationships: [
        { id: "rId1", type: relationshipType("worksheet"), target: "xl/worksheets/sheet1.xml" },
        { id: "rId2", type: relationshipType("styles"), target: "xl/styles.xml" },
      ],
    },
    { path: "xl/worksheets/sheet1.xml", contentType: `${TYPE}.worksheet+xml`, content: sheetMarkup(sheet) },
    { path: "xl/styles.xml", contentType: `${TYPE}.styles+xml`, content: stylesMarkup() },
  ];
  return writePackage(
    parts,
    [{ id: "rId1", type: relationshipType("officeDocument"), target: "xl/workbook.xml" }],
    day,
  );
}

/** Characters; words of categories need room, numbers do not. */
const COLUMN_WIDTHS = { first: 32, other: 16 };

function sheetMarkup({ columns }: ChartSheet): string {
  const rowCount = Math.max(0, ...columns.map(({ cells }) => cells.length));
  const header = columns.map(({ header: text }): SheetCell => ({ type: "text", text }));
  const rows = [
    header,
    ...Array.from({ length: rowCount }, (_, row) => columns.map(({ cells }) => cells[row] ?? null)),
  ];
  return element(
    "worksheet",
    namespace,
    element("dimension", { ref: `A1:${columnLetter(columns.length - 1)}${rowCount + 1}` }),
    element(
      "cols",
      {},
      element("col", { min: 1, max: 1, width: COLUMN_WIDTHS.first, customWidth: 1 }),
      columns.length > 1
        ? element("col", { min: 2, max: columns.length, width: COLUMN_WIDTHS.other, customWidth: 1 })
        : "",
    ),
    element(
      "sheetData",
      {},
      ...rows.map((cells, row) =>
        element(
          "row",
          { r: row + 1 },
          ...cells.map((cell, column) => cellMarkup(cell, `${columnLetter(column)}${row + 1}`)),
        ),
      ),
    ),
  );
}

function cellMarkup(cell: SheetCell, r: string): string {
  switch (cell?.type) {
    case undefined:
      return "";
    case "number":
      return element("c", { r }, `<v>${cell.value}</v>`);
    case "date":
      return element("c", { r, s: STYLES.date }, `<v>${cell.serial}</v>`);
    case "formula":
      return element("c", { r, t: "str" }, `<f>${escapeXml(cell.formula)}</f>`, `<v>${escapeXml(cell.text)}</v>`);
    case "text":
      return element(
        "c",
        { r, t: "inlineStr" },
        element("is", {}, `<t xml:space="preserve">${escapeXml(cell.text)}</t>`),
      );
  }
}

/** The least that a spreadsheet program wants, and one format for days. */
function stylesMarkup(): string {
  const plainFormat = { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 };
  return element(
    "styleSheet",
    namespace,
    element("numFmts", { count: 1 }, element("numFmt", { numFmtId: DATE_FORMAT, formatCode: "yyyy-mm-dd" })),
    element("fonts", { count: 1 }, element("font", {}, valueElement("sz", 11), valueElement("name", "Calibri"))),
    element(
      "fills",
      { count: 2 },
      element("fill", {}, element("patternFill", { patternType: "none" })),
      element("fill", {}, element("patternFill", { patternType: "gray125" })),
    ),
    element("borders", { count: 1 }, element("border")),
    element("cellStyleXfs", { count: 1 }, element("xf", plainFormat)),
    element(
      "cellXfs",
      { count: 2 },
      element("xf", { ...plainFormat, xfId: 0 }),
      element("xf", { ...plainFormat, numFmtId: DATE_FORMAT, xfId: 0, applyNumberFormat: 1 }),
    ),
    element("cellStyles", { count: 1 }, element("cellStyle", { name: "Normal", xfId: 0, builtinId: 0 })),
  );
}
