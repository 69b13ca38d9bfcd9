/** DuckDB as the publisher runs it: in memory, and so that the same rows give the same bytes. */
import type { DuckDBConnection } from "@duckdb/node-api";
import type { Field } from "../../src/lib/table-schema.ts";

// DuckDB writes whole blocks, unused bytes included, and leaves those as its allocator gave them
// (https://github.com/duckdb/duckdb/issues/23382). The allocator reads this when the library is loaded, so before the import.
process.env["DUCKDB_JE_MALLOC_CONF"] = "zero:true";
const { DuckDBInstance } = await import("@duckdb/node-api");

/** Type of a column for a field, in Parquet and DuckDB files alike. */
export const SQL_TYPE: Readonly<Record<Field["type"], string>> = {
  string: "VARCHAR",
  integer: "BIGINT",
  number: "DOUBLE",
};

export const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;
export const identifier = (name: string): string => `"${name.replaceAll('"', '""')}"`;

export interface DuckDbOptions {
  /** What DuckDB may hold in memory before it writes to `spillFolder`; default its own. */
  readonly memoryMb?: number;
  readonly spillFolder?: string;
}

/** Calls `use` with a connection of its own, one thread wide, and frees it. */
export async function withDuckDb<Result>(
  use: (connection: DuckDBConnection) => Promise<Result>,
  { memoryMb, spillFolder }: DuckDbOptions = {},
): Promise<Result> {
  const instance = await DuckDBInstance.create(":memory:", {
    threads: "1",
    ...(memoryMb === undefined ? {} : { memory_limit: `${memoryMb}MB` }),
    ...(spillFolder === undefined ? {} : { temp_directory: spillFolder }),
  });
  try {
    const connection = await instance.connect();
    try {
      // Trained differently on every run.
      await connection.run("SET disabled_compression_methods = 'fsst'");
      return await use(connection);
    } finally {
      connection.closeSync();
    }
  } finally {
    instance.closeSync();
  }
}

export type CsvColumn = Pick<Field, "name" | "type">;

/** Expression that reads a published CSV file, all its columns in their order; an empty cell is null. */
export function readCsv(path: string, columns: readonly CsvColumn[]): string {
  const types = columns.map(({ name, type }) => `${literal(name)}: ${literal(SQL_TYPE[type])}`).join(", ");
  return `read_csv(${literal(path)}, header = true, delim = ',', quote = '"', escape = '"', nullstr = '', new_line = '\\n', auto_detect = false, columns = {${types}})`;
}
