import type { CubeTable } from "./table.ts";

/** Rows of a table that have some ids; an id that no row has is left out. */
export function rowsById(table: CubeTable, ids: ReadonlySet<string>): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  if (ids.size === 0) return found;
  const { primaryKey } = table.schema;
  const [onlyKey] = primaryKey;
  if (primaryKey.length === 1 && onlyKey !== undefined && table.columns.byField[onlyKey]?.type === "text") {
    const { values, codes } = table.text(onlyKey);
    // Most ids of a large table differ in length from the few that are looked for, which is cheaper to see than a hash.
    const lengths = new Set([...ids].map((id) => id.length));
    for (let index = 0; index < values.length; index += 1) {
      const value = values[index] ?? "";
      if (lengths.has(value.length) && ids.has(value)) {
        const row = codes.indexOf(index + 1);
        if (row >= 0) found.set(value, row);
      }
    }
    return found;
  }
  for (let row = 0; row < table.rowCount; row += 1) {
    const id = table.id(row);
    if (ids.has(id)) found.set(id, row);
  }
  return found;
}
