import { DuckDBInstance, type DuckDBAppender } from "@duckdb/node-api";
import type { CellValue, Field, Row, TableSchema } from "../../src/lib/table-schema.ts";

const SQL_TYPE = { string: "VARCHAR", integer: "BIGINT", number: "DOUBLE" } as const;

function append(appender: DuckDBAppender, field: Field, value: CellValue | undefined): void {
  if (value === null || value === undefined) appender.appendNull();
  else if (field.type === "integer") appender.appendBigInt(BigInt(value));
  else if (field.type === "number") appender.appendDouble(Number(value));
  else appender.appendVarchar(String(value));
}

/** Writes a table as Parquet (zstd). One thread, so that the same rows give the same bytes. */
export async function writeParquet(schema: TableSchema, rows: readonly Row[], path: string): Promise<void> {
  const instance = await DuckDBInstance.create(":memory:", { threads: "1" });
  try {
    const connection = await instance.connect();
    const columns = schema.fields.map(({ name, type }) => `"${name}" ${SQL_TYPE[type]}`).join(", ");
    await connection.run(`CREATE TABLE "${schema.name}" (${columns})`);
    const appender = await connection.createAppender(schema.name);
    for (const row of rows) {
      for (const field of schema.fields) append(appender, field, row[field.name]);
      appender.endRow();
    }
    appender.closeSync();
    await connection.run(`COPY "${schema.name}" TO '${path.replaceAll("'", "''")}' (FORMAT parquet, COMPRESSION zstd)`);
    connection.closeSync();
  } finally {
    instance.closeSync();
  }
}
