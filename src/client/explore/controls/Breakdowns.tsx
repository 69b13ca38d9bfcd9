import { useId, useRef } from "preact/hooks";
import { withBreakdown, withoutBreakdown, type BreakdownPlace, type ExploreState } from "../../../query/index.ts";
import { dimensionLabel, useExplorer } from "../context.ts";
import type { Offers } from "../offers.ts";
import { OptionSelect, type Option } from "./OptionSelect.tsx";
import { Refusals } from "./Refusals.tsx";

interface Props {
  readonly state: ExploreState;
  readonly dimensions: readonly string[];
  readonly offers: Offers;
  readonly onChange: (state: ExploreState) => void;
}

/** Which dimensions the figures are broken down by: down the rows, across the columns, into small panels. */
export function Breakdowns({ state, dimensions, offers, onChange }: Props) {
  const explorer = useExplorer();
  const { t } = explorer;
  const { table, by, columns, facet } = state;
  const heading = useRef<HTMLLegendElement>(null);
  const refusalsId = useId();
  const rows = by.filter((name) => name !== columns && name !== facet);
  const label = (name: string): string => dimensionLabel(explorer, table, name);

  /** A dimension that is used already may move to another place; a new one must have an answer. */
  const options = (replaced: string | null, none: string): readonly Option[] => [
    { value: "", label: none, reason: null },
    ...dimensions.map((name) => ({
      value: name,
      label: label(name),
      reason: by.includes(name) ? null : offers.breakdown(name, replaced),
      instead: () => {
        const next = replaceBreakdown(state, replaced, name, "rows");
        return offers.instead(next).map(({ label: other, change }) => ({
          label: other,
          choose: () => {
            heading.current?.focus();
            onChange({ ...next, ...change });
          },
        }));
      },
    })),
  ];
  const choose = (before: string | null, after: string, place: BreakdownPlace): void => {
    onChange(replaceBreakdown(state, before, after, place));
  };
  const added = options(null, t("explore.breakdown-choose")).filter(({ value }) => !by.includes(value));

  return (
    <fieldset class="breakdowns">
      <legend ref={heading} tabindex={-1}>
        {t("explore.breakdowns")}
      </legend>
      {rows.map((name, index) => (
        <div key={index} class="control-line">
          <OptionSelect
            label={rows.length > 1 ? t("explore.rows-nth", { number: index + 1 }) : t("explore.rows")}
            value={name}
            options={options(name, t("explore.breakdown-none"))}
            onChange={(value) => {
              choose(name, value, "rows");
            }}
          />
          <button
            type="button"
            class="icon-button"
            aria-label={t("explore.breakdown-remove", { dimension: label(name) })}
            onClick={() => {
              heading.current?.focus();
              onChange(withoutBreakdown(state, name));
            }}
          >
            ×
          </button>
        </div>
      ))}
      <OptionSelect
        label={rows.length === 0 ? t("explore.rows") : t("explore.rows-add")}
        value=""
        options={added}
        refusalsId={refusalsId}
        onChange={(value) => {
          choose(null, value, "rows");
        }}
      />
      <OptionSelect
        label={t("explore.columns")}
        value={columns ?? ""}
        options={options(columns, t("explore.breakdown-none"))}
        refusalsId={refusalsId}
        onChange={(value) => {
          choose(columns, value, "columns");
        }}
      />
      <OptionSelect
        label={t("explore.facet")}
        hint={t("explore.facet-hint")}
        value={facet ?? ""}
        options={options(facet, t("explore.breakdown-none"))}
        refusalsId={refusalsId}
        onChange={(value) => {
          choose(facet, value, "facet");
        }}
      />
      <Refusals id={refusalsId} options={added} />
    </fieldset>
  );
}

/** The state with one breakdown in place of another; "" for none. One that is used already moves to the place. */
function replaceBreakdown(
  state: ExploreState,
  before: string | null,
  after: string,
  place: BreakdownPlace,
): ExploreState {
  if (after === "") return before === null ? state : withoutBreakdown(state, before);
  if (before === null || state.by.includes(after)) return withBreakdown(state, after, place);
  // The new one stands where the old one stood.
  const by = state.by.map((name) => (name === before ? after : name));
  return withBreakdown({ ...withoutBreakdown(state, before), by }, after, place);
}
