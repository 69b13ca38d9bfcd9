/** Raw tables -> checked tables. Every check of every table runs; none stops another. */
import type { Codelist } from "../lib/codelist.ts";
import type { Issue } from "../lib/issue.ts";
import type { Delivery, RawTable } from "./read/raw-table.ts";
import { checkCells } from "./rules/cells.ts";
import { checkedTable, fieldTargets, type CheckedTable } from "./checked-table.ts";
import { withDerivedColumns } from "./derived-columns.ts";
import { checkCohorts } from "./rules/cohorts.ts";
import { checkGrades } from "./rules/grades.ts";
import { checkKeys } from "./rules/keys.ts";
import { checkMerit } from "./rules/merit.ts";
import { sortIssues, withoutAbsentFields } from "./rules/order.ts";
import { checkNumberRanges, checkPeriods } from "./rules/periods.ts";
import { checkForeignKeys, checkNotes, checkRowNames, checkSeriesBreaks } from "./rules/references.ts";
import { checkStage } from "./rules/stage.ts";
import { checkConfidentiality, checkStatus } from "./rules/status.ts";
import { findSupersession, renamedRows, type Supersession } from "./rules/supersession.ts";
import { checkTotals, declaredTotals } from "./rules/totals.ts";
import { checkUndeclaredTotals } from "./rules/undeclared-totals.ts";

/** What was read, before any check of its cells and rows. */
export interface ReadTables {
  /** By name; `region` is made from the regions table. */
  readonly codelists: Readonly<Record<string, Codelist>>;
  readonly tables: Readonly<Record<string, RawTable>>;
  /** The files of the code lists, to be checked like tables. */
  readonly codelistTables: readonly RawTable[];
  /** What reading found. */
  readonly issues: readonly Issue[];
}

export interface CheckedTables {
  /** Of all files, sorted by file, line and field. */
  readonly issues: readonly Issue[];
  /** By name, replaced rows left out; meaningful only where no issue is an error. */
  readonly tables: Readonly<Record<string, CheckedTable>>;
  /** Every file of every table. */
  readonly deliveries: readonly Delivery[];
}

/** Tables whose rows are named by the reference tables below, and the table of figures that totals are about. */
const FIGURES = "workforce";
/** Fields that hold several names of rows of `FIGURES`. */
const ROW_NAMES: Readonly<Record<string, string>> = { total_checks: "part_rows", preferences: "also_reported" };

export function checkTables(read: ReadTables): CheckedTables {
  const { tables, codelistTables } = read;
  const supersessions = mapValues(tables, findSupersession);
  const issues = [
    ...read.issues,
    ...Object.entries(tables).flatMap(([name, table]) =>
      checkTable(table, read, supersessions[name] ?? NOTHING_SUPERSEDED),
    ),
    ...codelistTables.flatMap((table) => checkTable(table, read, NOTHING_SUPERSEDED)),
    ...checkAcrossTables(read, supersessions),
  ];
  const renamed = mapValues(tables, (table, name) => renamedRows(table, supersessions[name] ?? NOTHING_SUPERSEDED));
  const delivered = mapValues(tables, (table, name) => {
    const listField = ROW_NAMES[name];
    const targets = fieldTargets(table, listField === undefined ? {} : { [listField]: FIGURES });
    return checkedTable(table, targets, renamed, (supersessions[name] ?? NOTHING_SUPERSEDED).replacedBy);
  });
  return {
    issues: sortIssues(withoutAbsentFields(issues, [...Object.values(tables), ...codelistTables])),
    tables: mapValues(delivered, (table) => withDerivedColumns(table, delivered)),
    deliveries: Object.values(tables).flatMap(({ deliveries }) => deliveries),
  };
}

const NOTHING_SUPERSEDED: Supersession = { issues: [], replacedBy: new Map() };

function checkTable(table: RawTable, { tables, codelists }: ReadTables, supersession: Supersession): readonly Issue[] {
  return [
    ...checkCells(table, codelists),
    ...checkKeys(table, supersession),
    ...checkForeignKeys(table, tables),
    ...supersession.issues,
    ...checkStatus(table),
    ...checkConfidentiality(table),
    ...checkStage(table),
    ...checkPeriods(table),
    ...checkNumberRanges(table),
    ...checkGrades(table, codelists),
    ...checkMerit(table),
    ...checkCohorts(table, supersession),
  ];
}

function checkAcrossTables(
  { tables, codelists }: ReadTables,
  supersessions: Readonly<Record<string, Supersession>>,
): readonly Issue[] {
  const { notes, series_breaks: breaks, total_checks: checks, [FIGURES]: figures } = tables;
  return [
    ...(notes === undefined ? [] : checkNotes(notes, tables)),
    ...(breaks === undefined ? [] : checkSeriesBreaks(breaks, tables)),
    ...(figures === undefined ? [] : checkFigures(figures)),
  ];

  function checkFigures(figures: RawTable): readonly Issue[] {
    const supersession = supersessions[FIGURES] ?? NOTHING_SUPERSEDED;
    const totals = checks === undefined ? [] : declaredTotals(checks, figures, supersession);
    const named = Object.entries(ROW_NAMES).map(([name, field]) => ({ table: tables[name], field }));
    return [
      ...named.flatMap(({ table, field }) => (table === undefined ? [] : checkRowNames(table, field, figures))),
      ...(checks === undefined ? [] : checkTotals(checks, figures, totals)),
      ...checkUndeclaredTotals(figures, codelists, supersession, totals),
    ];
  }
}

function mapValues<From, To>(
  from: Readonly<Record<string, From>>,
  map: (value: From, name: string) => To,
): Readonly<Record<string, To>> {
  return Object.fromEntries(Object.entries(from).map(([name, value]) => [name, map(value, name)]));
}
