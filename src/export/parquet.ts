/** Parquet written by a library of plain JavaScript; the SQL engine of the browser has none inside. */
import { parquetWriteBuffer, type BasicType } from "hyparquet-writer";
import type { ExportColumn, ExportTable, ExportValue } from "./export-table.ts";

const PARQUET_TYPE: Readonly<Record<ExportColumn["type"], BasicType>> = {
  text: "STRING",
  integer: "INT64",
  number: "DOUBLE",
  decimal: "STRING",
  boolean: "BOOLEAN",
};

/** Bytes of a Parquet file, Snappy-compressed; `metadata` becomes its key-value metadata. */
export function toParquet(table: ExportTable, metadata: Readonly<Record<string, string>> = {}): ArrayBuffer {
  return parquetWriteBuffer({
    columnData: table.columns.map(({ name, type }, column) => ({
      name,
      type: PARQUET_TYPE[type],
      data: table.rows.map((row) => parquetValue(row[column] ?? null, type)),
    })),
    kvMetadata: Object.entries(metadata).map(([key, value]) => ({ key, value })),
    createdBy: "Lokus ASN",
  });
}

function parquetValue(value: ExportValue, type: ExportColumn["type"]): ExportValue | bigint {
  if (value === null || type === "boolean" || type === "number") return value;
  return type === "integer" ? BigInt(value) : String(value);
}
