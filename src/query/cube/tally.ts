/** One number for each cell, from zero. */
export class Tally {
  #totals = new Float64Array(16);

  #reserve(cellCount: number): Float64Array {
    if (this.#totals.length < cellCount) {
      const larger = new Float64Array(2 * cellCount);
      larger.set(this.#totals);
      this.#totals = larger;
    }
    return this.#totals;
  }

  /** Counts one for each of the first `length` cells. */
  count(cells: Uint32Array, length: number, cellCount: number): void {
    const totals = this.#reserve(cellCount);
    for (let at = 0; at < length; at += 1) {
      const cell = cells[at] ?? 0;
      totals[cell] = (totals[cell] ?? 0) + 1;
    }
  }

  /** Adds the values of the first `length` rows, each to its cell. */
  add(values: Float64Array, rows: Uint32Array, cells: Uint32Array, length: number, cellCount: number): void {
    const totals = this.#reserve(cellCount);
    for (let at = 0; at < length; at += 1) {
      const cell = cells[at] ?? 0;
      totals[cell] = (totals[cell] ?? 0) + (values[rows[at] ?? 0] ?? 0);
    }
  }

  /** Counts one for each of the first `length` rows that has a value. */
  countKnown(values: Float64Array, rows: Uint32Array, cells: Uint32Array, length: number, cellCount: number): void {
    const totals = this.#reserve(cellCount);
    for (let at = 0; at < length; at += 1) {
      const cell = cells[at] ?? 0;
      if (!Number.isNaN(values[rows[at] ?? 0])) totals[cell] = (totals[cell] ?? 0) + 1;
    }
  }

  /** Adds the values of those of the first `length` rows that have one. */
  addKnown(values: Float64Array, rows: Uint32Array, cells: Uint32Array, length: number, cellCount: number): void {
    const totals = this.#reserve(cellCount);
    for (let at = 0; at < length; at += 1) {
      const cell = cells[at] ?? 0;
      const value = values[rows[at] ?? 0] ?? Number.NaN;
      if (!Number.isNaN(value)) totals[cell] = (totals[cell] ?? 0) + value;
    }
  }

  toArray(cellCount: number): Float64Array {
    return this.#reserve(cellCount).slice(0, cellCount);
  }

  of(cell: number): number {
    return this.#totals[cell] ?? 0;
  }
}
