import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import type { ExploreResult } from "../../../charts/explore/result.ts";
import { fitsOf } from "../../../charts/explore/index.ts";
import type { ViewLayout } from "../../../charts/explore/view.ts";
import type { ViewId } from "../../../query/link.ts";
import { useExplorer } from "../context.ts";

export interface ViewSwitchProps {
  readonly result: ExploreResult;
  readonly layout: ViewLayout;
  /** The view that is shown. */
  readonly view: ViewId;
  readonly onView: (view: ViewId) => void;
}

/** The forms that fit a result, to choose from, and why the others do not. */
export function ViewSwitch({ result, layout, view, onView }: ViewSwitchProps): JSX.Element {
  const { t } = useExplorer();
  const fits = useMemo(() => fitsOf(result, layout), [result, layout]);
  const fitting: readonly ViewId[] = [...fits.flatMap(({ view: { id }, fit }) => (fit.fits ? [id] : [])), "table"];
  const unfit = fits.flatMap(({ view: { id }, fit }) => (fit.fits ? [] : [{ id, reason: t(fit.reason) }]));
  return (
    <div class="result-views">
      <div role="group" aria-label={t("result.views")}>
        {fitting.map((id) => (
          <button
            key={id}
            type="button"
            aria-pressed={id === view}
            onClick={() => {
              onView(id);
            }}
          >
            {t(`chart.explore-form.${id}`)}
          </button>
        ))}
      </div>
      {unfit.length > 0 && (
        <details>
          <summary>{t("result.other-views", { count: unfit.length })}</summary>
          <dl>
            {unfit.map(({ id, reason }) => (
              <div key={id}>
                <dt>{t(`chart.explore-form.${id}`)}</dt>
                <dd>{reason}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </div>
  );
}
