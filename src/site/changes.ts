/**
 * What changed in a table from one state to a later one. Told apart by what it means: a figure that is told anew
 * (revision) changes the past; a new figure of a known series at a later date is movement, and changes nothing.
 */
import { compareDates } from "../lib/reference-date.ts";
import { fieldWithRole, rowId, type CellValue, type Field, type Row, type TableSchema } from "../lib/table-schema.ts";
import { groupBy, latestOf } from "../query/latest.ts";

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

/** A new figure after the latest one of its series, with that one as it stands now. */
export interface Movement {
  readonly before: Row;
  readonly after: Row;
}

/** A new figure of a known series that is no news: of a date already told by another source, or of an earlier one. */
export interface Backfill {
  readonly row: Row;
  readonly kind: "earlier-date" | "other-source";
}

export interface TableChanges {
  readonly schema: TableSchema;
  readonly revisions: readonly Revision[];
  readonly movements: readonly Movement[];
  readonly backfills: readonly Backfill[];
  /** Rows of series that were not there before; of tables of events and reference, every new row. */
  readonly added: readonly Row[];
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
  const known = before.rows.map((row) => standing.get(row) ?? row);
  return {
    schema,
    revisions,
    ...sortUnknown(schema, known, unknown),
    withdrawn: before.rows.filter((row) => !standing.has(row)),
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

type Sorted = Pick<TableChanges, "movements" | "backfills" | "added">;

/** Rows without a counterpart, by what they mean to the series of the known ones. */
function sortUnknown(schema: TableSchema, known: readonly Row[], unknown: readonly Row[]): Sorted {
  const series = seriesFields(schema);
  const dateField = fieldWithRole(schema, "date")?.name;
  if (series === null || dateField === undefined) return { movements: [], backfills: [], added: unknown };
  const bySeries = groupBy(known, (row) => keyOf(series, row));
  const dateOf = (row: Row): string => String(row[dateField]);
  const sorted = { movements: [] as Movement[], backfills: [] as Backfill[], added: [] as Row[] };
  for (const row of unknown) {
    const others = bySeries.get(keyOf(series, row));
    if (others === undefined) {
      sorted.added.push(row);
      continue;
    }
    const latest = latestRow(schema, others, dateOf);
    if (compareDates(dateOf(row), dateOf(latest)) > 0) sorted.movements.push({ before: latest, after: row });
    else {
      const isTold = others.some((other) => dateOf(other) === dateOf(row));
      sorted.backfills.push({ row, kind: isTold ? "other-source" : "earlier-date" });
    }
  }
  return sorted;
}

/** The key of a figure without its date and source; `null` where a table has no series. */
function seriesFields(schema: TableSchema): readonly string[] | null {
  const [key] = schema.uniqueKeys ?? [];
  if (schema.kind !== "marginal" || key === undefined) return null;
  const apart = new Set([fieldWithRole(schema, "date")?.name, fieldWithRole(schema, "source")?.name]);
  return key.filter((name) => !apart.has(name));
}

/** The row that the site shows as the latest of a series. */
function latestRow(schema: TableSchema, rows: readonly Row[], dateOf: (row: Row) => string): Row {
  const measure = fieldWithRole(schema, "measure")?.name ?? "";
  const status = fieldWithRole(schema, "obs_status")?.name ?? "";
  const figures = rows.map((row) => {
    const value = row[measure];
    return {
      id: rowId(schema, row),
      asOf: dateOf(row),
      value: typeof value === "number" ? value : null,
      status: textOrNull(row[status]) ?? "A",
      row,
    };
  });
  return latestOf(figures).row;
}

const keyOf = (fields: readonly string[], row: Row): string => JSON.stringify(fields.map((name) => row[name] ?? null));
const textOrNull = (value: CellValue | undefined): string | null => (typeof value === "string" ? value : null);
