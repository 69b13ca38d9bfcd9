/** The issues of a file: counted by kind, filtered, and written as a report. */
import { guardFormula } from "../../export/formula-guard.ts";
import { formatIssue } from "../../lib/format-issue.ts";
import { INDONESIAN_EXCEL, PLAIN, writeCsv } from "../../lib/csv/dialect.ts";
import type { Locale } from "../../lib/format.ts";
import { severityOf, type Issue } from "../../lib/issue.ts";
import { maskPersonalData } from "../../lib/personal-data.ts";
import type { IssueFilter, IssueGroup } from "./own-file.ts";

export const fieldOf = (issue: Issue): string => ("field" in issue ? issue.field : "");
const lineOf = (issue: Issue): string => ("line" in issue ? String(issue.line) : "");
const valueOf = (issue: Issue): string => ("value" in issue ? issue.value : "");

/** Counts by type and column, the most frequent first. */
export function groupIssues(issues: readonly Issue[]): readonly IssueGroup[] {
  const groups = new Map<string, IssueGroup>();
  for (const issue of issues) {
    const { type } = issue;
    const field = fieldOf(issue);
    const key = `${type} ${field}`;
    groups.set(key, { type, field, severity: severityOf(issue), count: (groups.get(key)?.count ?? 0) + 1 });
  }
  return [...groups.values()].sort((a, b) => b.count - a.count);
}

export function filterIssues(issues: readonly Issue[], { type, field }: IssueFilter): readonly Issue[] {
  return type === null && field === null
    ? issues
    : issues.filter((issue) => (type ?? issue.type) === issue.type && (field ?? fieldOf(issue)) === fieldOf(issue));
}

const COLUMNS: Readonly<Record<Locale, readonly string[]>> = {
  id: ["berkas", "baris", "kolom", "jenis", "tingkat", "nilai", "pesan"],
  en: ["file", "line", "column", "type", "severity", "value", "message"],
};
const SEVERITY = {
  id: { error: "kesalahan", warning: "peringatan" },
  en: { error: "error", warning: "warning" },
} as const;

/** Issues that are put into text at once. */
const BLOCK_ISSUES = 10_000;

/**
 * All issues as CSV, in Indonesian for Excel with Indonesian settings. Identifiers of persons are masked, and no
 * refused formula runs in the report about it.
 */
export function issueReport(issues: readonly Issue[], locale: Locale): Blob {
  const dialect = locale === "id" ? INDONESIAN_EXCEL : PLAIN;
  const record = (issue: Issue): readonly string[] =>
    [
      maskPersonalData(issue.file),
      lineOf(issue),
      maskPersonalData(fieldOf(issue)),
      issue.type,
      SEVERITY[locale][severityOf(issue)],
      maskPersonalData(valueOf(issue)),
      formatIssue(issue, locale),
    ].map(guardFormula);
  const parts = [writeCsv([COLUMNS[locale]], dialect)];
  for (let first = 0; first < issues.length; first += BLOCK_ISSUES)
    parts.push(writeCsv(issues.slice(first, first + BLOCK_ISSUES).map(record), { ...dialect, start: "" }));
  return new Blob(parts, { type: "text/csv;charset=utf-8" });
}
