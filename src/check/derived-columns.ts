/** Derived fields: each row takes the value of the row that it belongs to. The only place that fills them. */
import { referenceOf, type CellValue, type Derivation } from "../lib/table-schema.ts";
import type { CheckedColumn, CheckedTable } from "./checked-table.ts";

type Tables = Readonly<Record<string, CheckedTable>>;

/** The table with a column for each derived field, taken from what was delivered to the other tables. */
export function withDerivedColumns(table: CheckedTable, tables: Tables): CheckedTable {
  const derived = table.schema.fields.flatMap(({ name, derived }): [string, CheckedColumn][] =>
    derived === undefined ? [] : [[name, derivedColumn(table, derived, tables)]],
  );
  return derived.length === 0 ? table : { ...table, columns: { ...table.columns, ...Object.fromEntries(derived) } };
}

/** Values of the column that they are taken from, and one entry for "none". */
function derivedColumn(table: CheckedTable, { through, field }: Derivation, tables: Tables): CheckedColumn {
  const reference = referenceOf(table.schema, through);
  const target = reference === null ? undefined : tables[reference.table];
  const [names, ids, origin] = [
    table.columns[through],
    target?.columns[reference?.field ?? ""],
    target?.columns[field],
  ];
  // A broken declaration or a table that is not at hand was reported; then there is no value to take.
  if (names === undefined || ids === undefined || origin === undefined)
    return { values: [null], codes: new Uint32Array(table.rowCount) };
  const none = origin.values.length;
  const codeOf = new Map<CellValue, number>();
  ids.codes.forEach((id, row) => codeOf.set(ids.values[id] ?? null, origin.codes[row] ?? none));
  const codes = names.values.map((name) => (name === null ? none : (codeOf.get(name) ?? none)));
  return { values: [...origin.values, null], codes: names.codes.map((name) => codes[name] ?? none) };
}
