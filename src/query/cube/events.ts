/** Runs a plan for events on columns: the cells of `runEvents`, without an object per row. */
import { compareText } from "../../lib/compare-text.ts";
import type { EventDimension, EventsPlan } from "../plan.ts";
import type { Cell } from "../question.ts";
import { commonStatus } from "../run-events.ts";
import { eventRows, type EventRows } from "./event-rows.ts";
import { KeyIndex } from "./key-index.ts";
import { collapse, placeDimension, placeRows, reachedRows, type PlacedDimension } from "./placement.ts";
import { SeenCodes } from "./seen-codes.ts";
import type { CubeTable } from "./table.ts";
import { Tally } from "./tally.ts";
import { NewThings, thingsOf } from "./things.ts";

export function runCubeEvents(plan: EventsPlan, table: CubeTable): readonly Cell[] {
  const rows = eventRows(table, plan);
  const dimensions = plan.named.map((dimension) => placeDimension(rows.table, dimension));
  const totals = addUp(plan, rows, dimensions);
  const wholeOf = plan.share === null ? null : wholesOf(plan, rows, dimensions, totals);
  const rowIds = rowIdsOf(plan, table);
  return [...totals.keys.entries()]
    .sort(([, a], [, b]) => a - b)
    .flatMap(([cell, key]) => {
      if (wholeOf === null) return [eventCell(plan, totals, cell, totals.valueOf(cell), rowIds)];
      const [value, whole] = [totals.valueOf(cell), wholeOf(key)];
      return whole === null ? [] : [eventCell(plan, totals, cell, value === null ? null : value / whole, rowIds)];
    });
}

/** What is added up for each cell, by the number of its key. */
interface Totals {
  readonly keys: readonly number[];
  /** Things counted; for sums those that were taken. */
  readonly things: Tally;
  /** For sums: things with a value. */
  readonly known: Tally;
  /** Texts among the rows that the cell rests on, and statuses of its known values. */
  readonly sources: SeenCodes;
  readonly stages: SeenCodes;
  readonly statuses: SeenCodes;
  /** Count or sum of a cell; `null` where no value is known. */
  valueOf(cell: number): number | null;
}

function addUp({ measure, fields }: EventsPlan, from: EventRows, dimensions: readonly PlacedDimension[]): Totals {
  const { table, things, counts, values } = from;
  const size = dimensions.reduce((product, dimension) => product * dimension.size, 1);
  const reached = reachedRows(table, dimensions);
  const index = new KeyIndex(size, reached?.length ?? table.rowCount);
  const sums = new Tally();
  const totals: Totals = {
    keys: index.keys,
    things: new Tally(),
    known: new Tally(),
    sources: new SeenCodes(table, fields.source),
    stages: new SeenCodes(table, fields.stage),
    statuses: new SeenCodes(table, fields.status),
    valueOf: (cell) => (measure === null ? totals.things.of(cell) : totals.known.of(cell) === 0 ? null : sums.of(cell)),
  };
  const newThings = things.numbers === null ? null : new NewThings(things.numbers);

  placeRows(table, dimensions, things.arrange(reached), ({ rows, keys, cells, length }) => {
    index.number(keys, length, cells);
    const cellCount = index.keys.length;
    const addWeights = (tally: Tally, weights: Float64Array | null, upTo: number): void => {
      if (weights === null) tally.count(cells, upTo, cellCount);
      else tally.add(weights, rows, cells, upTo, cellCount);
    };
    if (values === null) {
      // A count rests on every row about its things, a sum on one row for each thing.
      totals.sources.see(rows, cells, length, cellCount);
      totals.stages.see(rows, cells, length, cellCount);
      addWeights(totals.things, counts, newThings?.keep(rows, cells, length, cellCount) ?? length);
      return;
    }
    const taken = newThings?.keep(rows, cells, length, cellCount) ?? length;
    totals.sources.see(rows, cells, taken, cellCount);
    totals.stages.see(rows, cells, taken, cellCount);
    addWeights(totals.things, counts, taken);
    const known = keepKnown(values, rows, cells, taken);
    totals.statuses.see(rows, cells, known, cellCount);
    addWeights(totals.known, from.known, known);
    sums.add(values, rows, cells, known, cellCount);
  });
  return totals;
}

