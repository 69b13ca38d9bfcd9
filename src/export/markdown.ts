import type { PrintedTable } from "./printed-table.ts";

/** A table in GitHub's Markdown with its title above and its remarks below; numbers as printed, with their marks. */
export function toMarkdown({ title, columns, rows, remarks }: PrintedTable): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  const table = [
    line(columns.map(({ label }) => escapeMarkdown(label))),
    line(columns.map(({ isNumber }) => (isNumber ? "---:" : "---"))),
    ...rows.map((row) => line(row.map(({ text, mark }) => escapeMarkdown(mark === "" ? text : `${text} (${mark})`)))),
  ].join("\n");
  const blocks = [`**${escapeMarkdown(title)}**`, table, remarks.map(escapeMarkdown).join("  \n")];
  return `${blocks.filter((block) => block !== "").join("\n\n")}\n`;
}

/** Text that Markdown would take as markup, made plain; a line break becomes a space, as a table row is one line. */
function escapeMarkdown(text: string): string {
  return text
    .replace(/\s*[\r\n]+\s*/g, " ")
    .replace(/[\\|*`<[\]]/g, "\\$&")
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, "\\_");
}
