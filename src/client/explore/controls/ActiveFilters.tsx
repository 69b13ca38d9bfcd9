import { useRef } from "preact/hooks";
import { codeLabel, dimensionLabel, useExplorer } from "../context.ts";

interface Props {
  readonly table: string;
  readonly where: Readonly<Record<string, readonly string[]>>;
  readonly onChange: (where: Readonly<Record<string, readonly string[]>>) => void;
}

/** The codes that are let through, each with a button that removes it. */
export function ActiveFilters({ table, where, onChange }: Props) {
  const explorer = useExplorer();
  const { t } = explorer;
  const heading = useRef<HTMLHeadingElement>(null);
  const chips = Object.entries(where).flatMap(([dimension, codes]) => codes.map((code) => ({ dimension, code })));
  if (chips.length === 0) return null;
  const remove = (dimension: string, code: string): void => {
    // The button goes away with its chip: focus moves to what holds the others.
    heading.current?.focus();
    const codes = (where[dimension] ?? []).filter((other) => other !== code);
    onChange({ ...without(where, dimension), ...(codes.length === 0 ? {} : { [dimension]: codes }) });
  };
  return (
    <div class="active-filters">
      <h2 ref={heading} tabindex={-1}>
        {t("explore.active-filters")}
      </h2>
      <ul role="list">
        {chips.map(({ dimension, code }) => {
          const label = t("explore.filter-chip", {
            dimension: dimensionLabel(explorer, table, dimension),
            code: codeLabel(explorer, table, dimension, code),
          });
          return (
            <li key={`${dimension}/${code}`}>
              <button
                type="button"
                class="chip"
                aria-label={t("explore.filter-remove", { filter: label })}
                onClick={() => {
                  remove(dimension, code);
                }}
              >
                {label}
                <span aria-hidden="true">{"\u00a0×"}</span>
              </button>
            </li>
          );
        })}
        {chips.length > 1 && (
          <li>
            <button
              type="button"
              class="chip plain"
              onClick={() => {
                onChange({});
              }}
            >
              {t("explore.filter-remove-all")}
            </button>
          </li>
        )}
      </ul>
    </div>
  );
}

const without = <Value,>(record: Readonly<Record<string, Value>>, name: string): Readonly<Record<string, Value>> =>
  Object.fromEntries(Object.entries(record).filter(([key]) => key !== name));
