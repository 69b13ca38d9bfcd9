/** Numbers whatever combinations of codes occur, so that arrays can hold something for each. */

/** Combinations up to this many are looked up in an array; more only where they are not many more than the rows. */
const DENSE = 2 ** 16;

export class KeyIndex {
  /** Keys in the order of their numbers. */
  readonly keys: number[] = [];
  readonly #dense: Int32Array | null;
  readonly #sparse = new Map<number, number>();

  /** Keys are whole numbers from 0 to below `size`, about as many as there are rows or fewer. */
  constructor(size: number, rowCount: number) {
    this.#dense = size <= DENSE || size <= 2 * rowCount ? new Int32Array(size).fill(-1) : null;
  }

  /** Numbers of the first `length` keys, new ones in the order of their appearance. */
  number(keys: Float64Array, length: number, numbers: Uint32Array): void {
    if (this.#dense === null) this.#numberSparsely(keys, length, numbers);
    else this.#numberDensely(this.#dense, keys, length, numbers);
  }

  #numberDensely(dense: Int32Array, keys: Float64Array, length: number, numbers: Uint32Array): void {
    for (let at = 0; at < length; at += 1) {
      const key = keys[at] ?? 0;
      let number = dense[key] ?? -1;
      if (number < 0) {
        number = this.keys.push(key) - 1;
        dense[key] = number;
      }
      numbers[at] = number;
    }
  }

  #numberSparsely(keys: Float64Array, length: number, numbers: Uint32Array): void {
    for (let at = 0; at < length; at += 1) {
      const key = keys[at] ?? 0;
      let number = this.#sparse.get(key);
      if (number === undefined) {
        number = this.keys.push(key) - 1;
        this.#sparse.set(key, number);
      }
      numbers[at] = number;
    }
  }
}
