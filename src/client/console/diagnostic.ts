/** A failed query as a mark in the editor. */
import type { Diagnostic } from "@codemirror/lint";
import type { Text } from "@codemirror/state";
import type { SqlError } from "../sql/session.ts";

/** Place of an error in the text that was run: the word or text at its column, else its line; `null` where none is known. */
export function diagnosticOf(
  { line, column }: Pick<SqlError, "line" | "column">,
  text: Text,
  message: string,
): Diagnostic | null {
  if (line === null) return null;
  const { from, to, text: words } = text.line(Math.min(Math.max(line, 1), text.lines));
  const mark = { severity: "error", message } as const;
  if (column === null || column < 1 || column > words.length) return { ...mark, from, to };
  const start = column - 1;
  const [word = ""] = /^(?:\w+|'[^']*'|"[^"]*"|.)/u.exec(words.slice(start)) ?? [];
  return { ...mark, from: from + start, to: from + start + word.length };
}
