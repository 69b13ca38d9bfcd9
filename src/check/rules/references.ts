/** Names of rows of other tables: foreign keys, notes, preferences and the rows of total checks. */
import { createSuggester } from "../cell/code.ts";
import type { Issue } from "../../lib/issue.ts";
import { cellText, columnOf, placeOf, rowsById, textsIn, type RawTable } from "../read/raw-table.ts";

type Tables = Readonly<Record<string, RawTable>>;

/** Beyond this size a table of names is not searched for a similar one. */
const MAX_SUGGESTIONS = 10_000;

/** A broken or missing file is reported itself; then what refers to it is not reported once more for every row. */
const isUsable = (table: RawTable, field: string): boolean =>
  table.deliveries.length > 0 && table.deliveries.every(({ absentFields }) => !absentFields.includes(field));

export function checkForeignKeys(table: RawTable, tables: Tables): readonly Issue[] {
  return (table.schema.foreignKeys ?? []).flatMap(({ fields: [field = ""], reference }) => {
    const target = reference.resource === "" ? table : tables[reference.resource];
    const [targetField = ""] = reference.fields;
    const declared = table.schema.fields.find(({ name }) => name === field);
    // Region codes are checked as codes.
    if (target === undefined || declared?.codelist === "region" || !isUsable(target, targetField)) return [];
    const column = columnOf(table, field);
    const known = textsIn(columnOf(target, targetField), new Set(column.values));
    const isDangling = column.values.map((text) => text !== "" && !known.has(text));
    if (!isDangling.includes(true)) return [];
    const suggest = suggesterOf(columnOf(target, targetField).values);
    const issues: Issue[] = [];
    for (let row = 0; row < table.rowCount; row++) {
      if (isDangling[column.codes[row] ?? -1] !== true) continue;
      issues.push(dangling(table, row, field, cellText(table, field, row), target, suggest));
    }
    return issues;
  });
}

/** Cells that hold names of rows of `target`, separated by spaces. */
export function checkRowNames(table: RawTable, field: string, target: RawTable): readonly Issue[] {
  if (!isUsable(target, target.schema.primaryKey[0] ?? "")) return [];
  const rows = Array.from({ length: table.rowCount }, (_, row) => ({
    row,
    names: namesIn(cellText(table, field, row)),
  }));
  const known = rowsById(target, new Set(rows.flatMap(({ names }) => names)));
  const suggest = suggesterOf(columnOf(target, target.schema.primaryKey[0] ?? "").values);
  return rows.flatMap(({ row, names }) =>
    names.filter((name) => !known.has(name)).map((name) => dangling(table, row, field, name, target, suggest)),
  );
}

/** `w0032 w0033` -> both names. */
export const namesIn = (text: string): readonly string[] => text.split(" ").filter((name) => name !== "");

/** Notes name a table and one of its rows. */
export function checkNotes(notes: RawTable, tables: Tables): readonly Issue[] {
  const rows = Array.from({ length: notes.rowCount }, (_, row) => ({
    row,
    table: cellText(notes, "table", row),
    name: cellText(notes, "row_id", row),
  }));
  const unknown = rows
    .filter(({ table }) => table !== "" && tables[table] === undefined)
    .map(({ row, table }) => unknownTable(notes, row, table, tables));
  const missing = Object.entries(tables).flatMap(([name, target]) => {
    const ours = rows.filter(({ table }) => table === name);
    const known = rowsById(target, new Set(ours.map((note) => note.name)));
    return ours
      .filter(
        (note) => note.name !== "" && !known.has(note.name) && isUsable(target, target.schema.primaryKey[0] ?? ""),
      )
      .map((note) => dangling(notes, note.row, "row_id", note.name, target, () => null));
  });
  return [...unknown, ...missing];
}

/** Breaks of series name a table and one of its fields. */
export function checkSeriesBreaks(breaks: RawTable, tables: Tables): readonly Issue[] {
  return Array.from({ length: breaks.rowCount }, (_, row) => row).flatMap((row): readonly Issue[] => {
    const [name, dimension] = [cellText(breaks, "table", row), cellText(breaks, "dimension", row)];
    if (name === "" || dimension === "") return [];
    const target = tables[name];
    if (target === undefined) return [unknownTable(breaks, row, name, tables)];
    const allowed = target.schema.fields.map((field) => field.name);
    if (allowed.includes(dimension)) return [];
    const suggestion = createSuggester(allowed)(dimension);
    return [
      { type: "cell/category", ...placeOf(breaks, row), field: "dimension", value: dimension, allowed, suggestion },
    ];
  });
}

function unknownTable(table: RawTable, row: number, value: string, tables: Tables): Issue {
  const allowed = Object.keys(tables);
  return {
    type: "cell/category",
    ...placeOf(table, row),
    field: "table",
    value,
    allowed,
    suggestion: createSuggester(allowed)(value),
  };
}

const suggesterOf = (names: readonly string[]): ((text: string) => string | null) =>
  names.length > MAX_SUGGESTIONS ? () => null : createSuggester(names);

function dangling(
  table: RawTable,
  row: number,
  field: string,
  value: string,
  target: RawTable,
  suggest: (text: string) => string | null,
): Issue {
  const suggestion = suggest(value);
  return { type: "cell/reference", ...placeOf(table, row), field, value, table: target.schema.name, suggestion };
}
