/** Text -> records of cells, each with the line at which it starts; quoting is held to RFC 4180. */
import Papa from "papaparse";
import type { Issue } from "../../lib/issue.ts";
import { countBreaks, type TextBlock } from "./text-block.ts";

/** Delimiters that are told apart; only the comma is accepted. */
export type Delimiter = "," | ";" | "\t";

interface RecordOptions {
  readonly delimiter: Delimiter;
  readonly file: string;
  readonly issues: Issue[];
}

/** Calls `onRecord` for every record; one whose quotes are broken is reported and left out. */
export function readRecords(
  { text, line: firstLine }: TextBlock,
  { delimiter, file, issues }: RecordOptions,
  onRecord: (cells: readonly string[], line: number) => void,
): void {
  const hasQuotes = text.includes('"');
  let line = firstLine;
  let start = 0;
  Papa.parse<string[]>(text.endsWith("\n") ? text.slice(0, -1) : text, {
    delimiter,
    newline: "\n",
    step({ data, meta }) {
      if (!hasQuotes) {
        onRecord(data, line++);
        return;
      }
      const raw = text.slice(start, meta.cursor);
      const fault = findQuoteFault(raw.endsWith("\n") ? raw.slice(0, -1) : raw, delimiter);
      if (fault === null) onRecord(data, line);
      else issues.push(quoteIssue(fault, raw, file, line));
      line += countBreaks(raw);
      start = meta.cursor;
    },
  });
}

interface QuoteFault {
  readonly kind: "open" | "stray";
  /** Position of the quote in the record. */
  readonly at: number;
}

/** The first quote that is never closed, or that stands neither around a whole cell nor doubled inside one. */
function findQuoteFault(record: string, delimiter: Delimiter): QuoteFault | null {
  let at = 0;
  while (at <= record.length) {
    if (record[at] === '"') {
      let close = record.indexOf('"', at + 1);
      while (close !== -1 && record[close + 1] === '"') close = record.indexOf('"', close + 2);
      if (close === -1) return { kind: "open", at };
      if (close + 1 < record.length && record[close + 1] !== delimiter) return { kind: "stray", at: close };
      at = close + 2;
    } else {
      const next = record.indexOf(delimiter, at);
      const end = next === -1 ? record.length : next;
      const quote = record.slice(at, end).indexOf('"');
      if (quote !== -1) return { kind: "stray", at: at + quote };
      at = end + 1;
    }
  }
  return null;
}

function quoteIssue({ kind, at }: QuoteFault, record: string, file: string, firstLine: number): Issue {
  const line = firstLine + countBreaks(record.slice(0, at));
  if (kind === "open") return { type: "file/open-quote", file, line };
  const lineStart = record.lastIndexOf("\n", at) + 1;
  const value = record.slice(Math.max(lineStart, at - 20), at + 20).split("\n", 1)[0] ?? "";
  return { type: "file/quote", file, line, value };
}
