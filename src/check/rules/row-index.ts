/** Finds rows of a table by the texts of some fields; numbers only, so that millions of rows fit. */
import { columnOf, textAt, type Column, type RawTable } from "../read/raw-table.ts";

interface KeyColumn {
  readonly name: string;
  readonly column: Column;
  /** Hash of each distinct text, different from column to column. */
  readonly hashes: Uint32Array;
}

export class RowIndex {
  readonly #columns: readonly KeyColumn[];
  /** Hash of each row: the hashes of its cells combined so that one of them can be taken out again. */
  readonly #rowHashes: Int32Array;
  readonly #slots: Int32Array;
  readonly #mask: number;

  constructor(table: RawTable, fields: readonly string[]) {
    this.#columns = fields.map((name, position) => {
      const column = columnOf(table, name);
      return { name, column, hashes: Uint32Array.from(column.values, (text) => hash(text, position)) };
    });
    this.#rowHashes = new Int32Array(table.rowCount);
    for (const { column, hashes } of this.#columns)
      for (let row = 0; row < table.rowCount; row++)
        this.#rowHashes[row] = (this.#rowHashes[row] ?? 0) ^ (hashes[column.codes[row] ?? -1] ?? 0);
    const size = 2 ** Math.ceil(Math.log2(Math.max(16, table.rowCount * 1.6)));
    this.#slots = new Int32Array(size).fill(-1);
    this.#mask = size - 1;
  }

  /** Adds a row; returns the row that has the same key and was added before, or `null`. */
  add(row: number): number | null {
    let slot = finish(this.#rowHashes[row] ?? 0) & this.#mask;
    for (;;) {
      const other = this.#slots[slot] ?? -1;
      if (other === -1) {
        this.#slots[slot] = row;
        return null;
      }
      if (this.#columns.every(({ column }) => sameText(column, other, row))) return other;
      slot = (slot + 1) & this.#mask;
    }
  }

  /** Finder of the added row that equals a row in every field but one, in which it holds `text`; `null` if none does. */
  finderWith(field: string, text: string): (row: number) => number | null {
    const position = this.#columns.findIndex(({ name }) => name === field);
    const changed = this.#columns[position];
    if (changed === undefined) throw new RangeError(`${field} is not part of this key`);
    const { column: changedColumn, hashes } = changed;
    const others = this.#columns.filter((column) => column !== changed);
    const hashOfText = hash(text, position);
    return (row) => {
      const hashOfRow = (this.#rowHashes[row] ?? 0) ^ (hashes[changedColumn.codes[row] ?? -1] ?? 0) ^ hashOfText;
      let slot = finish(hashOfRow) & this.#mask;
      for (;;) {
        const other = this.#slots[slot] ?? -1;
        if (other === -1) return null;
        if (textAt(changedColumn, other) === text && others.every(({ column }) => sameText(column, other, row)))
          return other;
        slot = (slot + 1) & this.#mask;
      }
    };
  }
}

function sameText(column: Column, a: number, b: number): boolean {
  return column.codes[a] === column.codes[b] || textAt(column, a) === textAt(column, b);
}

/** FNV-1a with a seed. */
function hash(text: string, seed: number): number {
  let value = Math.imul(seed + 1, 0x9e3779b1) ^ 0x811c9dc5;
  for (let position = 0; position < text.length; position++)
    value = Math.imul(value ^ text.charCodeAt(position), 0x01000193);
  return finish(value) >>> 0;
}

/** Spreads the bits (finaliser of MurmurHash3), since slots are taken from the lowest ones. */
function finish(value: number): number {
  let mixed = value ^ (value >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}
