import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import Papa from "papaparse";
import { Codelist, type Code } from "../../src/lib/codelist.ts";
import { parseCell, referenceOf, type Row, type TableSchema } from "../../src/lib/table-schema.ts";
import type { Dataset, TotalCheck } from "../../src/query/dataset.ts";

export const DATA = join(import.meta.dirname, "..", "..", "data");

type Record_ = Readonly<Record<string, string>>;

function readCsv(path: string): Record_[] {
  return Papa.parse<Record<string, string>>(readFileSync(path, "utf8"), { header: true, skipEmptyLines: true }).data;
}

export const snapshotFiles = (table: string): string[] =>
  readdirSync(join(DATA, "snapshots", table))
    .filter((name) => name.endsWith(".csv"))
    .sort()
    .map((name) => join(DATA, "snapshots", table, name));

const code = (row: Record_): Code => ({
  code: row["code"] ?? "",
  label_id: row["label_id"] ?? "",
  label_en: row["label_en"] ?? "",
  sort: Number(row["sort"]),
  parent: row["parent"] === undefined || row["parent"] === "" ? null : row["parent"],
  scheme: row["scheme"] ?? "",
  definition_en: row["definition_en"] ?? "",
});

function regionCode(row: Record_, index: number): Code {
  const { region_code = "", name = "", parent_code = "" } = row;
  return {
    code: region_code,
    label_id: name,
    label_en: name,
    sort: index,
    parent: parent_code === "" ? null : parent_code,
    scheme: "",
    definition_en: "",
  };
}

const typedRow = (schema: TableSchema, row: Record_): Row =>
  Object.fromEntries(schema.fields.map((field) => [field.name, parseCell(field, row[field.name] ?? "")]));

type Rows = Readonly<Record<string, readonly Row[]>>;

/** Row by row what publishing does with whole columns. */
function withDerivedCells(schema: TableSchema, rows: Rows): readonly Row[] {
  const derived = schema.fields.flatMap(({ name, derived }) => {
    if (derived === undefined) return [];
    const { table = "", field: key = "" } = referenceOf(schema, derived.through) ?? {};
    const cells = new Map((rows[table] ?? []).map((row) => [row[key], row[derived.field] ?? null]));
    return [{ name, cellOf: (row: Row) => cells.get(row[derived.through] ?? null) ?? null }];
  });
  return (rows[schema.name] ?? []).map((row) => ({
    ...row,
    ...Object.fromEntries(derived.map(({ name, cellOf }) => [name, cellOf(row)])),
  }));
}

/** The committed snapshots as the planner sees them, without the checks. */
export function loadDataset(): Dataset {
  const schemaList = readdirSync(join(DATA, "schemas")).map(
    (name) => JSON.parse(readFileSync(join(DATA, "schemas", name), "utf8")) as TableSchema,
  );
  const regions = readCsv(join(DATA, "reference", "regions.csv"));
  const lists = readdirSync(join(DATA, "codelists")).map((file) => {
    const name = file.replace(/\.csv$/, "");
    return new Codelist(name, readCsv(join(DATA, "codelists", file)).map(code));
  });
  const delivered = Object.fromEntries(
    schemaList
      .filter(({ kind }) => kind !== "reference")
      .map((schema) => [
        schema.name,
        snapshotFiles(schema.name).flatMap((path) => readCsv(path).map((row) => typedRow(schema, row))),
      ]),
  );
  return {
    schemas: Object.fromEntries(schemaList.map((schema) => [schema.name, schema])),
    codelists: Object.fromEntries(
      [...lists, new Codelist("region", regions.map(regionCode))].map((list) => [list.name, list]),
    ),
    rows: Object.fromEntries(
      schemaList
        .filter(({ kind }) => kind !== "reference")
        .map((schema) => [schema.name, withDerivedCells(schema, delivered)]),
    ),
    population: new Map(regions.map((row) => [row["region_code"] ?? "", Number(row["population_2025"])])),
    totalChecks: readCsv(join(DATA, "reference", "total_checks.csv")).map((row) => ({
      checkId: row["check_id"] ?? "",
      kind: row["kind"] as TotalCheck["kind"],
      dimension: row["dimension"] ?? "",
      totalRow: row["total_row"] ?? "",
      partRows: (row["part_rows"] ?? "").split(" "),
      expectedDifference: Number(row["expected_difference"]),
    })),
    preferences: readCsv(join(DATA, "reference", "preferences.csv")).map((row) => ({
      preferredRow: row["preferred_row"] ?? "",
      alsoReported: (row["also_reported"] ?? "").split(" ").filter((name) => name !== ""),
    })),
  };
}
