import { compareText } from "../lib/compare-text.ts";
import { compareDates } from "../lib/reference-date.ts";
import type { Row } from "../lib/table-schema.ts";
import { distinct } from "./code-order.ts";
import { compareAtDate, compareLatest, groupBy, latestOf, type Figure } from "./latest.ts";
import type { MarginalPlan } from "./plan.ts";
import type { Cell } from "./question.ts";

const SEPARATOR = "\u0000";

export interface RowFigure extends Figure {
  readonly row: Row;
  readonly source: string;
}

/** Cells of a marginal plan, each with the value of one row, ordered by the named codes and then by date. */
export function runMarginal(
  plan: MarginalPlan,
  rows: readonly Row[],
  population: ReadonlyMap<string, number>,
): readonly Cell[] {
  const figures = rows.map((row) => rowFigure(plan, row));
  const chosen = plan.share === null ? chooseFigures(plan, matching(plan, figures)) : [];
  const byId = new Map(plan.alsoReported.length === 0 ? [] : figures.map((figure) => [figure.id, figure]));
  const cells =
    plan.share === null
      ? chosen.map(({ figure, beside }) => {
          const declared = plan.alsoReported
            .filter(({ row }) => row === figure.id)
            .flatMap(({ also }) => also.map((id) => byId.get(id)));
          const others = distinct([...beside, ...declared]).filter((other) => other !== undefined);
          return { ...figureCell(plan, figure), alsoReported: others.map((other) => figureCell(plan, other)) };
        })
      : shareCells(plan, matching(plan, figures));
  return sortCells(plan, plan.per === null ? cells : cells.flatMap((cell) => rateCell(plan, cell, population)));
}

/** A row with what choosing and answering look at. */
export function rowFigure({ fields, measure }: MarginalPlan, row: Row): RowFigure {
  const value = row[measure];
  return {
    row,
    id: fields.id.map((name) => String(row[name] ?? "")).join("/"),
    asOf: String(row[fields.date ?? ""] ?? ""),
    value: typeof value === "number" ? value : null,
    status: String(row[fields.status ?? ""] ?? ""),
    source: String(row[fields.source] ?? ""),
  };
}

const codeOf = ({ row }: RowFigure, field: string): string => String(row[field] ?? "");

/** Rows that fit every condition of the plan; for shares the rows at the total too. */
function matching(plan: MarginalPlan, figures: readonly RowFigure[]): readonly RowFigure[] {
  const { share } = plan;
  const selections = [...plan.named, ...plan.atTotal].map(({ field, codes }) => ({
    field,
    wanted: new Set(field === share?.field ? [...codes, share.total] : codes),
  }));
  const setAside = new Set(plan.setAside);
  return figures.filter(
    (figure) =>
      selections.every(({ field, wanted }) => wanted.has(codeOf(figure, field))) &&
      (plan.asOf === "latest" || plan.asOf === "all" || figure.asOf === plan.asOf) &&
      !setAside.has(figure.id) &&
      !plan.without.some((combination) =>
        Object.entries(combination).every(([field, code]) => codeOf(figure, field) === code),
      ),
  );
}

const seriesKey = (plan: MarginalPlan, figure: RowFigure, except?: string): string =>
  plan.named.map(({ field }) => (field === except ? "" : codeOf(figure, field))).join(SEPARATOR);

/** One figure for each series, or for each series and date, with the others of its series and date. */
function chooseFigures(
  plan: MarginalPlan,
  figures: readonly RowFigure[],
): { figure: RowFigure; beside: readonly RowFigure[] }[] {
  return [...groupBy(figures, (figure) => seriesKey(plan, figure)).values()].flatMap((series) => {
    const byDate = groupBy(series, ({ asOf }) => asOf);
    const dates = plan.asOf === "latest" ? [latestOf(series).asOf] : [...byDate.keys()];
    return dates.flatMap((date) => {
      const [figure, ...beside] = [...(byDate.get(date) ?? [])].sort(compareAtDate);
      return figure === undefined ? [] : [{ figure, beside }];
    });
  });
}

