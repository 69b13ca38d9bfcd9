/** Published tables as the browser has them, made from a data folder without publishing it. */
import { ingestPackage } from "../../../scripts/ingest/index.ts";
import { checkTables } from "../../../src/check/check-tables.ts";
import { columnsOf } from "../../../src/check/columns-of.ts";
import type { Published } from "../../../src/client/own/check-file.ts";

export function publishedOf(dataDir: string): Published {
  const ingested = ingestPackage(dataDir);
  const { tables } = checkTables(ingested);
  return {
    schemas: ingested.schemas,
    codelists: ingested.codelists,
    tables: Object.fromEntries(Object.entries(tables).map(([name, table]) => [name, columnsOf(table)])),
  };
}