/** Moves rows with a value to the front, with their cells, and says how many there are. */
function keepKnown(values: Float64Array, rows: Uint32Array, cells: Uint32Array, length: number): number {
  let kept = 0;
  for (let at = 0; at < length; at += 1) {
    const row = rows[at] ?? 0;
    rows[kept] = row;
    cells[kept] = cells[at] ?? 0;
    if (!Number.isNaN(values[row])) kept += 1;
  }
  return kept;
}

/**
 * Whole of a cell's share by the cell's key: what all codes of the shared dimension hold together. `null` where its
 * cells do not add up to it, because things in two of them would count twice.
 */
function wholesOf(
  plan: EventsPlan,
  rows: EventRows,
  dimensions: readonly PlacedDimension[],
  totals: Totals,
): (key: number) => number | null {
  const shared = plan.named.findIndex(({ name }) => name === plan.share?.name);
  const sharedSize = dimensions[shared]?.size ?? 1;
  const stride = dimensions.slice(shared + 1).reduce((product, { size }) => product * size, 1);
  /** Key without its place in the shared dimension, which is how the collapsed dimensions number their cells. */
  const contextOf = (key: number): number => Math.floor(key / (stride * sharedSize)) * stride + (key % stride);

  const collapsed = dimensions.map((dimension, index) => (index === shared ? collapse(dimension) : dimension));
  const together = addUp(plan, rows, collapsed);
  const wholes = new Map(together.keys.map((key, cell) => [key, together.valueOf(cell) ?? 0]));
  const parts = new Map<number, number>();
  totals.keys.forEach((key, cell) => {
    const context = contextOf(key);
    parts.set(context, (parts.get(context) ?? 0) + (totals.valueOf(cell) ?? 0));
  });
  return (key) => {
    const context = contextOf(key);
    const whole = wholes.get(context) ?? 0;
    return whole > 0 && parts.get(context) === whole ? whole : null;
  };
}

function eventCell(
  { measure, named }: EventsPlan,
  totals: Totals,
  cell: number,
  value: number | null,
  rowIds: (key: number) => readonly string[],
): Cell {
  const key = totals.keys[cell] ?? 0;
  const known = totals.known.of(cell);
  const [stage = null, ...otherStages] = totals.stages.textsOf(cell);
  return {
    codes: codesOf(named, key),
    value,
    asOf: null,
    obsStatus: measure === null ? "A" : known === 0 ? "L" : commonStatus(totals.statuses.textsOf(cell)),
    stage: otherStages.length === 0 ? stage : null,
    definition: null,
    sourceIds: totals.sources.textsOf(cell),
    get rowIds() {
      return rowIds(key);
    },
    ...(measure === null ? {} : { known: { rows: known, of: totals.things.of(cell) } }),
    alsoReported: [],
  };
}

function codesOf(named: readonly EventDimension[], key: number): Readonly<Record<string, string>> {
  let rest = key;
  const codes = named.toReversed().map(({ name, codes: own }) => {
    const code = own[rest % own.length] ?? "";
    rest = Math.floor(rest / own.length);
    return [name, code] as const;
  });
  return Object.fromEntries(codes.reverse());
}

/**
 * Ids of the rows behind each cell, by its key. Found for all cells together when the first of them is read: a list of
 * sources needs no row, and a count over millions of rows should not wait for their names.
 */
function rowIdsOf(plan: EventsPlan, table: CubeTable): (key: number) => readonly string[] {
  let found: ReadonlyMap<number, string[]> | null = null;
  const find = (): ReadonlyMap<number, string[]> => {
    const dimensions = plan.named.map((dimension) => placeDimension(table, dimension));
    const size = dimensions.reduce((product, dimension) => product * dimension.size, 1);
    const reached = reachedRows(table, dimensions);
    const things = thingsOf(table, plan);
    const newThings = plan.measure === null || things.numbers === null ? null : new NewThings(things.numbers);
    const index = new KeyIndex(size, reached?.length ?? table.rowCount);
    const ids: string[][] = [];
    placeRows(table, dimensions, things.arrange(reached), ({ rows, keys, cells, length }) => {
      index.number(keys, length, cells);
      while (ids.length < index.keys.length) ids.push([]);
      const taken = newThings?.keep(rows, cells, length, index.keys.length) ?? length;
      for (let at = 0; at < taken; at += 1) ids[cells[at] ?? 0]?.push(table.id(rows[at] ?? 0));
    });
    return new Map(ids.map((own, cell) => [index.keys[cell] ?? 0, own.sort(compareText)]));
  };
  return (key) => {
    found ??= find();
    return found.get(key) ?? [];
  };
}
