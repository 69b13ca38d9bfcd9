/**
 * The table of a result: what stands in `#result`, and what copies and downloads of it hold. In long form one row is
 * one figure; as a cross-table one dimension is laid out as columns.
 */
import type { Cell } from "../../query/question.ts";
import { crossTable } from "./cross-table.ts";
import { longTable } from "./long-table.ts";
import type { ExploreResult, ResultDimension } from "./result.ts";
import { sortRows } from "./sort-rows.ts";

export interface ResultTableOptions {
  /** Dimension laid out as columns; default none: long form. */
  readonly columns?: string | null;
  /** Dimension of the small multiples: the first column, whose codes keep their rows together. */
  readonly facet?: string | null;
  /** Key of a column, descending with a leading `-`. Default, and for a key that no column has: the order of the codes. */
  readonly sort?: string | null;
  /**
   * In long form. `varying` (default): date, status, stage and definition only where they differ between rows. `all`:
   * each that the table has, and the sources, for files.
   */
  readonly provenance?: "varying" | "all";
}

export interface ResultColumn {
  /**
   * Unique in its table, and what `sort` names: a dimension's name, `value`, `before`, `after`, `published`, `known`,
   * `as_of`, `obs_status`, `stage`, `definition` or `source_id`; in a cross-table `value.<code>`.
   */
  readonly key: string;
  /**
   * `dimension`, `date`, `status`, `stage`, `definition`, `source` hold codes; `value` (the figure), `before` and
   * `after` (the figures between which a change lies), `published` (beside a reader's own figure) and `known` (for
   * sums over events: how many of the events stated a number) hold numbers.
   */
  readonly kind:
    | "dimension"
    | "value"
    | "before"
    | "after"
    | "published"
    | "known"
    | "date"
    | "status"
    | "stage"
    | "definition"
    | "source";
  readonly label: string;
  /** Unit of numbers in the reader's language, else empty. */
  readonly unit: string;
  /** In a cross-table: the code that a column of figures stands for. */
  readonly code?: string;
}

/** A code with its label. Several sources are one code, their ids joined by spaces. Empty where there is none. */
export interface CodeEntry {
  readonly type: "code";
  readonly code: string;
  readonly label: string;
}

export interface NumberEntry {
  readonly type: "number";
  /** The plain number, as in `ResultFigure.value`. */
  readonly value: number | null;
  /** As printed; empty where there is no value. */
  readonly text: string;
  /**
   * Why there is no value: not published, no event of this combination is known, or a change has no earlier figure to
   * compare with. `null` where there is one.
   */
  readonly missing: "not-published" | "no-events" | "not-comparable" | null;
  /** Position in `ExploreResult.figures`; `null` where a combination has no figure and for numbers beside a figure. */
  readonly figure: number | null;
  /** Provenance; `null` where there is none. */
  readonly cell: Cell | null;
}

export type ResultEntry = CodeEntry | NumberEntry;

export interface ResultRow {
  /** Stable name of the row: its codes joined by `/`. */
  readonly key: string;
  /** In the order of the columns. */
  readonly entries: readonly ResultEntry[];
}

export interface ResultTable {
  readonly columns: readonly ResultColumn[];
  readonly rows: readonly ResultRow[];
}

/** The table of a result. A dimension that the result does not have is no column and no facet. */
export function resultTable(
  result: ExploreResult,
  { columns = null, facet = null, sort = null, provenance = "varying" }: ResultTableOptions = {},
): ResultTable {
  const inColumns = result.dimensions.find(({ name }) => name === columns);
  const inPanels = result.dimensions.find(({ name }) => name === facet && name !== columns);
  const dimensions = inPanels === undefined ? result.dimensions : toFront(result.dimensions, inPanels);
  const table =
    inColumns === undefined
      ? longTable(result, dimensions, provenance)
      : crossTable(
          result,
          dimensions.filter((dimension) => dimension !== inColumns),
          inColumns,
        );
  return { ...table, rows: sortRows(table, { dimensions, facet: inPanels?.name ?? null, sort }) };
}

const toFront = (dimensions: readonly ResultDimension[], first: ResultDimension): readonly ResultDimension[] => [
  first,
  ...dimensions.filter((dimension) => dimension !== first),
];
