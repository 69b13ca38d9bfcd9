/** Answers without figures. Each stands in `#result` too, so that nobody takes an older number for the answer. */
import type { JSX } from "preact";
import type { EngineName } from "../../../query/engine.ts";
import { useExplorer, dimensionLabel, type Explorer } from "../context.ts";
import type { Outcome, ResultAreaProps } from "../props.ts";
import { formatList, inSentence } from "../../../lib/format.ts";
import { SqlText } from "./SqlText.tsx";

interface EmptyTableProps {
  readonly caption: string;
  readonly engine?: EngineName;
  readonly isBusy: boolean;
  readonly status?: "not-published" | "error";
}

/**
 * A table of one cell that says there is no number; while nothing is known yet, without a cell. Hidden by a box around
 * it, since a table is never narrower than its words.
 */
export function EmptyTable({ caption, engine, isBusy, status }: EmptyTableProps): JSX.Element {
  const { t } = useExplorer();
  return (
    <div class="hidden-visually">
      <table id="result" aria-busy={isBusy} data-engine={engine} data-status={status}>
        <caption>{caption}</caption>
        <tbody>
          {status === "not-published" && (
            <tr>
              <td data-value="">{t("result.not-published")}</td>
            </tr>
          )}
        </tbody>
      </table>
    </div>
  );
}

/** Before the first answer: room is kept, nothing moves. */
export function Waiting(): JSX.Element {
  const { t } = useExplorer();
  return (
    <div class="result-waiting">
      <p class="muted">{t("result.waiting")}</p>
      <EmptyTable caption={t("result.waiting")} isBusy />
    </div>
  );
}

export interface NotPublishedProps extends Pick<ResultAreaProps, "isBusy" | "update"> {
  readonly outcome: Extract<Outcome, { kind: "not-published" }>;
}

/** "Not published" is an answer: why, and what there is instead. */
export function NotPublished({ outcome, isBusy, update }: NotPublishedProps): JSX.Element {
  const explorer = useExplorer();
  const { t } = explorer;
  const { engine, sql, instead } = outcome;
  const title = t("result.not-published-title");
  return (
    <div class="result-empty not-published">
      <h2>{title}</h2>
      <p>{reasonInWords(outcome.answer, explorer)}</p>
      {instead.length > 0 && (
        <>
          <h3>{t("result.instead")}</h3>
          <ul role="list" class="result-instead">
            {instead.map(({ label, change }) => (
              <li key={label}>
                <button
                  type="button"
                  class="button button-plain"
                  onClick={() => {
                    update({ ...change, page: 1 });
                  }}
                >
                  {label}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      <EmptyTable caption={title} engine={engine} isBusy={isBusy} status="not-published" />
      {sql !== null && <SqlText sql={sql} />}
    </div>
  );
}

function reasonInWords({ question, reason }: NotPublishedProps["outcome"]["answer"], explorer: Explorer): string {
  const { t, locale } = explorer;
  const label = (name: string): string => inSentence(dimensionLabel(explorer, question.table, name));
  switch (reason.kind) {
    case "no-rows":
      return reason.brokenDown.length === 0
        ? t("result.reason-no-rows-total")
        : t("result.reason-no-rows", { dimensions: formatList(reason.brokenDown.map(label), locale) });
    case "no-tiling":
      return t("result.reason-no-tiling", { dimension: label(reason.dimension) });
    case "no-rate":
      return t("result.reason-no-rate");
  }
}

export interface FailureProps extends Pick<ResultAreaProps, "isBusy" | "retry" | "isToldByConsole"> {
  readonly outcome: Extract<Outcome, { kind: "error" }>;
}

/** What went wrong, and the way to try again. No older figure stays. */
export function Failure({ outcome, isBusy, retry, isToldByConsole }: FailureProps): JSX.Element {
  const { t } = useExplorer();
  const { engine, message } = outcome;
  const title = t("result.error-title");
  const table = <EmptyTable caption={`${title}: ${message}`} engine={engine} isBusy={isBusy} status="error" />;
  if (isToldByConsole)
    return (
      <div class="result-empty">
        <p>{t("result.error-in-console")}</p>
        {table}
      </div>
    );
  return (
    <div class="result-empty has-failed">
      <h2>{title}</h2>
      <p>{message}</p>
      <button type="button" class="button" onClick={retry}>
        {t("result.retry")}
      </button>
      {table}
    </div>
  );
}
