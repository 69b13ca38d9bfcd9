import type { Translate } from "../../i18n/index.ts";
import type { Locale } from "../../lib/format.ts";
import { EXAMPLES } from "./examples.ts";
import { HELP_FOLDS } from "./TableList.tsx";

interface Props {
  /** Query on the reader's own file, where one is open. */
  readonly ownSql: string | null;
  /** Open to begin with. */
  readonly isOpen: boolean;
  readonly onUse: (sql: string) => void;
  readonly locale: Locale;
  readonly t: Translate;
}

/** Queries to begin with; a click puts one into the editor. */
export function ExampleList({ ownSql, isOpen, onUse, locale, t }: Props) {
  const examples = [
    ...(ownSql === null ? [] : [{ id: "own" as const, sql: ownSql }]),
    ...EXAMPLES.map(({ id, sql }) => ({ id, sql: sql(locale) })),
  ];
  return (
    <details class="console-fold" name={HELP_FOLDS} open={isOpen}>
      <summary>
        {t("console.examples")} <span class="muted">{t("console.examples-count", { count: examples.length })}</span>
      </summary>
      <div class="console-fold-body">
        <ul class="console-examples" role="list">
          {examples.map(({ id, sql }) => (
            <li key={id}>
              <button
                type="button"
                onClick={() => {
                  onUse(sql);
                }}
              >
                <span class="console-example-title">{t(`console.example-${id}`)}</span>
                <span class="console-example-text">{t(`console.example-${id}-text`)}</span>
              </button>
            </li>
          ))}
        </ul>
      </div>
    </details>
  );
}
