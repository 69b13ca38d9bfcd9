/** Rows of a table with the type its schema declares, and a row's figure as a table number. */
import type { RowTypes, TableName } from "../../generated/tables.ts";
import { formatNumber, type Locale, type NumberOptions } from "../../lib/format.ts";
import type { RowQuestion } from "../../query/question.ts";
import type { ChartData, TableNumber } from "../chart.ts";

/** Every row of a table, in its published order unless `order` says otherwise. */
export const allRows = <Name extends TableName>(
  table: Name,
  order: readonly string[] = [],
): RowQuestion & { table: Name } => ({
  table,
  where: {},
  order,
});

/** Rows passed every check of their table's schema, so they have its type. */
export function rowsOf<Name extends TableName>(
  source: Pick<ChartData, "rows">,
  question: RowQuestion & { readonly table: Name },
): readonly RowTypes[Name][] {
  return source.rows(question) as unknown as readonly RowTypes[Name][];
}

export interface RowProvenance {
  readonly rowId: string;
  readonly asOf: string | null;
  readonly obsStatus: string;
  readonly stage: string | null;
  readonly sourceId: string;
}

/** A published figure of one row; `null` prints as "not published". */
export function rowNumber(
  value: number | null,
  locale: Locale,
  row: RowProvenance,
  options: NumberOptions = {},
): TableNumber {
  const { asOf, obsStatus, stage, sourceId, rowId } = row;
  return {
    value,
    text: value === null ? "" : formatNumber(value, locale, options),
    cell: { asOf, obsStatus, stage, sourceIds: [sourceId], rowIds: [rowId] },
  };
}
