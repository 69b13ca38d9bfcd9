import { compareText } from "../lib/compare-text.ts";
import type { Row } from "../lib/table-schema.ts";
import { distinct } from "./code-order.ts";
import { groupBy } from "./latest.ts";
import { eventCode } from "./plan-events.ts";
import type { EventDimension, EventsPlan } from "./plan.ts";
import type { Cell } from "./question.ts";

const SEPARATOR = "\u0000";

/** An event in one cell; an event may stand in several cells where a question lists several codes. */
interface Placed {
  readonly row: Row;
  readonly id: string;
  /** What is counted once in a cell. */
  readonly thing: string;
  readonly repeats: boolean;
  readonly value: number | null;
  readonly codes: Readonly<Record<string, string>>;
}

/** Cells of a plan for events: counts, or sums of the known values, ordered by the named codes. */
export function runEvents(plan: EventsPlan, rows: readonly Row[]): readonly Cell[] {
  const placed = rows.flatMap((row) => placements(plan, row));
  const cells = [...groupBy(placed, keyOf(plan.named)).values()].map((group) => eventCell(plan, group));
  const shown = plan.share === null ? cells : shares(plan, cells, placed, plan.share.name);
  return sortCells(plan.named, shown);
}

const keyOf =
  (named: readonly EventDimension[], except?: string) =>
  ({ codes }: Pick<Placed, "codes">): string =>
    named.map(({ name }) => (name === except ? "" : (codes[name] ?? ""))).join(SEPARATOR);

function placements(plan: EventsPlan, row: Row): readonly Placed[] {
  const id = plan.fields.id.map((name) => String(row[name] ?? "")).join("/");
  const original = plan.duplicateOf === null ? null : (row[plan.duplicateOf] ?? null);
  const value = plan.measure === null ? null : row[plan.measure];
  const event = {
    row,
    id,
    thing: String(plan.measure === null && plan.counted !== null ? (row[plan.counted] ?? id) : (original ?? id)),
    repeats: original !== null,
    value: typeof value === "number" ? value : null,
  };
  const codes = plan.named.reduce<Readonly<Record<string, string>>[]>(
    (soFar, dimension) =>
      cellCodes(dimension, row).flatMap((code) => soFar.map((others) => ({ ...others, [dimension.name]: code }))),
    [{}],
  );
  return codes.map((one) => ({ ...event, codes: one }));
}

function cellCodes(dimension: EventDimension, row: Row): readonly string[] {
  const code = eventCode(row, dimension);
  if (dimension.groups === null) return (dimension.members?.includes(code) ?? true) ? [code] : [];
  return dimension.groups.filter(({ members }) => members?.includes(code) ?? true).map((group) => group.code);
}

/** One row for each thing: one with a value, then one that repeats no other, then the first by id. */
function onePerThing(group: readonly Placed[]): readonly Placed[] {
  const rank = ({ value, repeats }: Placed): number => (value === null ? 2 : 0) + (repeats ? 1 : 0);
  return [...groupBy(group, ({ thing }) => thing).values()].flatMap((same) =>
    [...same].sort((a, b) => rank(a) - rank(b) || compareText(a.id, b.id)).slice(0, 1),
  );
}

const sum = (rows: readonly Placed[]): number | null => {
  const known = rows.flatMap(({ value }) => (value === null ? [] : [value]));
  return known.length === 0 ? null : known.reduce((total, value) => total + value, 0);
};

function aggregate(plan: EventsPlan, group: readonly Placed[]): number | null {
  return plan.measure === null ? new Set(group.map(({ thing }) => thing)).size : sum(onePerThing(group));
}

function eventCell(plan: EventsPlan, group: readonly Placed[]): Cell {
  const { fields, measure } = plan;
  const counted = measure === null ? group : onePerThing(group);
  const known = counted.filter(({ value }) => value !== null);
  const texts = (name: string, rows: readonly Placed[]): readonly string[] =>
    distinct(rows.map(({ row }) => row[name]).filter((text) => typeof text === "string")).sort(compareText);
  const stages = fields.stage === null ? [] : texts(fields.stage, counted);
  return {
    codes: group[0]?.codes ?? {},
    value: aggregate(plan, group),
    asOf: null,
    obsStatus:
      measure === null
        ? "A"
        : known.length === 0
          ? "L"
          : commonStatus(fields.status === null ? [] : texts(fields.status, known)),
    stage: stages.length === 1 ? (stages[0] ?? null) : null,
    definition: null,
    sourceIds: texts(fields.source, counted),
    rowIds: counted.map(({ id }) => id).sort(compareText),
    ...(measure === null ? {} : { known: { rows: known.length, of: counted.length } }),
    alsoReported: [],
  };
}

/** Status of a sum: that of its values where they agree, else estimated. */
export const commonStatus = (statuses: readonly string[]): string => (statuses.length > 1 ? "E" : (statuses[0] ?? "A"));

/** Shares along one dimension, only where its cells add up to the whole: things in two cells would count twice. */
function shares(plan: EventsPlan, cells: readonly Cell[], placed: readonly Placed[], name: string): readonly Cell[] {
  const context = keyOf(plan.named, name);
  const wholes = new Map([...groupBy(placed, context)].map(([key, group]) => [key, aggregate(plan, group)]));
  return [...groupBy(cells, context)].flatMap(([key, group]) => {
    const whole = wholes.get(key) ?? 0;
    const parts = group.reduce((total, { value }) => total + (value ?? 0), 0);
    if (whole <= 0 || parts !== whole) return [];
    return group.map((cell) => ({ ...cell, value: cell.value === null ? null : cell.value / whole }));
  });
}

function sortCells(named: readonly EventDimension[], cells: readonly Cell[]): readonly Cell[] {
  return [...cells].sort((a, b) => {
    for (const { name, codes } of named) {
      const order = codes.indexOf(a.codes[name] ?? "") - codes.indexOf(b.codes[name] ?? "");
      if (order !== 0) return order;
    }
    return 0;
  });
}
