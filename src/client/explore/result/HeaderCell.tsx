import type { JSX } from "preact";
import type { ResultColumn } from "../../../charts/explore/result-table.ts";
import type { ResultTableProps } from "./ResultTable.tsx";

export interface HeaderCellProps extends Pick<ResultTableProps, "sort" | "onSort" | "sortable"> {
  readonly column: ResultColumn;
  readonly isNumber: boolean;
}

const ARROWS = { ascending: "↑", descending: "↓", none: "↕" } as const;

/** Header of a column, a button where the column can sort. */
export function HeaderCell({ column, isNumber, sort, onSort, sortable }: HeaderCellProps): JSX.Element {
  const { key, label, unit, code } = column;
  const direction = sort === key ? "ascending" : sort === `-${key}` ? "descending" : "none";
  const unitBelow = unit !== "" && <span class="unit">{unit}</span>;
  const className = isNumber ? "number" : undefined;
  if (!sortable(column))
    return (
      <th scope="col" class={className} data-code={code}>
        {label}
        {unitBelow}
      </th>
    );
  const arrow = (
    <span class="result-arrow" aria-hidden="true">
      {ARROWS[direction]}
    </span>
  );
  return (
    <th scope="col" class={className} data-code={code} aria-sort={direction}>
      <button
        type="button"
        class="result-sort"
        onClick={() => {
          onSort(nextSort(key, direction, isNumber));
        }}
      >
        {/* Before the header of numbers, so that their digits end below its last letter. */}
        {isNumber && <>{arrow}&nbsp;</>}
        {label}
        {!isNumber && <>&nbsp;{arrow}</>}
        {unitBelow}
      </button>
    </th>
  );
}

/** Numbers from large to small first, words from A to Z; a third click gives the answer's own order back. */
function nextSort(key: string, direction: "ascending" | "descending" | "none", isNumber: boolean): string | null {
  const first = isNumber ? "descending" : "ascending";
  if (direction === "none") return isNumber ? `-${key}` : key;
  if (direction !== first) return null;
  return isNumber ? key : `-${key}`;
}
