/**
 * A table for pasting into documents and spreadsheets. Its numbers are those on the page without the thousands mark:
 * a spreadsheet of another language would read a pasted `5.372` as five and a bit. What is planned or estimated is left
 * to the remarks: beside a number, a mark would make it a text.
 */
import type { Locale } from "../lib/format.ts";
import { guardFormula } from "./formula-guard.ts";
import type { PrintedTable } from "./printed-table.ts";

/** An HTML table with caption and, as last rows, the remarks. */
export function toHtmlTable(table: PrintedTable, locale: Locale): string {
  const { title, columns, remarks } = table;
  const head = columns.map(({ label }) => `<th scope="col">${escapeHtml(guardFormula(label))}</th>`);
  const body = pastedRows(table, locale).map((row) => {
    const cells = row.map((text, column) => {
      const align = columns[column]?.isNumber === true ? ' align="right"' : "";
      return `<td${align}>${escapeHtml(text)}</td>`;
    });
    return `<tr>${cells.join("")}</tr>`;
  });
  const foot = remarks.map((text) => `<tr><td colspan="${columns.length}">${escapeHtml(guardFormula(text))}</td></tr>`);
  return [
    `<table lang="${locale}"><caption>${escapeHtml(title)}</caption>`,
    `<thead><tr>${head.join("")}</tr></thead>`,
    `<tbody>${body.join("")}</tbody>`,
    foot.length === 0 ? "</table>" : `<tfoot>${foot.join("")}</tfoot></table>`,
  ].join("\n");
}

/** Tab-separated text; line breaks and tabs inside a cell become spaces. */
export function toTabSeparated(table: PrintedTable, locale: Locale): string {
  const header = table.columns.map(({ label }) => guardFormula(label));
  const flatten = (text: string): string => text.replace(/[\t\r\n]+/g, " ");
  return [header, ...pastedRows(table, locale)].map((cells) => `${cells.map(flatten).join("\t")}\n`).join("");
}

function pastedRows({ columns, rows }: PrintedTable, locale: Locale): readonly (readonly string[])[] {
  return rows.map((row) =>
    row.map(({ text }, column) => guardFormula(columns[column]?.isNumber === true ? pastedNumber(text, locale) : text)),
  );
}

/** `+4.657` -> `4657`, `−0,5` -> `-0,5`; what is no number stays. */
function pastedNumber(text: string, locale: Locale): string {
  if (!/^[+\u2212-]?[\d.,]+%?$/.test(text)) return text;
  return text
    .replaceAll(locale === "id" ? "." : ",", "")
    .replace(/^\+/, "")
    .replace("\u2212", "-");
}

const escapeHtml = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
