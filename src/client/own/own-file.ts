/** A reader's own CSV, opened and checked in the browser. It never leaves the machine. */
import type { Encoding } from "../../check/read/dialect.ts";
import type { Delimiter } from "../../check/read/records.ts";
import type { Locale } from "../../lib/format.ts";
import type { Issue, IssueType, RegionSystem, Severity } from "../../lib/issue.ts";
import type { Engine } from "../../query/engine.ts";
import type { OwnTable } from "../sql/session.ts";

/**
 * What a file is checked against. `alone`: it is the whole table. `added`: it is one more delivery to the published
 * table, so that keys and replaced rows are looked up there too.
 */
export type Comparison = "alone" | "added";

/** How a file seems to be written; shown to the reader, who confirms or corrects it before anything is read. */
export interface FileGuess {
  readonly encoding: Encoding;
  readonly delimiter: Delimiter;
  /** Published table whose fields the header names, or `null`. */
  readonly table: string | null;
  /** Names in the header as they stand. */
  readonly header: readonly string[];
  /** First records, for the reader to judge the guess by. */
  readonly sample: readonly (readonly string[])[];
  /** Codes look like those of BPS: asked, never converted silently. */
  readonly regionSystem: RegionSystem | "unknown";
  readonly comparison: Comparison;
}

/** How the reader had the file read. */
export interface Reading {
  readonly encoding: Encoding;
  readonly delimiter: Delimiter;
  readonly table: string | null;
  readonly regionSystem: RegionSystem;
  readonly comparison: Comparison;
}

/** Issues of one type in one column; `field` is "" for issues of a file or a whole row. */
export interface IssueGroup {
  readonly type: IssueType;
  readonly field: string;
  readonly severity: Severity;
  readonly count: number;
}

/** Which issues are wanted; `null` = all. */
export interface IssueFilter {
  readonly type: IssueType | null;
  readonly field: string | null;
}

export interface OwnFile {
  readonly name: string;
  readonly bytes: number;
  readonly rows: number;
  /** Table that it was checked as; `null` = none fits, and only SQL can read it. */
  readonly table: string | null;
  readonly reading: Reading;
  /** The first issues that the build would tell; `listIssues` gives the others. */
  readonly issues: readonly Issue[];
  readonly issueCount: number;
  readonly errorCount: number;
  /** Counts of all issues, the most frequent first. */
  readonly issueGroups: readonly IssueGroup[];
  /** Tables that the file refers to and that are too large to be looked up here. */
  readonly uncheckedTables: readonly string[];
  /** Answers questions to its rows; `null` while it has errors, fits no table, or the table holds nothing to count. */
  readonly engine: Engine | null;
  /** For the SQL engine. */
  readonly sqlTable: OwnTable;
  /** At most `count` issues from position `first` of those wanted, in the order of the file. */
  listIssues(filter: IssueFilter, first: number, count: number): Promise<readonly Issue[]>;
  /** All issues as CSV in one language; identifiers of persons are masked. */
  report(locale: Locale): Promise<Blob>;
  /** Frees the memory; nothing of the file is left and nothing can be asked any more. */
  forget(): void;
}
