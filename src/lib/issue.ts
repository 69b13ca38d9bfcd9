/**
 * What a check may find in the data. An issue is a value, never an exception: every check returns all that it
 * finds and publishing refuses while one of them is an error. `formatIssue` in `format-issue.ts` makes the text.
 */
export type Severity = "error" | "warning";

/** What can be wrong in `datapackage.json` or a schema. */
export type DeclarationProblem =
  | "invalid-json"
  | "missing-property"
  | "unknown-type"
  | "unknown-codelist"
  | "unknown-table"
  | "unknown-field"
  | "unknown-key"
  | "derived-field"
  | "unknown-file"
  | "unknown-region-system"
  | "invalid-pattern"
  | "duplicate"
  | "no-file";

/** Numbering of regions: `16.08` (Kemendagri) and `1609` (BPS) are one place. */
export type RegionSystem = "kemendagri" | "bps";

export type PersonalDataKind = "nip" | "nik" | "email" | "phone";

interface InFile {
  /** Path below the data folder, with forward slashes. */
  readonly file: string;
}
interface AtLine extends InFile {
  /** Line as an editor shows it; the header is line 1. */
  readonly line: number;
}
interface AtCell extends AtLine {
  readonly field: string;
  readonly value: string;
}

export type Issue =
  // The file as bytes and as CSV
  | (InFile & { readonly type: "file/unreadable"; readonly reason: "not-found" | "not-readable" })
  | (InFile & {
      readonly type: "file/encoding";
      readonly line: number;
      readonly found: "utf-16" | "windows-1252";
      readonly value: string;
    })
  | (InFile & { readonly type: "file/nul-byte"; readonly line: number })
  | (InFile & { readonly type: "file/byte-order-mark" })
  | (InFile & { readonly type: "file/empty" })
  | (AtLine & { readonly type: "file/no-header"; readonly value: string; readonly expected: readonly string[] })
  | (InFile & { readonly type: "file/delimiter"; readonly found: ";" | "\t" })
  | (InFile & {
      readonly type: "file/dialect";
      readonly encoding: "utf-8" | "windows-1252" | "utf-16le" | "utf-16be";
      readonly delimiter: "," | ";" | "\t";
    })
  | (InFile & { readonly type: "file/open-quote"; readonly line: number })
  | (InFile & { readonly type: "file/quote"; readonly line: number; readonly value: string })
  | (InFile & { readonly type: "file/missing-field"; readonly field: string; readonly expected: readonly string[] })
  | (InFile & { readonly type: "file/extra-field"; readonly field: string; readonly expected: readonly string[] })
  | (InFile & {
      readonly type: "file/derived-field";
      readonly field: string;
      /** Table that the values are taken from, and the field that names its rows. */
      readonly table: string;
      readonly through: string;
    })
  | (InFile & { readonly type: "file/duplicate-field"; readonly field: string })
  | (InFile & { readonly type: "file/personal-field"; readonly field: string })
  | (InFile & { readonly type: "file/unknown"; readonly expected: readonly string[] })
  | (InFile & {
      readonly type: "file/declaration";
      readonly field: string;
      readonly value: string;
      readonly reason: DeclarationProblem;
    })
  // One row's shape and cells
  | (AtLine & { readonly type: "row/length"; readonly found: number; readonly expected: number })
  | (AtCell & { readonly type: "cell/required" })
  | (AtCell & { readonly type: "cell/count" })
  | (AtCell & { readonly type: "cell/number" })
  | (AtCell & { readonly type: "cell/scientific" })
  | (AtCell & { readonly type: "cell/negative" })
  | (AtCell & { readonly type: "cell/range"; readonly minimum: number | null; readonly maximum: number | null })
  | (AtCell & { readonly type: "cell/date" })
  | (AtCell & { readonly type: "cell/excel-date" })
  | (AtCell & { readonly type: "cell/local-date" })
  | (AtCell & { readonly type: "cell/pattern"; readonly pattern: string })
  | (AtCell & {
      readonly type: "cell/category";
      readonly allowed: readonly string[];
      readonly suggestion: string | null;
    })
  | (AtCell & { readonly type: "cell/reference"; readonly table: string; readonly suggestion: string | null })
  | (AtCell & {
      readonly type: "cell/region-system";
      readonly declared: RegionSystem;
      readonly looksLike: RegionSystem;
    })
  | (AtCell & { readonly type: "cell/formula" })
  | (AtCell & { readonly type: "cell/invisible-character"; readonly codePoint: string })
  | (AtCell & { readonly type: "cell/personal-data"; readonly kind: PersonalDataKind })
  // Rows together
  | (AtLine & {
      readonly type: "row/duplicate-key";
      readonly firstFile: string;
      readonly firstLine: number;
      readonly key: readonly string[];
    })
  | (AtCell & { readonly type: "row/value-without-status"; readonly statusField: string; readonly statusValue: string })
  | (AtCell & { readonly type: "row/status-without-value"; readonly valueField: string })
  | (AtCell & { readonly type: "row/confidentiality"; readonly statusValue: string })
  | (AtCell & { readonly type: "row/stage-status"; readonly stage: string })
  | (AtCell & { readonly type: "row/period"; readonly startField: string; readonly start: string })
  | (AtCell & { readonly type: "row/merit-band"; readonly index: number; readonly band: string })
  | (AtCell & { readonly type: "row/merit-scale"; readonly minimum: number; readonly maximum: number })
  | (AtCell & { readonly type: "row/grade-status"; readonly status: string })
  | (AtCell & {
      readonly type: "row/supersedes";
      readonly reason: "unknown" | "same-delivery" | "later-delivery" | "no-reason" | "no-row" | "twice";
    })
  | (AtLine & {
      readonly type: "row/same-cohort";
      readonly firstFile: string;
      readonly firstLine: number;
      readonly key: readonly string[];
    })
  | (AtCell & {
      readonly type: "total/difference";
      readonly checkId: string;
      readonly total: number;
      readonly parts: number;
      readonly expectedDifference: number;
    })
  | (AtCell & {
      readonly type: "total/parts-exceed";
      readonly dimension: string;
      readonly total: number;
      readonly parts: number;
    })
  | (AtCell & { readonly type: "total/planned-part"; readonly checkId: string })
  | (AtCell & { readonly type: "total/proposed"; readonly dimension: string; readonly parts: readonly string[] });

export type IssueType = Issue["type"];

/** Issues that are told and do not stop the build; every other type is an error. */
const WARNINGS: ReadonlySet<IssueType> = new Set<IssueType>([
  "file/byte-order-mark",
  "file/dialect",
  "row/merit-scale",
  "row/same-cohort",
  "total/proposed",
]);

export function severityOf(issue: Issue): Severity {
  return WARNINGS.has(issue.type) ? "warning" : "error";
}

export const hasErrors = (issues: readonly Issue[]): boolean => issues.some((issue) => severityOf(issue) === "error");