/** The cell of one figure, at its own codes, with nothing beside it. */
export function figureCell({ named, fields }: MarginalPlan, figure: RowFigure): Cell {
  return {
    codes: Object.fromEntries(named.map(({ field }) => [field, codeOf(figure, field)])),
    value: figure.value,
    asOf: figure.asOf,
    obsStatus: figure.status,
    stage: fields.stage === null ? null : codeOf(figure, fields.stage),
    definition: fields.definition === null ? null : codeOf(figure, fields.definition),
    sourceIds: [figure.source],
    rowIds: [figure.id],
    alsoReported: [],
  };
}

/** Parts of a total that they add up to exactly at one date; "latest" applies to the totals of such dates. */
function shareCells(plan: MarginalPlan, figures: readonly RowFigure[]): Cell[] {
  const { share } = plan;
  if (share === null) return [];
  const chosen = chooseFigures({ ...plan, asOf: "all" }, figures).map(({ figure }) => figure);
  return [...groupBy(chosen, (figure) => seriesKey(plan, figure, share.field)).values()].flatMap((context) => {
    const tilings = [...groupBy(context, ({ asOf }) => asOf).values()].flatMap((group) => tiling(group, share));
    const totals = tilings.map(({ total }) => total);
    const [latest] = [...totals].sort(compareLatest(totals));
    return tilings
      .filter(({ total }) => plan.asOf !== "latest" || total === latest)
      .flatMap(({ total, parts }) =>
        [...parts, total]
          .filter((figure) => share.shown.includes(codeOf(figure, share.field)))
          .map((figure) => shareCell(plan, figure, total)),
      );
  });
}

function tiling(
  group: readonly RowFigure[],
  share: { field: string; total: string },
): { total: RowFigure; parts: RowFigure[] }[] {
  const total = group.find((figure) => codeOf(figure, share.field) === share.total);
  const parts = group.filter((figure) => figure !== total);
  if (total?.value === undefined || total.value === null || total.value <= 0 || parts.length === 0) return [];
  const isExact =
    parts.every(({ value }) => value !== null) &&
    parts.reduce((sum, { value }) => sum + (value ?? 0), 0) === total.value;
  return isExact ? [{ total, parts }] : [];
}

function shareCell(plan: MarginalPlan, figure: RowFigure, total: RowFigure): Cell {
  return {
    ...figureCell(plan, figure),
    value: (figure.value ?? 0) / (total.value ?? 0),
    sourceIds: distinct([figure.source, total.source]).sort(compareText),
    rowIds: distinct([figure.id, total.id]),
  };
}

/** The cell per so many residents; none where the region's population is not known. */
function rateCell(plan: MarginalPlan, cell: Cell, population: ReadonlyMap<string, number>): Cell[] {
  const residents = residentsOf(plan, cell, population);
  if (residents <= 0) return [];
  const rate = (one: Cell): Cell => ({ ...one, value: perResidents(plan, one.value, residents) });
  return [{ ...rate(cell), alsoReported: cell.alsoReported.map(rate) }];
}

/** Residents of the region that a cell is about; 0 = not known. */
export function residentsOf(
  { per, atTotal }: MarginalPlan,
  cell: Cell,
  population: ReadonlyMap<string, number>,
): number {
  if (per === null) return 0;
  const region = cell.codes[per.region] ?? atTotal.find(({ field }) => field === per.region)?.codes[0] ?? "";
  return population.get(region) ?? 0;
}

/** A figure of a plan for rates, as a rate; the order of the two operations is that of the SQL. */
export const perResidents = ({ per }: MarginalPlan, figure: number | null, residents: number): number | null =>
  figure === null || per === null ? null : (figure * per.residents) / residents;

function sortCells({ named }: MarginalPlan, cells: readonly Cell[]): readonly Cell[] {
  const places = named.map(({ field, codes }) => ({
    field,
    place: new Map(codes.map((code, index) => [code, index])),
  }));
  const byCodes = (a: Cell, b: Cell): number => {
    for (const { field, place } of places) {
      const order = (place.get(a.codes[field] ?? "") ?? -1) - (place.get(b.codes[field] ?? "") ?? -1);
      if (order !== 0) return order;
    }
    return 0;
  };
  return [...cells].sort((a, b) => byCodes(a, b) || compareDates(a.asOf ?? "", b.asOf ?? ""));
}
