import { DuckDBInstance, type DuckDBConnection } from "@duckdb/node-api";
import { join } from "node:path";
import { referenceOf, type Field, type Row, type TableSchema } from "../../src/lib/table-schema.ts";
import type { Dataset } from "../../src/query/dataset.ts";
import { createSqlEngine, type Declarations, type SqlEngine, type SqlNeeds } from "../../src/query/index.ts";
import { DATA, snapshotFiles } from "./load-dataset.ts";

const SQL_TYPE: Record<Field["type"], string> = { string: "VARCHAR", integer: "BIGINT", number: "DOUBLE" };
const quote = (name: string): string => `"${name}"`;
const literal = (value: string | number | null | undefined): string =>
  value === null || value === undefined
    ? "NULL"
    : typeof value === "number"
      ? String(value)
      : `'${value.replaceAll("'", "''")}'`;

export async function connect(): Promise<DuckDBConnection> {
  return (await DuckDBInstance.create(":memory:")).connect();
}

/** Tables of the committed CSV files, read as text and cast by their schemas. */
export async function createFromCsv(connection: DuckDBConnection, { schemas }: Dataset): Promise<void> {
  const read = async (schema: TableSchema, files: readonly string[]): Promise<void> => {
    const csv = `read_csv([${files.map(literal).join(", ")}], header = true, all_varchar = true, nullstr = '')`;
    const present = await connection.runAndReadAll(`DESCRIBE SELECT * FROM ${csv}`);
    const columns = new Set(present.getRowObjectsJS().map((row) => row["column_name"]));
    const fields = schema.fields.map(
      ({ name, type }) => `CAST(${columns.has(name) ? quote(name) : "NULL"} AS ${SQL_TYPE[type]}) AS ${quote(name)}`,
    );
    await connection.run(`CREATE OR REPLACE TABLE ${quote(schema.name)} AS SELECT ${fields.join(", ")} FROM ${csv}`);
  };
  for (const schema of Object.values(schemas))
    if (schema.kind !== "reference") await read(schema, snapshotFiles(schema.name));
  const regions = schemas["regions"];
  if (regions !== undefined) await read(regions, [join(DATA, "reference", "regions.csv")]);
  for (const schema of Object.values(schemas))
    for (const { name, derived } of schema.fields) {
      const reference = derived === undefined ? null : referenceOf(schema, derived.through);
      if (derived === undefined || reference === null) continue;
      const value = `SELECT ${quote(derived.field)} FROM ${quote(reference.table)} AS origin`;
      const row = `origin.${quote(reference.field)} = ${quote(schema.name)}.${quote(derived.through)}`;
      await connection.run(`UPDATE ${quote(schema.name)} SET ${quote(name)} = (${value} WHERE ${row})`);
    }
}

/** Tables of the rows of a data set. */
export async function createFromRows(
  connection: DuckDBConnection,
  dataset: Dataset,
  tables: readonly string[],
): Promise<void> {
  for (const table of tables) {
    const fields = dataset.schemas[table]?.fields ?? [];
    const rows = dataset.rows[table] ?? [];
    await connection.run(
      `CREATE OR REPLACE TABLE ${quote(table)} (${fields.map(({ name, type }) => `${quote(name)} ${SQL_TYPE[type]}`).join(", ")})`,
    );
    const values = (row: Row): string => `(${fields.map(({ name }) => literal(row[name])).join(", ")})`;
    if (rows.length > 0) await connection.run(`INSERT INTO ${quote(table)} VALUES ${rows.map(values).join(", ")}`);
  }
}

/**
 * The SQL engine on a connection. Each query sees only what its needs name, as if no other shard were open: a table
 * that it forgets is missing, and so are rows of other provinces and years.
 */
export function createDuckDbEngine(connection: DuckDBConnection, declarations: Declarations): SqlEngine {
  let shown = "";
  const show = async (needs: SqlNeeds): Promise<void> => {
    if (shown === JSON.stringify(needs)) return;
    shown = JSON.stringify(needs);
    await connection.run("DROP SCHEMA IF EXISTS needed CASCADE; CREATE SCHEMA needed");
    for (const table of needs.tables) {
      const schema = declarations.schemas[table];
      if (schema === undefined) throw new RangeError(`needs name no table ${table}`);
      await connection.run(
        `CREATE VIEW needed.${quote(table)} AS SELECT * FROM memory.main.${quote(table)} WHERE ${neededRows(schema, needs)}`,
      );
    }
  };
  return createSqlEngine(async (sql, needs) => {
    await show(needs);
    await connection.run("USE memory.needed");
    try {
      return (await connection.runAndReadAll(sql)).getRowObjectsJS();
    } finally {
      await connection.run("USE memory.main");
    }
  }, declarations);
}

/** Rows of a table in the needed provinces and years, as its shards are cut; reference tables are whole. */
function neededRows(schema: TableSchema, { provinces, years }: SqlNeeds): string {
  if (schema.kind === "reference") return "TRUE";
  const region = schema.fields.find(({ role, codelist }) => role === "dimension" && codelist === "region")?.name;
  const date = schema.fields.find(({ role }) => role === "date")?.name;
  const province = region === undefined ? "''" : `coalesce(regexp_extract(${quote(region)}, '^[0-9]{2}'), '')`;
  const year = date === undefined ? "''" : `coalesce(left(${quote(date)}, 4), '')`;
  const within = (expression: string, values: readonly string[] | null): string =>
    values === null ? "TRUE" : `${expression} IN (${["'none'", ...values.map(literal)].join(", ")})`;
  return `${within(province, provinces)} AND ${within(year, years)}`;
}
