import { changeTable, dimensionsOf, measuresOf, withFilter, type ExploreState } from "../../query/index.ts";
import { keyField, schemaOf, titleOf, useExplorer } from "./context.ts";
import { Breakdowns } from "./controls/Breakdowns.tsx";
import { CalculationControl } from "./controls/CalculationControl.tsx";
import { DateControl } from "./controls/DateControl.tsx";
import { FilterList } from "./controls/FilterList.tsx";
import { OptionSelect } from "./controls/OptionSelect.tsx";
import type { Offers } from "./offers.ts";

interface Props {
  readonly state: ExploreState;
  /** Tables that may be asked. */
  readonly tables: readonly string[];
  readonly offers: Offers;
  readonly onChange: (state: ExploreState) => void;
}

/** Every part of a question, made from the schema of its table; what has no answer is said to have none. */
export function QuestionBuilder({ state, tables, offers, onChange }: Props) {
  const explorer = useExplorer();
  const { declarations, locale, t } = explorer;
  const schema = schemaOf(explorer, state.table);
  const dimensions = dimensionsOf(schema);
  const isEvents = schema.kind === "events";
  return (
    <>
      <OptionSelect
        label={t("explore.table")}
        value={state.table}
        options={tables.map((table) => {
          const { kind, ...titles } = schemaOf(explorer, table);
          return {
            value: table,
            label: titleOf(titles, locale),
            reason: null,
            group: kind === "events" ? t("explore.table-events") : t("explore.table-marginal"),
          };
        })}
        onChange={(table) => {
          onChange(changeTable(state, table, declarations));
        }}
      />
      <OptionSelect
        label={t("explore.measure")}
        value={state.measure}
        options={measuresOf(schema).map((measure) => {
          const field = keyField(schema, measure);
          return {
            value: measure,
            label: field === undefined ? t("explore.measure-rows") : titleOf(field, locale),
            reason: offers.measure(measure),
          };
        })}
        onChange={(measure) => {
          onChange({ ...state, measure });
        }}
      />
      <CalculationControl
        state={state}
        earlierDates={offers.earlierDates()}
        reasonOf={offers.calculation}
        onChange={onChange}
      />
      <Breakdowns state={state} dimensions={dimensions} offers={offers} onChange={onChange} />
      {isEvents ? (
        <label class="code">
          <input
            type="checkbox"
            checked={state.rollup === "top"}
            onChange={({ currentTarget }) => {
              onChange({ ...state, rollup: currentTarget.checked ? "top" : null });
            }}
          />
          <span>{t("explore.rollup")}</span>
        </label>
      ) : (
        <DateControl
          state={state}
          dates={offers.dates()}
          reasonOf={offers.date}
          onChange={(asOf) => {
            onChange({ ...state, asOf });
          }}
        />
      )}
      <section aria-labelledby="explore-filters">
        <h2 id="explore-filters">{t("explore.filters")}</h2>
        <FilterList
          table={state.table}
          dimensions={dimensions}
          where={state.where}
          offersOf={offers.codes}
          onChange={(dimension, codes) => {
            onChange(withFilter(state, dimension, codes));
          }}
        />
      </section>
    </>
  );
}
