/** Checked text -> values by column. Names of replaced rows become the names of the rows that stand for them. */
import { parseCell, type CellValue, type Row, type TableSchema } from "../lib/table-schema.ts";
import { columnOf, type RawTable } from "./read/raw-table.ts";
import { namesIn } from "./rules/references.ts";

/** Value of row `i` is `values[codes[i]]`. */
export interface CheckedColumn {
  readonly values: readonly CellValue[];
  readonly codes: Uint32Array;
}

/** A table as it is published: replaced rows left out, rows in the order of delivery. */
export interface CheckedTable {
  readonly schema: TableSchema;
  readonly rowCount: number;
  /** By field name, every field of the schema. */
  readonly columns: Readonly<Record<string, CheckedColumn>>;
}

/** Old name -> present name of rows, by table. */
export type RenamedRows = Readonly<Record<string, ReadonlyMap<string, string>>>;

/** Which table the names in a field belong to. */
export type FieldTargets = ReadonlyMap<string, string>;

/** Fields of foreign keys, and fields that hold several names of rows. */
export function fieldTargets({ schema }: RawTable, listFields: Readonly<Record<string, string>> = {}): FieldTargets {
  const single = (schema.foreignKeys ?? []).map(
    ({ fields: [field = ""], reference }) => [field, reference.resource || schema.name] as const,
  );
  return new Map([...single, ...Object.entries(listFields)]);
}

/**
 * The published part of a table, its derived fields still without a column; `replaced` holds the positions of rows that
 * later ones replace.
 */
export function checkedTable(
  table: RawTable,
  targets: FieldTargets,
  renamed: RenamedRows,
  replaced: ReadonlyMap<number, number>,
): CheckedTable {
  const columns = table.schema.fields.map((field): [string, CheckedColumn] => {
    const { values, codes } = columnOf(table, field.name);
    const names = renamed[targets.get(field.name) ?? ""] ?? new Map<string, string>();
    const follow = (text: string): string =>
      names.size === 0
        ? text
        : (names.get(text) ??
          namesIn(text)
            .map((name) => names.get(name) ?? name)
            .join(" "));
    return [
      field.name,
      {
        values: values.map((text) => parseCell(field, follow(text))),
        codes: replaced.size === 0 ? codes : codes.filter((_, row) => !replaced.has(row)),
      },
    ];
  });
  const rowCount = table.rowCount - replaced.size;
  return { schema: table.schema.published, rowCount, columns: Object.fromEntries(columns) };
}

/** Rows in memory as a checked table, for tables that come from elsewhere than a delivery. */
export function tableOfRows(schema: TableSchema, rows: readonly Row[]): CheckedTable {
  const codes = Uint32Array.from(rows.keys());
  const columns = schema.fields.map(({ name }): [string, CheckedColumn] => [
    name,
    { values: rows.map((row) => row[name] ?? null), codes },
  ]);
  return { schema, rowCount: rows.length, columns: Object.fromEntries(columns) };
}
