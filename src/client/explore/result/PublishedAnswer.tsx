import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import { chooseView, views } from "../../../charts/explore/index.ts";
import { resultTable, type ResultColumn } from "../../../charts/explore/result-table.ts";
import { resultProvenance, resultSubtitle, resultTitle } from "../../../charts/explore/result-words.ts";
import type { ExploreResult } from "../../../charts/explore/result.ts";
import type { ExploreView, ViewLayout } from "../../../charts/explore/view.ts";
import type { MessageKey } from "../../../i18n/index.ts";
import { keepTogether } from "../../../lib/format.ts";
import type { ViewId } from "../../../query/link.ts";
import { useExplorer } from "../context.ts";
import type { Outcome, ResultAreaProps } from "../props.ts";
import { ActionBar } from "./ActionBar.tsx";
import { ChartPanel } from "./ChartPanel.tsx";
import { resultExportable } from "./exportable.ts";
import { PagedTable, type PageSizeProps } from "./PagedTable.tsx";
import { Provenance } from "./Provenance.tsx";
import { figuresOf, useSelection } from "./selection.ts";
import { SelectionBar } from "./SelectionBar.tsx";
import { useSources } from "./use-sources.ts";
import { ViewSwitch } from "./ViewSwitch.tsx";

export interface PublishedAnswerProps extends ResultAreaProps, PageSizeProps {
  readonly outcome: Extract<Outcome, { kind: "result" }>;
}

/** Figures with headline, chart, table, and where they come from. */
export function PublishedAnswer(props: PublishedAnswerProps): JSX.Element {
  const { state, update, isBusy, loadSources, link, outcome } = props;
  const { result, engine, sql } = outcome;
  const explorer = useExplorer();
  const { t } = explorer;
  const { columns, facet, sort } = state;
  const layout = useMemo<ViewLayout>(() => ({ facet, sort }), [facet, sort]);
  const shown = useMemo(() => resultTable(result, { columns, facet, sort }), [result, columns, facet, sort]);
  const provenance = useMemo(() => resultProvenance(result), [result]);
  const sources = useSources(loadSources, provenance.sourceIds);
  const selection = useSelection(result);
  const selectedRows = shown.rows.filter((row) => figuresOf(row).some((figure) => selection.selected.has(figure)));
  const { view, refusal } = useMemo(() => viewOf(result, state.view, layout), [result, state.view, layout]);
  const title = resultTitle(result);
  const isOwn = state.data === "own";
  const notes = useMemo(() => (isOwn ? [t("result.own-note"), ...result.notes] : result.notes), [isOwn, result, t]);
  const exportable = useMemo(
    () => resultExportable(result, { sql, link, sources, layout, shown, view, notes, isOwn }, explorer),
    [result, sql, link, sources, layout, shown, view, notes, isOwn, explorer],
  );

  return (
    <>
      <header class="result-head">
        <h2>{keepTogether(title)}</h2>
        <p>{keepTogether(resultSubtitle(result))}</p>
      </header>
      <div class="result-tools">
        <ViewSwitch
          result={result}
          layout={layout}
          view={view?.id ?? "table"}
          onView={(id) => {
            update({ view: id });
          }}
        />
        <ActionBar exportable={exportable} />
      </div>
      {refusal !== null && state.view !== null && (
        <p class="result-refusal">
          {t("result.view-unfit", { view: t(`chart.explore-form.${state.view}`), reason: t(refusal) })}
        </p>
      )}
      {view !== null && <ChartPanel result={result} view={view} layout={layout} selection={selection} />}
      <SelectionBar
        state={state}
        update={update}
        result={result}
        selection={selection}
        rowCount={selectedRows.length}
        hasChart={view !== null}
      />
      <PagedTable
        {...props}
        table={shown}
        caption={t("result.caption", { title })}
        engine={engine}
        isBusy={isBusy}
        sort={sort}
        onSort={(next) => {
          update({ sort: next, page: 1 });
        }}
        sortable={isSortable}
        selection={selection}
      />
      <Provenance provenance={provenance} notes={notes} sources={sources} engine={engine} isOwn={isOwn} sql={sql} />
    </>
  );
}

/** Columns that the link can name: those of figures and of the breakdowns. */
const isSortable = ({ kind, key }: ResultColumn): boolean => kind === "dimension" || key === "value" || key === "as_of";

/** The view asked for where it fits, else the best one, with why the other was refused; `null` = the table alone. */
function viewOf(
  result: ExploreResult,
  wanted: ViewId | null,
  layout: ViewLayout,
): { readonly view: ExploreView | null; readonly refusal: MessageKey | null } {
  const find = (id: ViewId): ExploreView | null => views.find((view) => view.id === id) ?? null;
  if (wanted === "table") return { view: null, refusal: null };
  const view = wanted === null ? null : find(wanted);
  const fit = view?.fit(result, layout);
  if (view !== null && fit?.fits === true) return { view, refusal: null };
  return { view: find(chooseView(result, layout)), refusal: fit?.fits === false ? fit.reason : null };
}
