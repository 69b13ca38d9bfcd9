import type { DuckDBConnection } from "@duckdb/node-api";
import { join } from "node:path";
import type { Field } from "../../src/lib/table-schema.ts";
import type { Dataset } from "../../src/query/dataset.ts";
import { codelistTable, viewStatements } from "../../src/query/sql-views.ts";
import { connect, createFromCsv } from "./duckdb-engine.ts";
import { DATA } from "./load-dataset.ts";

const SQL_TYPE: Record<Field["type"], string> = { string: "VARCHAR", integer: "BIGINT", number: "DOUBLE" };

const literal = (text: string | null): string => (text === null ? "NULL" : `'${text.replaceAll("'", "''")}'`);
const readCsv = (path: string): string => `read_csv('${path}', header = true, all_varchar = true, nullstr = '')`;

/**
 * DuckDB as a reader of the console meets it: the committed tables and code lists in an attached database, and the
 * views on them by name.
 */
export async function connectWithViews(dataset: Dataset): Promise<DuckDBConnection> {
  const connection = await connect();
  await connection.run("ATTACH ':memory:' AS lokus");
  await connection.run("USE lokus");
  await createFromCsv(connection, dataset);
  for (const { name, kind, fields } of Object.values(dataset.schemas)) {
    if (kind !== "reference") continue;
    const columns = fields.map((field) => `CAST("${field.name}" AS ${SQL_TYPE[field.type]}) AS "${field.name}"`);
    const csv = readCsv(join(DATA, "reference", `${name}.csv`));
    await connection.run(`CREATE OR REPLACE TABLE ${name} AS SELECT ${columns.join(", ")} FROM ${csv}`);
  }
  // Regions are a table of their own.
  const codelists = Object.values(dataset.codelists).filter(({ name }) => name !== "region");
  for (const { name, codes } of codelists) {
    const rows = codes.map(({ code, label_id, label_en, sort, parent, scheme, definition_en }) => {
      const texts = [code, label_id, label_en, parent, scheme === "" ? null : scheme, definition_en];
      const [first, second, third, ...rest] = texts.map(literal);
      return `(${[first, second, third, sort, ...rest].join(", ")})`;
    });
    await connection.run(
      `CREATE TABLE ${codelistTable(name)} (code VARCHAR, label_id VARCHAR, label_en VARCHAR, sort BIGINT,
        parent VARCHAR, scheme VARCHAR, definition_en VARCHAR)`,
    );
    await connection.run(`INSERT INTO ${codelistTable(name)} VALUES ${rows.join(", ")}`);
  }
  await connection.run("USE memory");
  const names = [...Object.keys(dataset.schemas), ...codelists.map(({ name }) => codelistTable(name))];
  const relations = Object.fromEntries(names.map((name) => [name, [`lokus.${name}`]]));
  for (const { sql } of viewStatements(dataset.schemas, relations)) await connection.run(sql);
  return connection;
}
