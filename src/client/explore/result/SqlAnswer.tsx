import type { JSX } from "preact";
import { useEffect, useMemo, useState } from "preact/hooks";
import { useExplorer } from "../context.ts";
import type { Outcome, ResultAreaProps } from "../props.ts";
import { ActionBar } from "./ActionBar.tsx";
import { sqlExportable } from "./exportable.ts";
import { PagedTable, type PageSizeProps } from "./PagedTable.tsx";
import { sortSqlRows } from "./sort-sql-rows.ts";
import { sqlResultTable } from "./sql-table.ts";

export interface SqlAnswerProps extends ResultAreaProps, PageSizeProps {
  readonly outcome: Extract<Outcome, { kind: "sql" }>;
}

/** Rows of the reader's own query. Their order is the query's until a header is clicked; the link keeps only the query. */
export function SqlAnswer(props: SqlAnswerProps): JSX.Element {
  const { outcome, isBusy, link, update } = props;
  const { table, sql } = outcome;
  const explorer = useExplorer();
  const { t, locale } = explorer;
  const [sort, setSort] = useState<string | null>(null);
  useEffect(() => {
    setSort(null);
  }, [table]);
  const shown = useMemo(() => sortSqlRows(sqlResultTable(table, locale, t), sort), [table, locale, t, sort]);
  const exportable = useMemo(
    () => sqlExportable(table, { sql, link, shown }, explorer),
    [table, sql, link, shown, explorer],
  );
  return (
    <>
      <header class="result-head">
        <h2>{t("result.sql-title")}</h2>
        <p>{t("result.elapsed", { count: table.rows.length, ms: Math.round(table.elapsedMs) })}</p>
        {table.isCut && <p class="result-refusal">{t("result.cut", { count: table.rows.length })}</p>}
      </header>
      <div class="result-tools">
        <ActionBar exportable={exportable} />
      </div>
      <PagedTable
        {...props}
        table={shown}
        caption={t("result.sql-title")}
        captionHidden
        engine="sql"
        isBusy={isBusy}
        sort={sort}
        onSort={(next) => {
          setSort(next);
          update({ page: 1 }, "replace");
        }}
        sortable={() => true}
        selection={null}
      />
    </>
  );
}
