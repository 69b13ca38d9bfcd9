/** Training cohorts as the charts on training share them: rows with their programme's name, and counts of rows. */
import type { CohortOriginsRow, CohortsRow } from "../../generated/tables.ts";
import type { Translate } from "../../i18n/index.ts";
import type { Codelist } from "../../lib/codelist.ts";
import { fillYears } from "../../lib/reference-date.ts";
import type { ChartData, Provenance } from "../chart.ts";
import { provenanceOf } from "../parts/figures.ts";
import { allRows, rowsOf } from "../parts/table-rows.ts";
import { tally, type Tally } from "../parts/tally.ts";

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
function programmeOf(codelist: Codelist, code: string): Programme {
  const label = codelist.labels(code);
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

/** How many cohorts were reported and how many only announced. */
export const tallyCohorts = (cohorts: readonly CohortsRow[]): Tally => tally(cohorts, isPlanned);

/** Years from the first to the last cohort, without gaps. */
export const yearsOf = (cohorts: readonly CohortsRow[]): readonly string[] =>
  fillYears(cohorts.map(({ year }) => Number(year.slice(0, 4)))).map(String);

/** Cohorts of one year. */
export const inYear = (cohorts: readonly CohortsRow[], year: string): readonly CohortsRow[] =>
  cohorts.filter((cohort) => cohort.year.slice(0, 4) === year);

/** `PKN II, angkatan XXI`; where a source only counts cohorts (`8 angkatan`): `Latsar, 8 angkatan`. */
export function cohortInWords(programme: string, { angkatan }: Pick<CohortsRow, "angkatan">, t: Translate): string {
  if (angkatan === null) return programme;
  const count = /^(\d+) angkatan$/.exec(angkatan)?.[1];
  return count === undefined
    ? t("regions.cohort-number", { programme, number: angkatan })
    : t("training.cohorts-counted", { programme, count });
}

/** Published participants of some cohorts or origins, and how many of these have a published number at all. */
export interface Participants {
  /** `null` where none has. */
  readonly participants: number | null;
  readonly known: number;
  readonly of: number;
}

/** Adds up what was published; what was not is told by `known` and `of`. */
export function participantsOf(rows: readonly { readonly participants: number | null }[]): Participants {
  const published = rows.flatMap(({ participants }) => (participants === null ? [] : [participants]));
  return {
    participants: published.length === 0 ? null : published.reduce((sum, count) => sum + count, 0),
    known: published.length,
    of: rows.length,
  };
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
