/** Training cohorts as the charts on training share them: rows with their programme's name, and counts of rows. */
import type { CohortOriginsRow, CohortsRow } from "../generated/tables.ts";
import type { Codelist } from "../lib/codelist.ts";
import type { ChartData, Provenance } from "./chart.ts";
import { provenanceOf } from "./figures.ts";
import { allRows, rowsOf } from "./table-rows.ts";

/** Every cohort, oldest year first. */
export const cohortsQuestion = allRows("cohorts", ["year", "start_date", "cohort_id"]);
/** Every origin that a source named. */
export const originsQuestion = allRows("cohort_origins", ["cohort_id"]);

export const cohortsOf = (source: Pick<ChartData, "rows">): readonly CohortsRow[] => rowsOf(source, cohortsQuestion);
export const originsOf = (source: Pick<ChartData, "rows">): readonly CohortOriginsRow[] =>
  rowsOf(source, originsQuestion);

export const isPlanned = ({ date_status }: CohortsRow): boolean => date_status === "PLANNED";

export interface Programme {
  readonly code: string;
  /** The abbreviation that both languages use: `PKN II`. */
  readonly short: string;
  readonly label: Readonly<Record<"id" | "en", string>>;
}

/** `Pelatihan Kepemimpinan Nasional Tingkat II (PKN II)` -> `PKN II`; a name without an abbreviation stays whole. */
export function programmeOf(codelist: Codelist, code: string): Programme {
  const label = { id: codelist.label(code, "id"), en: codelist.label(code, "en") };
  return { code, short: /\(([^)]+)\)$/.exec(label.id)?.[1] ?? label.id, label };
}

/** Programmes that have a cohort, in the order of the code list. */
export function programmesOf(
  source: Pick<ChartData, "codelist">,
  cohorts: readonly CohortsRow[],
): readonly Programme[] {
  const codelist = source.codelist("training_programme");
  const present = new Set<string>(cohorts.map(({ programme }) => programme));
  return codelist.codes.filter(({ code }) => present.has(code)).map(({ code }) => programmeOf(codelist, code));
}

/** Number of cohorts by whether they were reported or only announced. */
export interface CohortCount {
  readonly actual: number;
  readonly planned: number;
}

export function countCohorts(cohorts: readonly CohortsRow[]): CohortCount {
  const planned = cohorts.filter(isPlanned).length;
  return { actual: cohorts.length - planned, planned };
}

export function cohortsProvenance(
  cohorts: readonly CohortsRow[],
  origins: readonly CohortOriginsRow[] = [],
): Provenance {
  return provenanceOf(
    { table: "cohorts", rows: cohorts, idOf: (row) => String(row["cohort_id"]), dateField: "year" },
    {
      table: "cohort_origins",
      rows: origins,
      idOf: (row) => [row["cohort_id"], row["origin_name"]].map(String).join("/"),
    },
  );
}
