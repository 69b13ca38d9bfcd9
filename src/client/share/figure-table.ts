/** The numbers of a figure as they stand on its page -> a table for pasting, with all that a number needs beside it. */
import type { PrintedCell, PrintedTable } from "../../export/printed-table.ts";

export interface FigureTableOptions {
  /** Header of the column that says what is planned or estimated. */
  readonly statusLabel: string;
  /** Last remark: where the figure stands. */
  readonly linkLine: string;
}

/** Throws where the figure has no table. */
export function readFigureTable(figure: Element, { statusLabel, linkLine }: FigureTableOptions): PrintedTable {
  const table = figure.querySelector<HTMLTableElement>(".figure-numbers table");
  if (table === null) throw new Error(`figure ${figure.id} has no table`);
  const columns = [...table.querySelectorAll("thead th")].map(readColumn);
  const rows = [...table.querySelectorAll("tbody tr")].map((row) => [...row.children]);
  const statuses = rows.map((cells) => rowStatus(cells, columns));
  const withStatus = statuses.some((status) => status !== "");
  return {
    title: `${textOf(figure.querySelector(".figure-title"))} (${textOf(figure.querySelector(".figure-subtitle"))})`,
    columns: [...columns, ...(withStatus ? [{ label: statusLabel, isNumber: false }] : [])],
    rows: rows.map((cells, row) => [
      ...cells.map(readCell),
      ...(withStatus ? [{ text: statuses[row] ?? "", mark: "" }] : []),
    ]),
    remarks: [...[...figure.querySelectorAll(".figure-meta dl > div")].flatMap(readRemarks), linkLine],
  };
}

/** Text as it is read: in one line, with ordinary spaces. */
const textOf = (element: Element | null): string => (element?.textContent ?? "").replace(/\s+/g, " ").trim();

/** Text of an element without that of the elements inside. */
const ownText = (element: Element): string =>
  [...element.childNodes]
    .filter(({ nodeType }) => nodeType === element.TEXT_NODE)
    .map(({ textContent }) => textContent)
    .join("")
    .trim();

function readColumn(header: Element): PrintedTable["columns"][number] {
  const unit = textOf(header.querySelector(".unit"));
  return {
    label: unit === "" ? textOf(header) : `${ownText(header)} (${unit})`,
    isNumber: header.classList.contains("number"),
  };
}

function readCell(cell: Element): PrintedCell {
  const isNumber = cell.classList.contains("number");
  // A dash for eyes, words for ears: the words say more in another document.
  const words = cell.querySelector(".hidden-visually");
  return { text: words !== null ? textOf(words) : isNumber ? ownText(cell) : textOf(cell), mark: "" };
}

/**
 * `perkiraan`; with the column where there are several numbers. In a column of its own, since a mark beside a number
 * would make it a text.
 */
function rowStatus(cells: readonly Element[], columns: PrintedTable["columns"]): string {
  const hasOneNumber = columns.filter(({ isNumber }) => isNumber).length === 1;
  return cells
    .flatMap((cell, column) => {
      const mark = cell.querySelector("abbr")?.title ?? "";
      return mark === "" ? [] : [hasOneNumber ? mark : `${columns[column]?.label ?? ""}: ${mark}`];
    })
    .join("; ");
}

/** `Sumber: …; …`, one line a note. What is folded away is named by its fold: `34 sumber`. */
function readRemarks(entry: Element): readonly string[] {
  const value = entry.querySelector("dd");
  const isFolded = (element: Element): boolean => value?.contains(element.closest("details")) === true;
  const parts = [...entry.querySelectorAll("dd li, dd summary")].filter(
    (element) => element.tagName === "SUMMARY" || !isFolded(element),
  );
  const texts = parts.length === 0 ? [textOf(value)] : parts.map(textOf);
  const lines = entry.querySelector(".figure-notes") === null ? [texts.join("; ")] : texts;
  return lines.map((line) => `${textOf(entry.querySelector("dt"))}: ${line}`);
}
