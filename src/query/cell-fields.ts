import { fieldWithRole, type TableSchema } from "../lib/table-schema.ts";
import type { CellFields } from "./plan.ts";

/** Fields of a table that an answered cell reports. */
export function cellFields(schema: TableSchema): CellFields {
  const name = (role: "date" | "obs_status" | "stage" | "definition"): string | null =>
    fieldWithRole(schema, role)?.name ?? null;
  return {
    id: schema.primaryKey,
    date: name("date"),
    status: name("obs_status"),
    stage: name("stage"),
    definition: name("definition"),
    source: fieldWithRole(schema, "source")?.name ?? "source_id",
  };
}
