import type { NumberEntry, ResultColumn, ResultRow, ResultTable } from "./result-table.ts";
import { dimensionColumns, dimensionEntries, figureEntry, figureKey } from "./table-entries.ts";
import type { ExploreResult, ResultDimension } from "./result.ts";

/** One row for each combination of the other dimensions that has a figure, one column for each code of `across`. */
export function crossTable(
  result: ExploreResult,
  down: readonly ResultDimension[],
  across: ResultDimension,
): ResultTable {
  const columns: ResultColumn[] = [
    ...dimensionColumns(down),
    ...across.codes.map(({ code, label }): ResultColumn => ({
      key: `value.${code}`,
      kind: "value",
      label,
      unit: result.measure.unit,
      code,
    })),
  ];
  const names = down.map(({ name }) => name);
  const groups = Map.groupBy(result.figures, (figure) => figureKey(figure, names));
  const none: NumberEntry = {
    type: "number",
    value: null,
    text: "",
    missing: result.table.kind === "events" ? "no-events" : "not-published",
    figure: null,
    cell: null,
  };
  const rows = [...groups].map(([key, figures]): ResultRow => {
    const byCode = new Map(figures.map((figure) => [figure.codes[across.name], figure]));
    const [first] = figures;
    return {
      key,
      entries: [
        ...(first === undefined ? [] : dimensionEntries(first, down)),
        ...across.codes.map(({ code }) => {
          const figure = byCode.get(code);
          return figure === undefined ? none : figureEntry(result, figure);
        }),
      ],
    };
  });
  return { columns, rows };
}
