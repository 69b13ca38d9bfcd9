/**
 * What an event row is about. Rows about one thing (a visit with several themes, a meeting that two rows report) are
 * counted, and their figures added, once in a cell.
 */
import { compareText } from "../../lib/compare-text.ts";
import type { EventsPlan } from "../plan.ts";
import { groupRows, type CubeTable } from "./table.ts";

export interface Things {
  /** Number of the thing of each row; 0 = the row itself is the thing. `null`: so for all rows. */
  readonly numbers: ArrayLike<number> | null;
  /** Some rows (`null` = all) in an order in which those about one thing follow each other, the one to take first. */
  arrange(rows: Uint32Array | null): Uint32Array | null;
}

/** Lets each thing into a cell once; rows must come as `arrange` puts them. */
export class NewThings {
  readonly #numbers: ArrayLike<number>;
  /** The thing last met in each cell. */
  #last = new Uint32Array(16);

  constructor(numbers: ArrayLike<number>) {
    this.#numbers = numbers;
  }

  /** Moves the first row of each thing in a cell to the front, with its cell, and says how many there are. */
  keep(rows: Uint32Array, cells: Uint32Array, length: number, cellCount: number): number {
    if (this.#last.length < cellCount) {
      const larger = new Uint32Array(2 * cellCount);
      larger.set(this.#last);
      this.#last = larger;
    }
    const [numbers, last] = [this.#numbers, this.#last];
    let kept = 0;
    for (let at = 0; at < length; at += 1) {
      const row = rows[at] ?? 0;
      const cell = cells[at] ?? 0;
      const thing = numbers[row] ?? 0;
      rows[kept] = row;
      cells[kept] = cell;
      if (thing === 0 || last[cell] !== thing) kept += 1;
      last[cell] = thing;
    }
    return kept;
  }
}

const EACH_ROW: Things = { numbers: null, arrange: (rows) => rows };

export function thingsOf(table: CubeTable, { measure, counted, duplicateOf }: EventsPlan): Things {
  if (measure === null && counted !== null) return thingsByParent(table, counted);
  return duplicateOf === null ? EACH_ROW : thingsByRepetition(table, duplicateOf, measure);
}

/** The parent is the thing. Which of its rows comes first does not matter: only the things are counted. */
function thingsByParent(table: CubeTable, parent: string): Things {
  return table.once(`things by ${parent}`, () => {
    const { codes } = table.text(parent);
    if (isGrouped(codes, table.counts(parent).length))
      return { numbers: codes, arrange: (rows: Uint32Array | null) => rows?.slice().sort() ?? null };
    const { rows: order } = groupRows(codes, table.counts(parent));
    const place = new Uint32Array(order.length);
    for (let index = 0; index < order.length; index += 1) place[order[index] ?? 0] = index;
    return {
      numbers: codes,
      arrange: (rows: Uint32Array | null) =>
        rows === null
          ? order
          : rows
              .map((row) => place[row] ?? 0)
              .sort()
              .map((index) => order[index] ?? 0),
    };
  });
}

/** True where rows of one code follow each other without others between. */
function isGrouped(codes: ArrayLike<number>, codeCount: number): boolean {
  const isPast = new Uint8Array(codeCount);
  let current = -1;
  for (let row = 0; row < codes.length; row += 1) {
    const code = codes[row] ?? 0;
    if (code === current) continue;
    if (code !== 0 && isPast[code] === 1) return false;
    if (current >= 0) isPast[current] = 1;
    current = code;
  }
  return true;
}

/**
 * The row that a row repeats is the thing of both. Of these a row with a value is taken first, then one that repeats
 * no other, then the first by id. They are few: all the others are things of their own.
 */
function thingsByRepetition(table: CubeTable, duplicateOf: string, measure: string | null): Things {
  return table.once(`things by ${duplicateOf}, ${measure ?? ""}`, () => {
    const originals = new Set(table.text(duplicateOf).values);
    const byName = new Map<string, number[]>();
    for (let row = 0; row < table.rowCount; row += 1) {
      const thing = String(table.value(duplicateOf, row) ?? table.id(row));
      if (!originals.has(thing)) continue;
      const about = byName.get(thing);
      if (about === undefined) byName.set(thing, [row]);
      else about.push(row);
    }
    const rank = (row: number): number =>
      (measure === null || Number.isNaN(table.numbers(measure)[row]) ? 2 : 0) +
      (table.value(duplicateOf, row) === null ? 0 : 1);
    const numbers = new Uint32Array(table.rowCount);
    const order: number[] = [];
    [...byName.values()].forEach((rows, index) => {
      for (const row of rows) numbers[row] = index + 1;
      order.push(...rows.sort((a, b) => rank(a) - rank(b) || compareText(table.id(a), table.id(b))));
    });
    const inOrder = Uint32Array.from(order);
    return {
      numbers,
      arrange(rows: Uint32Array | null) {
        const all = rows ?? Uint32Array.from({ length: table.rowCount }, (_, row) => row);
        const wanted = new Set(all.filter((row) => numbers[row] !== 0));
        const alone = all.filter((row) => numbers[row] === 0);
        const arranged = new Uint32Array(all.length);
        arranged.set(alone);
        arranged.set(
          inOrder.filter((row) => wanted.has(row)),
          alone.length,
        );
        return arranged;
      },
    };
  });
}
