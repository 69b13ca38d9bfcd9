/** What the check of a file found, what was converted on the way, and how to be rid of the file. */
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { saveFile } from "../../export/browser/save-file.ts";
import type { Translate } from "../../i18n/index.ts";
import { formatFileSize } from "../../lib/file-size.ts";
import { formatList, type Locale } from "../../lib/format.ts";
import type { Declarations } from "../../query/engine.ts";
import { IssueTable } from "./IssueTable.tsx";
import type { OwnFile } from "./own-file.ts";
import { delimiterLabel, ENCODING_LABELS, tableTitle } from "./reading-labels.ts";

interface CheckResultProps {
  readonly file: OwnFile;
  readonly declarations: Declarations;
  readonly locale: Locale;
  readonly t: Translate;
  /** Goes on to ask the file; `null` where its figures cannot be asked. */
  readonly onExplore: (() => void) | null;
  readonly onForget: () => void;
  /** Goes back to how the file is read; `null` where the panel no longer has it. */
  readonly onReadAgain: (() => void) | null;
}

export function CheckResult(props: CheckResultProps): JSX.Element {
  const { file, declarations, locale, t, onExplore, onForget, onReadAgain } = props;
  const { name, bytes, rows, table, errorCount, issueCount, uncheckedTables, engine } = file;
  const [isFailed, setFailed] = useState(false);
  const warningCount = issueCount - errorCount;
  return (
    <div class="own-result">
      <p tabIndex={-1} data-start>
        <strong>{name}</strong> · {formatFileSize(bytes, locale)} · {t("own.rows", { rows })}
        {table !== null && ` · ${t("own.checked-as", { table: tableTitle(table, declarations, locale) })}`}
      </p>
      <p class="own-verdict" role="status" data-verdict={errorCount > 0 ? "errors" : "good"}>
        {errorCount > 0 ? t("own.errors", { count: errorCount }) : t("own.no-errors")}
        {warningCount > 0 && ` ${t("own.warnings", { count: warningCount })}`}
      </p>
      <p>{t(usesKey(file, engine !== null))}</p>
      <ul>
        {conversions(file, t).map((text) => (
          <li key={text}>{text}</li>
        ))}
        {uncheckedTables.length > 0 && <li>{t("own.unchecked", { tables: formatList(uncheckedTables, locale) })}</li>}
      </ul>
      {issueCount > 0 && <IssueTable file={file} locale={locale} t={t} />}
      <p class="own-actions">
        {onExplore !== null && (
          <button type="button" class="button" onClick={onExplore}>
            {t("explore.own-explore")}
          </button>
        )}
        {issueCount > 0 && (
          <button
            type="button"
            class={onExplore === null ? "button" : "button button-plain"}
            onClick={() => {
              setFailed(false);
              saveReport(file, locale).catch(() => {
                setFailed(true);
              });
            }}
          >
            {t("own.report")}
          </button>
        )}
        {onReadAgain !== null && (
          <button type="button" class="button button-plain" onClick={onReadAgain}>
            {t("own.read-again")}
          </button>
        )}
        <button type="button" class="button button-plain" onClick={onForget}>
          {t("own.forget")}
        </button>
      </p>
      <div role="alert">{isFailed && <p class="own-problem">{t("own.report-failed")}</p>}</div>
    </div>
  );
}

/** What can be done with the file now. */
function usesKey({ table, errorCount }: OwnFile, hasEngine: boolean) {
  if (hasEngine) return "own.use-all";
  if (errorCount > 0) return "own.use-after-errors";
  return table === null ? "own.use-sql-text" : "own.use-sql";
}

/** What was read in another way than it stands in the contract. */
function conversions({ reading, table }: OwnFile, t: Translate): readonly string[] {
  const { encoding, delimiter, regionSystem, comparison } = reading;
  const isPlain = encoding === "utf-8" && delimiter === "," && regionSystem === "kemendagri";
  return [
    ...(isPlain ? [t("own.read-as-is")] : []),
    ...(encoding === "utf-8" ? [] : [t("own.converted-encoding", { encoding: ENCODING_LABELS[encoding] })]),
    ...(delimiter === "," ? [] : [t("own.converted-delimiter", { delimiter: delimiterLabel(delimiter, t) })]),
    ...(regionSystem === "bps" ? [t("own.converted-regions")] : []),
    ...(table === null ? [] : [t(`own.compared-${comparison}`)]),
  ];
}

async function saveReport(file: OwnFile, locale: Locale): Promise<void> {
  const name = `${file.name.replace(/\.\w+$/, "")}-${locale === "id" ? "pemeriksaan" : "check"}.csv`;
  saveFile(name, await file.report(locale));
}
