import type { JSX } from "preact";
import { useRef } from "preact/hooks";
import type { ExploreResult } from "../../../charts/explore/result.ts";
import { useExplorer } from "../context.ts";
import type { ResultAreaProps } from "../props.ts";
import { useKeptFocus } from "../use-kept-focus.ts";
import { selectionFilter, type Selection } from "./selection.ts";

export interface SelectionBarProps extends Pick<ResultAreaProps, "state" | "update"> {
  readonly result: ExploreResult;
  readonly selection: Selection;
  /** Rows of the table that hold a selected figure. */
  readonly rowCount: number;
  readonly hasChart: boolean;
}

/** How much is selected, and what can be done with it. The count is announced; until then the bar says how. */
export function SelectionBar({ state, update, result, selection, rowCount, hasChart }: SelectionBarProps): JSX.Element {
  const { t } = useExplorer();
  const bar = useRef<HTMLDivElement>(null);
  useKeptFocus(bar);
  const filter = selectionFilter(result, selection.selected, state.where);
  return (
    <div class="result-selection" ref={bar} tabIndex={-1} role="group" aria-label={t("result.select-column")}>
      <p role="status">{rowCount > 0 && t("result.selected", { count: rowCount })}</p>
      {rowCount === 0 && hasChart && <p class="result-hint">{t("result.chart-hint")}</p>}
      {rowCount > 0 && (
        <>
          {filter !== null && (
            <button
              type="button"
              class="button button-plain"
              aria-describedby={filter.isWider ? "result-wider" : undefined}
              onClick={() => {
                update({ where: filter.where, page: 1 });
              }}
            >
              {t("result.only-selected")}
            </button>
          )}
          <button type="button" class="button button-plain" onClick={selection.clear}>
            {t("result.clear-selection")}
          </button>
          {filter?.isWider === true && (
            <p id="result-wider" class="muted small">
              {t("result.only-selected-wider")}
            </p>
          )}
        </>
      )}
    </div>
  );
}
