/** A file that fits no published table: read for its form alone, as a table of texts. */
import { readRecords } from "../../check/read/records.ts";
import { textBlocks } from "../../check/read/text-blocks.ts";
import type { Issue } from "../../lib/issue.ts";
import type { Reading } from "./own-file.ts";

export interface FormFile {
  readonly name: string;
  readonly chunks: Iterable<Uint8Array>;
  readonly reading: Reading;
}

export interface Form {
  /** Names of the columns, each once. */
  readonly columns: readonly string[];
  readonly rows: number;
  /** Of its bytes, quotes and lengths of rows. */
  readonly issues: readonly Issue[];
  /** Records without a filled cell, which are left out. */
  readonly blankRecords: number;
}

/** Reads a file record by record; rows of another length than the header are reported and left out. */
export function readForm({ name: file, chunks, reading }: FormFile, onRow: (cells: readonly string[]) => void): Form {
  const { encoding, delimiter } = reading;
  const issues: Issue[] = [];
  // Widened by hand: the compiler does not see that the callback below sets it.
  let columns = null as readonly string[] | null;
  let rows = 0;
  let blankRecords = 0;
  for (const block of textBlocks(chunks, file, issues, encoding)) {
    readRecords(block, { delimiter, file, issues }, (cells, line) => {
      if (cells.every((cell) => cell.trim() === "")) blankRecords++;
      else if (columns === null) columns = columnNames(cells);
      else if (cells.length !== columns.length)
        issues.push({ type: "row/length", file, line, found: cells.length, expected: columns.length });
      else {
        rows++;
        onRow(cells);
      }
    });
  }
  if (rows === 0 && issues.length === 0) issues.push({ type: "file/empty", file });
  return { columns: columns ?? [], rows, issues, blankRecords };
}

/** Names for SQL, which takes `a` and `A` for one: `["a", "", "A"]` -> `["a", "column_2", "A_2"]`. */
export function columnNames(header: readonly string[]): readonly string[] {
  const used = new Set<string>();
  return header.map((name, position) => {
    const base = name.trim() === "" ? `column_${position + 1}` : name;
    let unique = base;
    for (let count = 2; used.has(unique.toLowerCase()); count++) unique = `${base}_${count}`;
    used.add(unique.toLowerCase());
    return unique;
  });
}
