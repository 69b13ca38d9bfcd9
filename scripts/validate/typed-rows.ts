/** Checked text -> rows of values. Names of replaced rows become the names of the rows that stand for them. */
import { parseCell, type CellValue, type Row } from "../../src/lib/table-schema.ts";
import { columnOf, type RawTable } from "../ingest/raw-table.ts";
import { namesIn } from "./references.ts";

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

/** Rows of a table one by one, in the order of delivery; `isWanted` chooses by position. */
export function* typedRows(
  table: RawTable,
  targets: FieldTargets,
  renamed: RenamedRows,
  isWanted: (row: number) => boolean,
): Generator<Row> {
  const columns = table.schema.fields.map((field) => {
    const { values, codes } = columnOf(table, field.name);
    const names = renamed[targets.get(field.name) ?? ""] ?? new Map<string, string>();
    const follow = (text: string): string =>
      names.size === 0
        ? text
        : (names.get(text) ??
          namesIn(text)
            .map((name) => names.get(name) ?? name)
            .join(" "));
    return { name: field.name, codes, values: values.map((text) => parseCell(field, follow(text))) };
  });
  for (let row = 0; row < table.rowCount; row++) {
    if (!isWanted(row)) continue;
    const typed: Record<string, CellValue> = {};
    for (const { name, codes, values } of columns) typed[name] = values[codes[row] ?? -1] ?? null;
    yield typed;
  }
}
