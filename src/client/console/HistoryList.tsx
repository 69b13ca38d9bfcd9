import { useRef } from "preact/hooks";
import type { Translate } from "../../i18n/index.ts";
import { HISTORY_LIMIT } from "./history.ts";
import { HELP_FOLDS } from "./TableList.tsx";
import type { HistoryControl } from "./use-history.ts";

interface Props {
  readonly history: HistoryControl;
  readonly onUse: (sql: string) => void;
  readonly t: Translate;
}

/** Queries that were run on this device: to take up again, or to delete. */
export function HistoryList({ history: { entries, isKept, remove, clear }, onUse, t }: Props) {
  const summary = useRef<HTMLElement>(null);
  /** The button that was pressed goes away with its entry: the focus stays in the list. */
  const forget = (action: () => void) => () => {
    action();
    summary.current?.focus();
  };

  return (
    <details class="console-fold" name={HELP_FOLDS}>
      <summary ref={summary}>
        {t("console.history")} <span class="muted">{t("console.history-count", { count: entries.length })}</span>
      </summary>
      <div class="console-fold-body">
        <p class="small muted">
          {isKept ? t("console.history-where", { count: HISTORY_LIMIT }) : t("console.history-blocked")}
        </p>
        {entries.length > 0 && (
          <>
            <ul class="console-history" role="list">
              {entries.map(({ sql }) => (
                <li key={sql}>
                  <code>{sql}</code>
                  <span class="console-buttons">
                    <button
                      type="button"
                      class="console-small-button"
                      aria-label={t("console.history-use-of", { sql })}
                      onClick={() => {
                        onUse(sql);
                      }}
                    >
                      {t("console.use")}
                    </button>
                    <button
                      type="button"
                      class="console-small-button"
                      aria-label={t("console.history-delete-of", { sql })}
                      onClick={forget(() => {
                        remove(sql);
                      })}
                    >
                      {t("console.history-delete")}
                    </button>
                  </span>
                </li>
              ))}
            </ul>
            <button type="button" class="console-small-button" onClick={forget(clear)}>
              {t("console.history-clear")}
            </button>
          </>
        )}
      </div>
    </details>
  );
}
