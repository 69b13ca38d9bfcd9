import { useId, useState } from "preact/hooks";
import { codeLabel, dimensionLabel, useExplorer } from "../context.ts";
import type { Offers } from "../offers.ts";
import { CodePicker } from "./CodePicker.tsx";

interface Props {
  readonly table: string;
  readonly dimensions: readonly string[];
  readonly where: Readonly<Record<string, readonly string[]>>;
  /** Codes of a dimension, with why they have no figures; asked only for filters that are open. */
  readonly offersOf: Offers["codes"];
  readonly onChange: (dimension: string, codes: readonly string[]) => void;
}

/** One fold a dimension; several may be open, and each says what it lets through. */
export function FilterList({ table, dimensions, where, offersOf, onChange }: Props) {
  return (
    <ul role="list" class="filters">
      {dimensions.map((dimension) => (
        <Filter
          key={`${table}/${dimension}`}
          table={table}
          dimension={dimension}
          chosen={where[dimension] ?? []}
          offersOf={offersOf}
          onChange={(codes) => {
            onChange(dimension, codes);
          }}
        />
      ))}
    </ul>
  );
}

interface FilterProps extends Pick<Props, "table" | "offersOf"> {
  readonly dimension: string;
  readonly chosen: readonly string[];
  readonly onChange: (codes: readonly string[]) => void;
}

/** More than these are counted, not named. */
const NAMED_CODES = 3;

function Filter({ table, dimension, chosen, offersOf, onChange }: FilterProps) {
  const explorer = useExplorer();
  const { t } = explorer;
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const label = dimensionLabel(explorer, table, dimension);
  const names = chosen.slice(0, NAMED_CODES).map((code) => codeLabel(explorer, table, dimension, code));
  const summary =
    chosen.length === 0
      ? t("explore.filter-none")
      : chosen.length > NAMED_CODES
        ? t("explore.filter-more", { codes: names.join(", "), count: chosen.length - NAMED_CODES })
        : names.join(", ");
  return (
    <li class={chosen.length > 0 ? "filter active" : "filter"}>
      <button
        type="button"
        class="filter-head"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => {
          setOpen(!isOpen);
        }}
      >
        <span class="filter-name">{label}</span>{" "}
        <span class={chosen.length === 0 ? "hidden-visually" : "filter-summary"}>{summary}</span>
      </button>
      <div id={id} class="filter-body" role="group" aria-label={label} hidden={!isOpen}>
        {isOpen && (
          <CodePicker
            table={table}
            dimension={dimension}
            chosen={chosen}
            offers={offersOf(dimension)}
            onChange={onChange}
          />
        )}
      </div>
    </li>
  );
}
