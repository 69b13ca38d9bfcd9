/** Raw tables -> checked package. Every check of every table runs; none stops another. */
import type { Codelist } from "../../src/lib/codelist.ts";
import type { Issue } from "../../src/lib/issue.ts";
import type { TableSchema } from "../../src/lib/table-schema.ts";
import type { DataPackage, Delivery, IngestedPackage, RawTable } from "../ingest/index.ts";
import { checkCells } from "./cells.ts";
import { checkedTable, fieldTargets, type CheckedTable } from "./checked-table.ts";
import { checkCohorts } from "./cohorts.ts";
import { checkGrades } from "./grades.ts";
import { checkKeys } from "./keys.ts";
import { checkMerit } from "./merit.ts";
import { sortIssues, withoutAbsentFields } from "./order.ts";
import { checkNumberRanges, checkPeriods } from "./periods.ts";
import { checkForeignKeys, checkNotes, checkRowNames, checkSeriesBreaks } from "./references.ts";
import { checkStage } from "./stage.ts";
import { checkConfidentiality, checkStatus } from "./status.ts";
import { findSupersession, renamedRows, type Supersession } from "./supersession.ts";
import { checkTotals, declaredTotals } from "./totals.ts";
import { checkUndeclaredTotals } from "./undeclared-totals.ts";

export interface CheckedPackage {
  readonly dataPackage: DataPackage;
  /** Of all files, sorted by file, line and field. */
  readonly issues: readonly Issue[];
  readonly schemas: Readonly<Record<string, TableSchema>>;
  readonly codelists: Readonly<Record<string, Codelist>>;
  /** By name, replaced rows left out; meaningful only where no issue is an error. */
  readonly tables: Readonly<Record<string, CheckedTable>>;
  /** Every file of every table. */
  readonly deliveries: readonly Delivery[];
}

/** Tables whose rows are named by the reference tables below, and the table of figures that totals are about. */
const FIGURES = "workforce";
/** Fields that hold several names of rows of `FIGURES`. */
const ROW_NAMES: Readonly<Record<string, string>> = { total_checks: "part_rows", preferences: "also_reported" };

export function validatePackage(ingested: IngestedPackage): CheckedPackage {
  const { dataPackage, tables, codelists, schemas } = ingested;
  const supersessions = mapValues(tables, findSupersession);
  const issues = [
    ...ingested.issues,
    ...Object.entries(tables).flatMap(([name, table]) =>
      checkTable(table, ingested, supersessions[name] ?? NOTHING_SUPERSEDED),
    ),
    ...ingested.codelistTables.flatMap((table) => checkTable(table, ingested, NOTHING_SUPERSEDED)),
    ...checkAcrossTables(ingested, supersessions),
  ];
  const renamed = mapValues(tables, (table, name) => renamedRows(table, supersessions[name] ?? NOTHING_SUPERSEDED));
  return {
    dataPackage,
    issues: sortIssues(withoutAbsentFields(issues, [...Object.values(tables), ...ingested.codelistTables])),
    schemas,
    codelists,
    tables: mapValues(tables, (table, name) => {
      const listField = ROW_NAMES[name];
      const targets = fieldTargets(table, listField === undefined ? {} : { [listField]: FIGURES });
      return checkedTable(table, targets, renamed, (supersessions[name] ?? NOTHING_SUPERSEDED).replacedBy);
    }),
    deliveries: Object.values(tables).flatMap(({ deliveries }) => deliveries),
  };
}

const NOTHING_SUPERSEDED: Supersession = { issues: [], replacedBy: new Map() };

function checkTable(
  table: RawTable,
  { tables, codelists }: IngestedPackage,
  supersession: Supersession,
): readonly Issue[] {
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
  { tables, codelists }: IngestedPackage,
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
