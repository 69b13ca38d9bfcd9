/** Visits with their origins and themes, as the charts and pages about visits read them. */
import { formatYears, type Locale } from "../../lib/format.ts";
import type { Row } from "../../lib/table-schema.ts";
import type { ChartData, Provenance, TableNumber } from "../chart.ts";
import { provenanceOf } from "../parts/figures.ts";
import { allRows, rowNumber, rowsOf } from "../parts/table-rows.ts";
import { tally, type Tally } from "../parts/tally.ts";

export interface VisitOrigin {
  /** `null`: not an Indonesian region (a ministry, the police) or not clear which. */
  readonly region: string | null;
  /** As reported. */
  readonly name: string;
  readonly participants: number | null;
}

export interface Visit {
  readonly id: string;
  readonly start: string | null;
  readonly end: string | null;
  /** `null`: abroad. */
  readonly host: string | null;
  readonly hostName: string;
  readonly organiser: string;
  readonly cohort: string | null;
  readonly participants: number | null;
  /** `true`: announced, no report of it having happened. */
  readonly planned: boolean;
  readonly obsStatus: string;
  readonly origins: readonly VisitOrigin[];
  readonly themes: readonly { readonly code: string; readonly reported: string }[];
  readonly sourceIds: readonly string[];
}

const VISITS = allRows("visits", ["start_date"]);
const ORIGINS = allRows("visit_origins");
const THEMES = allRows("visit_themes");
export const VISIT_QUESTIONS = [VISITS, ORIGINS, THEMES] as const;

/** Every visit, earliest first; a visit without a date is last. */
export function readVisits(source: Pick<ChartData, "rows">): readonly Visit[] {
  const originsOf = Map.groupBy(rowsOf(source, ORIGINS), ({ visit_id }) => visit_id);
  const themesOf = Map.groupBy(rowsOf(source, THEMES), ({ visit_id }) => visit_id);
  return rowsOf(source, VISITS).map((row): Visit => {
    const origins = originsOf.get(row.visit_id) ?? [];
    const themes = themesOf.get(row.visit_id) ?? [];
    return {
      id: row.visit_id,
      start: row.start_date,
      end: row.end_date,
      host: row.host_region_code,
      hostName: row.host_name,
      organiser: row.organiser,
      cohort: row.cohort_id,
      participants: row.participants,
      planned: row.date_status === "PLANNED",
      obsStatus: row.obs_status,
      origins: origins.map((origin) => ({
        region: origin.origin_region_code,
        name: origin.origin_name,
        participants: origin.participants,
      })),
      themes: themes.map((theme) => ({ code: theme.theme, reported: theme.theme_reported })),
      sourceIds: [...new Set([row, ...origins, ...themes].map(({ source_id }) => source_id))],
    };
  });
}

/** Sources, dates and stages of the visits behind a chart; counts of visits have no status of their own. */
export function visitProvenance(visits: readonly Visit[], { withStatus = false } = {}): Provenance {
  const rows = visits.flatMap((visit) =>
    visit.sourceIds.map((source_id): Row => ({
      visit_id: visit.id,
      start_date: visit.start,
      date_status: visit.planned ? "PLANNED" : "ACTUAL",
      obs_status: withStatus ? visit.obsStatus : null,
      source_id,
    })),
  );
  return provenanceOf({ table: "visits", rows, idOf: (row) => String(row["visit_id"]), dateField: "start_date" });
}

/** How many of the visits happened and how many were only announced. */
export const tallyVisits = (visits: readonly Visit[]): Tally => tally(visits, ({ planned }) => planned);

/** Years covered, in words: `2014–2025`; empty where no visit has a date. */
export const yearsOf = (visits: readonly Visit[]): string => formatYears(visits.map(({ start }) => start));

/** People on a visit as a table number. */
export const participantsOf = (visit: Visit, locale: Locale): TableNumber =>
  rowNumber(visit.participants, locale, {
    rowId: visit.id,
    asOf: visit.start,
    obsStatus: visit.obsStatus,
    stage: visit.planned ? "PLANNED" : "ACTUAL",
    sourceId: visit.sourceIds[0] ?? "",
  });
