import { compareText } from "../../lib/compare-text.ts";
import type { CubeTable } from "./table.ts";

/** Which codes of a field were seen in each cell. */
export class SeenCodes {
  readonly #values: readonly string[];
  readonly #codes: ArrayLike<number>;
  /** One flag for each code of each cell, cell after cell. */
  #flags = new Uint8Array(0);

  /** Without a field nothing is ever seen. */
  constructor(table: CubeTable, field: string | null) {
    const { values, codes } = table.text(field ?? "");
    this.#values = values;
    this.#codes = codes;
  }

  /** Takes note of some rows, each in its cell; `cellCount` is the number of cells so far. */
  see(rows: Uint32Array, cells: Uint32Array, length: number, cellCount: number): void {
    const [codes, width] = [this.#codes, this.#values.length + 1];
    if (width === 1) return;
    if (this.#flags.length < cellCount * width) {
      const larger = new Uint8Array(2 * cellCount * width);
      larger.set(this.#flags);
      this.#flags = larger;
    }
    const flags = this.#flags;
    for (let at = 0; at < length; at += 1) flags[(cells[at] ?? 0) * width + (codes[rows[at] ?? 0] ?? 0)] = 1;
  }

  /** Texts seen in a cell, sorted. */
  textsOf(cell: number): readonly string[] {
    const first = cell * (this.#values.length + 1) + 1;
    return this.#values.filter((_, index) => this.#flags[first + index] === 1).sort(compareText);
  }
}
