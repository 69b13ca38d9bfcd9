/** Published counts on talent management as table numbers and as provenance. */
import type { TalentCountsRow } from "../../generated/tables.ts";
import type { Locale } from "../../lib/format.ts";
import type { Provenance, TableNumber } from "../chart.ts";
import { provenanceOf } from "../parts/figures.ts";
import { rowNumber } from "../parts/table-rows.ts";

export const countNumber = (row: TalentCountsRow, locale: Locale): TableNumber =>
  rowNumber(row.value, locale, {
    rowId: row.talent_count_id,
    asOf: row.as_of,
    obsStatus: row.obs_status,
    stage: row.stage,
    sourceId: row.source_id,
  });

export function countsProvenance(rows: readonly TalentCountsRow[]): Provenance {
  const provenance = provenanceOf({
    table: "talent_counts",
    rows,
    idOf: (row) => String(row["talent_count_id"]),
    dateField: "as_of",
  });
  return { ...provenance, stages: [...new Set(rows.map(({ stage }) => stage))] };
}
