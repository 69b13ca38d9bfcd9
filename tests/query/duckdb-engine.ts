import { DuckDBInstance, type DuckDBConnection } from "@duckdb/node-api";
import { join } from "node:path";
import type { Field, Row, TableSchema } from "../../src/lib/table-schema.ts";
import type { Dataset } from "../../src/query/dataset.ts";
import { emptyReason, planQuestion, planToSql, type Plan, type Question } from "../../src/query/index.ts";
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

export interface SqlCell {
  readonly codes: Readonly<Record<string, string>>;
  readonly value: number | null;
  readonly asOf: string | null;
  readonly obsStatus: string;
  readonly stage: string | null;
  readonly definition: string | null;
  readonly sourceIds: readonly string[];
  readonly rowIds: readonly string[];
  readonly known: { rows: number; of: number } | undefined;
  readonly alsoReported: readonly string[];
}

const asText = (value: unknown): string | null => (typeof value === "string" ? value : null);
const asNumber = (value: unknown): number | null =>
  typeof value === "bigint" || typeof value === "number" ? Number(value) : null;
const asTexts = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : []);

/** Cells that DuckDB finds for a plan. */
export async function runSql(connection: DuckDBConnection, plan: Plan): Promise<readonly SqlCell[]> {
  const reader = await connection.runAndReadAll(planToSql(plan));
  return reader.getRowObjectsJS().map((row) => ({
    codes: Object.fromEntries(
      plan.named.map((one) => ("name" in one ? one.name : one.field)).map((name) => [name, asText(row[name]) ?? ""]),
    ),
    value: asNumber(row["value"]),
    asOf: asText(row["as_of"]),
    obsStatus: asText(row["obs_status"]) ?? "",
    stage: asText(row["stage"]),
    definition: asText(row["definition"]),
    sourceIds: asTexts(row["source_ids"]),
    rowIds: asTexts(row["row_ids"]),
    known: row["known_of"] === undefined ? undefined : { rows: Number(row["known_rows"]), of: Number(row["known_of"]) },
    alsoReported: [...asTexts(row["also_reported"])].sort(),
  }));
}

/** Answer of the SQL engine, shaped like `comparable` of the page's answer. */
export async function sqlAnswer(connection: DuckDBConnection, question: Question, dataset: Dataset): Promise<unknown> {
  const plan = planQuestion(question, dataset);
  if (plan.status !== "planned") return { status: plan.status, reason: plan.reason };
  const cells = await runSql(connection, plan);
  return cells.length === 0 ? { status: "not-published", reason: emptyReason(plan) } : { status: "ok", cells };
}
