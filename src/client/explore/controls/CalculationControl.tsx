import { withCalculation, type Calculation, type ExploreState } from "../../../query/index.ts";
import { dateLabel, dimensionLabel, useExplorer } from "../context.ts";
import { RESIDENTS, type Offers } from "../offers.ts";
import { OptionSelect } from "./OptionSelect.tsx";

interface Props {
  readonly state: ExploreState;
  /** Dates that a change may be counted from, newest first. */
  readonly earlierDates: readonly string[];
  /** Why a calculation has no answer; `null` where it has. */
  readonly reasonOf: Offers["calculation"];
  readonly onChange: (state: ExploreState) => void;
}

export const calculationOf = ({ per, share, change }: ExploreState): Calculation["kind"] =>
  per !== null ? "per" : share ? "share" : change !== null ? "change" : "none";

/** What is done with the measure, and for a change since when. */
export function CalculationControl({ state, earlierDates, reasonOf, onChange }: Props) {
  const explorer = useExplorer();
  const { t } = explorer;
  const kind = calculationOf(state);
  const along = state.columns ?? state.by.filter((name) => name !== state.facet).at(-1);
  const [newest] = earlierDates;
  return (
    <>
      <OptionSelect
        label={t("explore.calculation")}
        value={kind}
        options={[
          { value: "none", label: t("explore.calculation-none"), reason: null },
          {
            value: "share",
            label:
              along === undefined
                ? t("explore.calculation-share")
                : t("explore.calculation-share-of", { dimension: dimensionLabel(explorer, state.table, along) }),
            reason: reasonOf("share"),
          },
          { value: "per", label: t("explore.calculation-per", { residents: RESIDENTS }), reason: reasonOf("per") },
          { value: "change", label: t("explore.calculation-change"), reason: reasonOf("change") },
        ]}
        onChange={(value) => {
          if (value === "per") onChange(withCalculation(state, { kind: "per", residents: RESIDENTS }));
          else if (value === "share") onChange(withCalculation(state, { kind: "share" }));
          else if (value === "change" && newest !== undefined)
            onChange(withCalculation(state, { kind: "change", before: newest }));
          else onChange(withCalculation(state, { kind: "none" }));
        }}
      />
      {state.change !== null && (
        <OptionSelect
          label={t("explore.change-since")}
          value={state.change}
          options={[...new Set([...earlierDates, state.change])].map((date) => ({
            value: date,
            label: dateLabel(explorer, date),
            reason: null,
          }))}
          onChange={(before) => {
            onChange(withCalculation(state, { kind: "change", before }));
          }}
        />
      )}
    </>
  );
}
