/** Rows and marks of one result are the same figures: what is pointed at and what is selected, for both of them. */
import { useEffect, useMemo, useState } from "preact/hooks";
import type { ResultRow } from "../../../charts/explore/result-table.ts";
import type { ExploreResult } from "../../../charts/explore/result.ts";
import type { ExploreState } from "../../../query/link.ts";

/** Positions in `ExploreResult.figures`. */
export interface Selection {
  readonly selected: ReadonlySet<number>;
  /** Under the pointer or the keyboard's focus. */
  readonly pointed: readonly number[];
  readonly point: (figures: readonly number[]) => void;
  /** Adds figures, or takes them out where all of them are in. */
  readonly toggle: (figures: readonly number[]) => void;
  readonly add: (figures: readonly number[]) => void;
  readonly clear: () => void;
}

/** Selection within a result; a new result starts without one. */
export function useSelection(result: ExploreResult): Selection {
  const [selected, setSelected] = useState<ReadonlySet<number>>(new Set());
  const [pointed, setPointed] = useState<readonly number[]>([]);
  useEffect(() => {
    setSelected(new Set());
    setPointed([]);
  }, [result]);
  const actions = useMemo(
    () => ({
      point: (figures: readonly number[]) => {
        // Most moves of the pointer change nothing: only another set of figures draws the answer again.
        setPointed((old) => (isSame(old, figures) ? old : figures));
      },
      toggle: (figures: readonly number[]) => {
        setSelected((old) =>
          figures.every((figure) => old.has(figure))
            ? new Set([...old].filter((figure) => !figures.includes(figure)))
            : new Set([...old, ...figures]),
        );
      },
      add: (figures: readonly number[]) => {
        setSelected((old) => new Set([...old, ...figures]));
      },
      clear: () => {
        setSelected(new Set());
      },
    }),
    [],
  );
  return useMemo(() => ({ selected, pointed, ...actions }), [selected, pointed, actions]);
}

const isSame = (some: readonly number[], others: readonly number[]): boolean =>
  some.length === others.length && some.every((figure, index) => figure === others[index]);

export const figuresOf = ({ entries }: ResultRow): readonly number[] =>
  entries.flatMap((entry) => (entry.type === "number" && entry.figure !== null ? [entry.figure] : []));

export interface SelectionFilter {
  readonly where: ExploreState["where"];
  /** True where the filter lets through figures that were not selected: it holds for each dimension on its own. */
  readonly isWider: boolean;
}

/** The selected figures as conditions on the dimensions of a result; `null` where they are no condition. */
export function selectionFilter(
  { dimensions, figures }: Pick<ExploreResult, "dimensions" | "figures">,
  selected: ReadonlySet<number>,
  where: ExploreState["where"],
): SelectionFilter | null {
  const chosen = figures.filter(({ index }) => selected.has(index));
  const codesOf = (name: string, some: typeof figures): readonly string[] =>
    [...new Set(some.map(({ codes }) => codes[name] ?? ""))].filter((code) => code !== "");
  // The reference date is no dimension to filter by: a series is asked for as a whole.
  const narrowed = dimensions
    .filter(({ name, codes }) => name !== "as_of" && codesOf(name, chosen).length < codes.length)
    .map(({ name }) => [name, codesOf(name, chosen)] as const);
  if (chosen.length === 0 || narrowed.length === 0) return null;
  const passing = figures.filter(({ codes }) => narrowed.every(([name, some]) => some.includes(codes[name] ?? "")));
  return { where: { ...where, ...Object.fromEntries(narrowed) }, isWider: passing.length > chosen.length };
}
