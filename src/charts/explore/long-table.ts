import { translate } from "../../i18n/index.ts";
import { formatDate, formatNumber } from "../../lib/format.ts";
import { distinct } from "../../query/code-order.ts";
import type { Cell } from "../../query/question.ts";
import { measureText } from "./result-measure.ts";
import type { NumberEntry, ResultColumn, ResultEntry, ResultTable } from "./result-table.ts";
import { provenanceColumns } from "./provenance-columns.ts";
import type { ExploreResult, ResultDimension, ResultFigure } from "./result.ts";
import { dimensionColumns, dimensionEntries, figureEntry, figureKey } from "./table-entries.ts";

/** A column with what stands in it. */
export interface FilledColumn {
  readonly column: ResultColumn;
  readonly entry: (figure: ResultFigure) => ResultEntry;
}

/** One row one figure: its codes, its number, what stands beside it, where it comes from. */
export function longTable(
  result: ExploreResult,
  dimensions: readonly ResultDimension[],
  provenance: "varying" | "all",
): ResultTable {
  const filled = [
    ...changeColumns(result),
    valueColumn(result),
    ...publishedColumns(result),
    ...knownColumns(result),
    ...provenanceColumns(result, provenance),
  ];
  const names = dimensions.map(({ name }) => name);
  return {
    columns: [...dimensionColumns(dimensions), ...filled.map(({ column }) => column)],
    rows: result.figures.map((figure) => ({
      key: figureKey(figure, names),
      entries: [...dimensionEntries(figure, dimensions), ...filled.map(({ entry }) => entry(figure))],
    })),
  };
}

const valueColumn = (result: ExploreResult): FilledColumn => ({
  column: { key: "value", kind: "value", label: result.measure.label, unit: result.measure.unit },
  entry: (figure) => figureEntry(result, figure),
});

/** The two figures between which a change lies, printed without a sign. */
function changeColumns(result: ExploreResult): readonly FilledColumn[] {
  const { measure, since, locale, figures } = result;
  if (measure.kind !== "change" || since === undefined) return [];
  const t = translate(locale);
  const dates = distinct(figures.map(({ cell }) => cell.asOf));
  const [only] = dates;
  const printed = { ...measure, kind: "count" } as const;
  const number = (cell: Cell | undefined): NumberEntry =>
    besideEntry(cell, (value) => measureText(value, printed, locale));
  return [
    {
      column: { key: "before", kind: "before", label: formatDate(since, locale), unit: measure.unit },
      // Without a comparable figure nothing is said: one of another definition may well have been published.
      entry: ({ before }) => ({ ...number(before), missing: null }),
    },
    {
      column: {
        key: "after",
        kind: "after",
        label:
          dates.length === 1 && typeof only === "string" ? formatDate(only, locale) : t("chart.explore-words.latest"),
        unit: measure.unit,
      },
      entry: ({ cell }) => number(cell),
    },
  ];
}

function publishedColumns({ figures, locale, measure }: ExploreResult): readonly FilledColumn[] {
  if (figures.every(({ published }) => published === undefined)) return [];
  return [
    {
      column: {
        key: "published",
        kind: "published",
        label: translate(locale)("chart.explore-words.published"),
        unit: measure.unit,
      },
      entry: ({ published }) => besideEntry(published ?? undefined, (value) => measureText(value, measure, locale)),
    },
  ];
}

/** A number that stands beside the figure of its row. */
const besideEntry = (cell: Cell | undefined, print: (value: number) => string): NumberEntry => ({
  type: "number",
  value: cell?.value ?? null,
  text: cell === undefined || cell.value === null ? "" : print(cell.value),
  missing: cell === undefined || cell.value === null ? "not-published" : null,
  figure: null,
  cell: cell ?? null,
});

/** How many of the events behind a sum stated a number, where some did not: "12 dari 30". */
function knownColumns({ figures, locale }: ExploreResult): readonly FilledColumn[] {
  const t = translate(locale);
  if (!figures.some(({ cell: { known } }) => known !== undefined && known.rows < known.of)) return [];
  return [
    {
      column: { key: "known", kind: "known", label: t("chart.explore-words.known"), unit: "" },
      entry: ({ cell }) => ({
        type: "number",
        value: cell.known?.rows ?? null,
        text:
          cell.known === undefined
            ? ""
            : t("chart.explore-words.known-of", {
                rows: formatNumber(cell.known.rows, locale),
                of: formatNumber(cell.known.of, locale),
              }),
        missing: null,
        figure: null,
        cell,
      }),
    },
  ];
}
