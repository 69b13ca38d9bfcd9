/** The order in which issues are told: by file, then line, then field. */
import type { Issue } from "../../lib/issue.ts";
import type { RawTable } from "../read/raw-table.ts";

export function sortIssues(issues: readonly Issue[]): readonly Issue[] {
  return [...issues].sort(
    (a, b) => compareText(a.file, b.file) || lineOf(a) - lineOf(b) || compareText(fieldOf(a), fieldOf(b)),
  );
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const lineOf = (issue: Issue): number => ("line" in issue ? issue.line : 0);
const fieldOf = (issue: Issue): string => ("field" in issue ? issue.field : "");

/** Leaves out what only repeats, row by row, that a file lacks a column. */
export function withoutAbsentFields(issues: readonly Issue[], tables: readonly RawTable[]): readonly Issue[] {
  const absent = new Map(
    tables.flatMap(({ deliveries }) =>
      deliveries
        .filter(({ absentFields }) => absentFields.length > 0)
        .map(({ file, absentFields }) => [file, absentFields]),
    ),
  );
  if (absent.size === 0) return issues;
  return issues.filter(
    (issue) =>
      issue.type.startsWith("file/") || !fieldsOf(issue).some((field) => absent.get(issue.file)?.includes(field)),
  );
}

function fieldsOf(issue: Issue): readonly string[] {
  if (issue.type === "row/duplicate-key") return issue.key.map((part) => part.split("=", 1)[0] ?? "");
  const others =
    "statusField" in issue
      ? [issue.statusField]
      : "valueField" in issue
        ? [issue.valueField]
        : "startField" in issue
          ? [issue.startField]
          : [];
  return [fieldOf(issue), ...others];
}
