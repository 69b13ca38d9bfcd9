import type { TableSchema } from "../../src/lib/table-schema.ts";
import { identifier, literal, readCsv, SQL_TYPE, withDuckDb } from "./duckdb.ts";

/** Published CSV -> Parquet (zstd) with the types of the schema; columns that the CSV leaves out are null. */
export async function writeParquet(
  schema: TableSchema,
  csvColumns: readonly string[],
  csvPath: string,
  parquetPath: string,
): Promise<void> {
  const present = schema.fields.filter(({ name }) => csvColumns.includes(name));
  const select = schema.fields
    .map(({ name, type }) =>
      csvColumns.includes(name) ? identifier(name) : `NULL::${SQL_TYPE[type]} AS ${identifier(name)}`,
    )
    .join(", ");
  await withDuckDb((connection) =>
    connection.run(
      `COPY (SELECT ${select} FROM ${readCsv(csvPath, present)}) TO ${literal(parquetPath)} (FORMAT parquet, COMPRESSION zstd)`,
    ),
  );
}
