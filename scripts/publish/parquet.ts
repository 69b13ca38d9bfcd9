import { DuckDBInstance } from "@duckdb/node-api";
import type { TableSchema } from "../../src/lib/table-schema.ts";

const SQL_TYPE = { string: "VARCHAR", integer: "BIGINT", number: "DOUBLE" } as const;
const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/**
 * Published CSV -> Parquet (zstd) with the types of the schema; columns that the CSV leaves out are null. One thread,
 * so that the same rows give the same bytes.
 */
export async function writeParquet(
  schema: TableSchema,
  csvColumns: readonly string[],
  csvPath: string,
  parquetPath: string,
): Promise<void> {
  const instance = await DuckDBInstance.create(":memory:", { threads: "1" });
  try {
    const connection = await instance.connect();
    const types = new Map(schema.fields.map(({ name, type }) => [name, SQL_TYPE[type]]));
    const read = csvColumns.map((name) => `${literal(name)}: ${literal(types.get(name) ?? "VARCHAR")}`).join(", ");
    const select = schema.fields
      .map(({ name, type }) => (csvColumns.includes(name) ? `"${name}"` : `NULL::${SQL_TYPE[type]} AS "${name}"`))
      .join(", ");
    const source = `read_csv(${literal(csvPath)}, header = true, delim = ',', quote = '"', escape = '"', nullstr = '', new_line = '\\n', auto_detect = false, columns = {${read}})`;
    await connection.run(
      `COPY (SELECT ${select} FROM ${source}) TO ${literal(parquetPath)} (FORMAT parquet, COMPRESSION zstd)`,
    );
    connection.closeSync();
  } finally {
    instance.closeSync();
  }
}
