/** Bytes of a reader's file -> what the build would say about it, and its rows. Runs in the worker; no page, no network. */
import { checkTables } from "../../check/check-tables.ts";
import { columnsOf } from "../../check/columns-of.ts";
import { createBpsCodes } from "../../check/read/codelists.ts";
import { ingestCsvFile, type IngestedFile } from "../../check/read/csv-file.ts";
import { addPublishedRows } from "../../check/read/published-rows.ts";
import { RawTableBuilder, type RawTable, type RowSink } from "../../check/read/raw-table.ts";
import type { BpsCodes } from "../../check/read/region-system.ts";
import type { Codelist } from "../../lib/codelist.ts";
import type { Columns } from "../../lib/columns.ts";
import { hasErrors, severityOf, type Issue } from "../../lib/issue.ts";
import type { TableSchema } from "../../lib/table-schema.ts";
import type { Reading } from "./own-file.ts";

/** What was published, as far as a file is checked against it. */
export interface Published {
  readonly schemas: Readonly<Record<string, TableSchema>>;
  readonly codelists: Readonly<Record<string, Codelist>>;
  /** Tables that have a cube, by name. */
  readonly tables: Readonly<Record<string, Columns>>;
}

export interface FileOfTable {
  readonly name: string;
  readonly chunks: Iterable<Uint8Array>;
  readonly reading: Reading;
  readonly schema: TableSchema;
}

export interface CheckedFile {
  readonly rows: number;
  /** Of the file, sorted by line and field; for an added delivery also errors that it causes in published rows. */
  readonly issues: readonly Issue[];
  /** `null` while there are errors. */
  readonly columns: Columns | null;
  /** Tables that the file refers to and that were published without a cube. */
  readonly uncheckedTables: readonly string[];
  /** Records without a filled cell, which are left out. */
  readonly blankRecords: number;
}

/** Reads and checks a file as a delivery of its table; `onRead` hears the number of rows before they are checked. */
export function checkFile(file: FileOfTable, published: Published, onRead: (rows: number) => void): CheckedFile {
  const { schema, reading } = file;
  const isAdded = reading.comparison === "added";
  const others = rawTables(published, schema.name);
  const builder = new RawTableBuilder(schema);
  const previous = published.tables[schema.name];
  if (isAdded && previous !== undefined) addPublishedRows(previous, builder);
  const firstRow = builder.rowCount;
  const issues: Issue[] = [];
  const { blankRecords } = ingestFile(file, builder, published, issues);
  const rows = builder.rowCount - firstRow;
  onRead(rows);

  const tables = { ...others, [schema.name]: builder.finish() };
  const checked = checkTables({ codelists: published.codelists, tables, codelistTables: [], issues });
  const ours = checked.issues.filter((issue) => issue.file === file.name || (isAdded && severityOf(issue) === "error"));
  const table = checked.tables[schema.name];
  return {
    rows,
    issues: ours,
    columns: hasErrors(ours) || table === undefined ? null : columnsOf(table, rows),
    uncheckedTables: referredTables(schema).filter((name) => tables[name] === undefined),
    blankRecords,
  };
}

/** Puts the rows of a file into a sink, in the dialect and region system that were chosen. */
export function ingestFile(
  { name, chunks, reading }: FileOfTable,
  sink: RowSink,
  published: Published,
  issues: Issue[],
): IngestedFile {
  const csv = { file: name, chunks, regionSystem: reading.regionSystem, mayBeEmpty: false, dialect: reading };
  return ingestCsvFile(csv, sink, bpsCodesOf(published), issues);
}

const referredTables = ({ name, foreignKeys = [] }: TableSchema): readonly string[] =>
  foreignKeys.map(({ reference }) => reference.resource).filter((resource) => resource !== "" && resource !== name);

/** BPS code -> Kemendagri code, by the published table of regions. */
function bpsCodesOf({ schemas, tables }: Published): BpsCodes {
  const [schema, regions] = [schemas["regions"], tables["regions"]];
  return schema === undefined || regions === undefined ? new Map() : createBpsCodes(rawTable(schema, regions));
}

/** The published tables but the one that the file is about. */
function rawTables({ schemas, tables }: Published, without: string): Readonly<Record<string, RawTable>> {
  return Object.fromEntries(
    Object.entries(tables).flatMap(([name, columns]) => {
      const schema = schemas[name];
      return schema === undefined || name === without ? [] : [[name, rawTable(schema, columns)]];
    }),
  );
}

function rawTable(schema: TableSchema, columns: Columns): RawTable {
  const builder = new RawTableBuilder(schema);
  addPublishedRows(columns, builder);
  return builder.finish();
}
