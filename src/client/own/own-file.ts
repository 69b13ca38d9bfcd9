/** A reader's own CSV, opened and checked in the browser. It never leaves the machine. */
import type { Issue } from "../../lib/issue.ts";
import type { Engine } from "../../query/engine.ts";
import type { OwnTable } from "../sql/session.ts";

/** How a file seems to be written; shown to the reader, who confirms or corrects it before anything is read. */
export interface FileGuess {
  readonly encoding: "utf-8" | "windows-1252" | "utf-16le" | "utf-16be";
  readonly delimiter: "," | ";" | "\t";
  /** Published table whose fields the header names, or `null`. */
  readonly table: string | null;
  /** Names in the header as they stand. */
  readonly header: readonly string[];
  /** First records, for the reader to judge the guess by. */
  readonly sample: readonly (readonly string[])[];
  /** Codes look like those of BPS: asked, never converted silently. */
  readonly regionSystem: "kemendagri" | "bps" | "unknown";
}

export interface OwnFile {
  readonly name: string;
  readonly bytes: number;
  readonly rows: number;
  /** Table that it was checked as; `null` = none fits, and only SQL can read it. */
  readonly table: string | null;
  /** Everything that the build would say, at most `shownIssues` of `issueCount`. */
  readonly issues: readonly Issue[];
  readonly issueCount: number;
  readonly errorCount: number;
  /** Answers questions to its rows; `null` while it has errors or fits no table. */
  readonly engine: Engine | null;
  /** For the SQL engine. */
  readonly sqlTable: OwnTable;
}
