import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { useExplorer } from "../context.ts";
import type { ResultAreaProps } from "../props.ts";
import { Failure, NotPublished, Waiting } from "./EmptyAnswer.tsx";
import { PublishedAnswer } from "./PublishedAnswer.tsx";
import type { PageSize } from "./Paging.tsx";
import { SqlAnswer } from "./SqlAnswer.tsx";

/**
 * The answer to the current state: figures, rows of a query, "not published", or what went wrong. An old answer stays,
 * dimmed, while a newer one is on its way.
 */
export function ResultArea(props: ResultAreaProps): JSX.Element {
  const { outcome, isBusy } = props;
  const { t } = useExplorer();
  const [pageSize, setPageSize] = useState<PageSize>(25);
  return (
    <section class="result" aria-label={t("result.region")} data-busy={isBusy}>
      {isBusy && outcome !== null && <p class="result-updating">{t("result.updating")}</p>}
      {outcome === null && <Waiting />}
      {outcome?.kind === "result" && (
        <PublishedAnswer {...props} outcome={outcome} pageSize={pageSize} onPageSize={setPageSize} />
      )}
      {outcome?.kind === "sql" && (
        <SqlAnswer {...props} outcome={outcome} pageSize={pageSize} onPageSize={setPageSize} />
      )}
      {outcome?.kind === "not-published" && <NotPublished {...props} outcome={outcome} />}
      {outcome?.kind === "error" && <Failure {...props} outcome={outcome} />}
    </section>
  );
}
