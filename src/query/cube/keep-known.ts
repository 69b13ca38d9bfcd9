/** Moves rows with a value to the front, with their cells, and says how many there are. */
export function keepKnown(values: Float64Array, rows: Uint32Array, cells: Uint32Array, length: number): number {
  let kept = 0;
  for (let at = 0; at < length; at += 1) {
    const row = rows[at] ?? 0;
    rows[kept] = row;
    cells[kept] = cells[at] ?? 0;
    if (!Number.isNaN(values[row])) kept += 1;
  }
  return kept;
}
