import type { JSX } from "preact";
import { useExplorer } from "../context.ts";

/** The query behind an answer, folded. */
export function SqlText({ sql }: { readonly sql: string }): JSX.Element {
  const { t } = useExplorer();
  return (
    <details class="result-sql">
      <summary>{t("result.show-sql")}</summary>
      <pre tabIndex={0}>
        <code>{sql}</code>
      </pre>
    </details>
  );
}
