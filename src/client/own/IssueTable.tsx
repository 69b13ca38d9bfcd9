/** The issues of a file, filtered by kind and column, a page at a time. */
import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { Translate } from "../../i18n/index.ts";
import { formatIssue, maskPersonalData } from "../../lib/format-issue.ts";
import { formatNumber, type Locale } from "../../lib/format.ts";
import { severityOf, type Issue } from "../../lib/issue.ts";
import { Choice } from "./Choice.tsx";
import { PageButtons } from "../PageButtons.tsx";
import { fieldOf } from "./issue-list.ts";
import type { IssueFilter, IssueGroup, OwnFile } from "./own-file.ts";

interface IssueTableProps {
  readonly file: OwnFile;
  readonly locale: Locale;
  readonly t: Translate;
}

const PAGE_SIZE = 50;
const ALL = "";
const EVERYTHING: IssueFilter = { type: null, field: null };

export function IssueTable({ file, locale, t }: IssueTableProps): JSX.Element {
  const [filter, setFilter] = useState<IssueFilter>(EVERYTHING);
  const [first, setFirst] = useState(0);
  const [issues, setIssues] = useState<readonly Issue[]>(() => file.issues.slice(0, PAGE_SIZE));
  useEffect(() => {
    let isCurrent = true;
    void file.listIssues(filter, first, PAGE_SIZE).then((listed) => {
      if (isCurrent) setIssues(listed);
    });
    return () => {
      isCurrent = false;
    };
  }, [file, filter, first]);

  const groups = file.issueGroups;
  const count = countOf(groups, filter);
  const choose = (change: Partial<IssueFilter>): void => {
    setFilter({ ...filter, ...change });
    setFirst(0);
  };
  const counted = (wanted: IssueFilter): string => formatNumber(countOf(groups, wanted), locale);
  const types = [...new Set(groups.map(({ type }) => type))];
  const fields = [...new Set(groups.map(({ field }) => field))].filter((field) => field !== "");

  return (
    <>
      <div class="own-choices">
        <Choice
          label={t("own.filter-type")}
          value={filter.type ?? ALL}
          options={[
            [ALL, t("own.filter-all-types", { count: countOf(groups, { ...filter, type: null }) })],
            ...types.map((type) => [type, `${t(`own.issue.${type}`)} (${counted({ ...filter, type })})`] as const),
          ]}
          onChange={(type) => {
            choose({ type: type === ALL ? null : type });
          }}
        />
        <Choice
          label={t("own.filter-field")}
          value={filter.field ?? ALL}
          options={[
            [ALL, t("own.filter-all-fields", { count: countOf(groups, { ...filter, field: null }) })],
            ...fields.map((field) => [field, `${maskPersonalData(field)} (${counted({ ...filter, field })})`] as const),
          ]}
          onChange={(field) => {
            choose({ field: field === ALL ? null : field });
          }}
        />
      </div>
      <div class="scroll-sideways" tabIndex={0} role="group" aria-label={t("own.issues")}>
        <table class="own-issues">
          <caption class="hidden-visually">{t("own.issues")}</caption>
          <thead>
            <tr>
              <th scope="col">{t("own.line")}</th>
              <th scope="col">{t("own.column")}</th>
              <th scope="col">{t("own.finding")}</th>
            </tr>
          </thead>
          <tbody>
            {issues.map((issue, position) => (
              <tr key={first + position} data-severity={severityOf(issue)}>
                <td class="tabular">{placeText(issue, file)}</td>
                <td>{maskPersonalData(fieldOf(issue))}</td>
                <td>
                  <strong>{t(`own.severity-${severityOf(issue)}`)}</strong> {formatIssue(issue, locale)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <nav class="own-paging" aria-label={t("own.paging")}>
        <p role="status" class="tabular">
          {count === 0
            ? t("own.no-issues")
            : t("own.page", { first: first + 1, last: Math.min(first + PAGE_SIZE, count), count })}
        </p>
        {count > PAGE_SIZE && (
          <PageButtons
            t={t}
            hasPrevious={first > 0}
            hasNext={first + PAGE_SIZE < count}
            onTurn={(pages) => {
              setFirst(first + pages * PAGE_SIZE);
            }}
          />
        )}
      </nav>
    </>
  );
}

const countOf = (groups: readonly IssueGroup[], { type, field }: IssueFilter): number =>
  groups
    .filter((group) => (type ?? group.type) === group.type && (field ?? group.field) === group.field)
    .reduce((sum, { count }) => sum + count, 0);

/** Line in the reader's file; the whole place where the issue stands in a published row. */
function placeText(issue: Issue, { name }: OwnFile): string {
  const line = "line" in issue ? String(issue.line) : "";
  return issue.file === name ? line : `${issue.file}:${line}`;
}
