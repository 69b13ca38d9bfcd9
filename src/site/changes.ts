/**
 * What changed in a table from one state to a later one. Told apart by what it means: a figure that is told anew
 * (revision) changes the past; a new figure of a known series at a later date is movement, and changes nothing.
 */
import { fieldWithRole, rowId, type CellValue, type Field, type Row, type TableSchema } from "../lib/table-schema.ts";
import { keyOf, sortNewRows, textOrNull, type SortedRows } from "./new-rows.ts";

/** A table at one time: its declaration then, and its rows. */
export interface TableState {
  readonly schema: TableSchema;
  readonly rows: readonly Row[];
}

export interface FieldChange {
  readonly field: Field;
  readonly before: CellValue;
  readonly after: CellValue;
}

export interface Revision {
  readonly before: Row;
  readonly after: Row;
  /** What differs, in the order of the schema; never empty. */
  readonly fields: readonly FieldChange[];
  /** Why, in the words of the delivery; `null` where it gives none. */
  readonly reason: string | null;
}

export interface TableChanges extends SortedRows {
  readonly schema: TableSchema;
  readonly revisions: readonly Revision[];
  readonly withdrawn: readonly Row[];
}

/** Changes of every table, in the order of the later state; tables that it lacks follow. Unchanged tables are left out. */
export function compareTables(
  before: ReadonlyMap<string, TableState>,
  after: ReadonlyMap<string, TableState>,
): readonly TableChanges[] {
  const gone = [...before].filter(([name]) => !after.has(name));
  return [
    ...[...after].map(([name, state]) => compareTable(before.get(name) ?? { schema: state.schema, rows: [] }, state)),
    ...gone.map(([, state]) => compareTable(state, { schema: state.schema, rows: [] })),
  ].filter(hasChanges);
}

const hasChanges = ({ revisions, movements, backfills, added, withdrawn }: TableChanges): boolean =>
  [revisions, movements, backfills, added, withdrawn].some(({ length }) => length > 0);

export function compareTable(before: TableState, after: TableState): TableChanges {
  const { schema } = after;
  const standing = pairRows(before, after);
  const paired = new Set(standing.values());
  const fields = comparedFields(before.schema, schema);
  const reasonField = fieldWithRole(schema, "supersedes_reason")?.name ?? "";
  const revisions = before.rows.flatMap((old): Revision[] => {
    const row = standing.get(old);
    const changed = row === undefined ? [] : changedFields(fields, old, row);
    if (row === undefined || changed.length === 0) return [];
    return [{ before: old, after: row, fields: changed, reason: textOrNull(row[reasonField]) }];
  });
  const unknown = after.rows.filter((row) => !paired.has(row));
  const withdrawn = before.rows.filter((row) => !standing.has(row));
  return {
    schema,
    revisions,
    ...sortNewRows(schema, { standing: [...paired], withdrawn }, unknown),
    withdrawn,
  };
}

/**
 * Old row -> the row that stands for it now: the one of its name, else the one that says it supersedes it, else the one
 * with its key (the same figure under another name).
 */
function pairRows(before: TableState, { schema, rows }: TableState): ReadonlyMap<Row, Row> {
  const supersedes = fieldWithRole(schema, "supersedes")?.name ?? "";
  const names: ((row: Row, isOld: boolean) => string | null)[] = [
    (row) => rowId(schema, row),
    (row, isOld) => (isOld ? rowId(schema, row) : textOrNull(row[supersedes])),
    ...(schema.uniqueKeys ?? []).map((key) => (row: Row) => keyOf(key, row)),
  ];
  const pairs = new Map<Row, Row>();
  const taken = new Set<Row>();
  for (const nameOf of names) {
    const byName = new Map<string | null, Row>();
    for (const row of rows) if (!taken.has(row)) byName.set(nameOf(row, false), row);
    for (const old of before.rows) {
      const row = pairs.has(old) ? undefined : byName.get(nameOf(old, true));
      if (row === undefined || taken.has(row)) continue;
      pairs.set(old, row);
      taken.add(row);
    }
  }
  return pairs;
}

/**
 * Fields of both times, without names of rows and the account of the replacement. A derived field changes where it is
 * taken from, and is told there.
 */
function comparedFields(before: TableSchema, after: TableSchema): readonly Field[] {
  const earlier = new Set(before.fields.map(({ name }) => name));
  const aside = new Set(["id", "supersedes", "supersedes_reason"]);
  return after.fields.filter(
    ({ name, role, derived }) => earlier.has(name) && derived === undefined && !aside.has(role),
  );
}

const changedFields = (fields: readonly Field[], before: Row, after: Row): readonly FieldChange[] =>
  fields
    .map((field) => ({ field, before: before[field.name] ?? null, after: after[field.name] ?? null }))
    .filter((change) => change.before !== change.after);
