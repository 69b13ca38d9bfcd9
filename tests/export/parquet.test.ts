import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { parquetMetadata, parquetReadObjects } from "hyparquet";
import { afterAll, describe, expect, test } from "vitest";
import { resultTable } from "../../src/charts/explore/index.ts";
import type { ExportTable } from "../../src/export/export-table.ts";
import { toParquet } from "../../src/export/parquet.ts";
import { resultData } from "../../src/export/result-data.ts";
import { sampleResult } from "./sample-result.ts";

const TYPES: ExportTable = {
  columns: [
    { name: "text", type: "text" },
    { name: "whole", type: "integer" },
    { name: "number", type: "number" },
    { name: "yes", type: "boolean" },
    { name: "nothing", type: "text" },
    { name: "long", type: "decimal" },
  ],
  rows: [
    ["16.08", 5372, 288.5, true, null, "0.12345678901234567891"],
    ["", "9007199254740993", 0, false, null, 1.5],
    [null, null, null, null, null, null],
    ["=1", -1, -0.1, true, null, "inf"],
  ],
};

const folder = mkdtempSync(join(tmpdir(), "parquet-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** Rows as DuckDB reads them from a file, and the types it sees. */
async function readWithDuckDb(bytes: ArrayBuffer): Promise<{ types: string[]; rows: unknown[][] }> {
  const file = join(folder, "table.parquet");
  writeFileSync(file, new Uint8Array(bytes));
  const instance = await DuckDBInstance.create();
  const connection = await instance.connect();
  const reader = await connection.runAndReadAll(`FROM '${file}'`);
  const read = { types: reader.columnTypes().map(String), rows: reader.getRows() };
  connection.closeSync();
  instance.closeSync();
  return read;
}

describe("Parquet", () => {
  test("keeps types and nulls, read by DuckDB", async () => {
    const { types, rows } = await readWithDuckDb(toParquet(TYPES));
    expect(types).toEqual(["VARCHAR", "BIGINT", "DOUBLE", "BOOLEAN", "VARCHAR", "VARCHAR"]);
    expect(rows).toEqual([
      ["16.08", 5372n, 288.5, true, null, "0.12345678901234567891"],
      ["", 9007199254740993n, 0, false, null, "1.5"],
      [null, null, null, null, null, null],
      ["=1", -1n, -0.1, true, null, "inf"],
    ]);
  });

  test("keeps the figures of a result and says where they come from, read by hyparquet", async () => {
    const result = sampleResult();
    const data = resultData(result, resultTable(result, { provenance: "all" }));
    const file = toParquet(data, { title: "ASN", link: "https://example.org/jelajah/?by=sex" });
    const rows: readonly Record<string, unknown>[] = await parquetReadObjects({ file });
    expect(rows.map((row) => [row["sex_label"], row["value"], row["row_id"]])).toEqual([
      ["Perempuan", 5372n, "pns-f"],
      ["Perempuan", null, "pppk-f"],
      ["Laki-laki", 0n, "pns-m"],
      ["Laki-laki", 1_250_000n, "pppk-m"],
    ]);
    expect(parquetMetadata(file).key_value_metadata).toEqual([
      { key: "title", value: "ASN" },
      { key: "link", value: "https://example.org/jelajah/?by=sex" },
    ]);
  });

  test("has its columns without rows too", async () => {
    const { types, rows } = await readWithDuckDb(toParquet({ ...TYPES, rows: [] }));
    expect(types).toEqual(["VARCHAR", "BIGINT", "DOUBLE", "BOOLEAN", "VARCHAR", "VARCHAR"]);
    expect(rows).toEqual([]);
  });
});
