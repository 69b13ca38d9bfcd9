/** Agenda items as the charts and the calendar file read and cite them. */
import type { AgendaRow } from "../../generated/tables.ts";
import { formatYears } from "../../lib/format.ts";
import type { ChartData, Provenance } from "../chart.ts";
import { provenanceOf } from "../parts/figures.ts";
import { allRows, rowsOf } from "../parts/table-rows.ts";

export const AGENDA = allRows("agenda", ["date"]);

/** Every row, earliest first. */
export const readAgenda = (source: Pick<ChartData, "rows">): readonly AgendaRow[] => rowsOf(source, AGENDA);

/** Rows that are a meeting of their own; the others tell of a meeting that another row has. */
export const meetingsOf = (events: readonly AgendaRow[]): readonly AgendaRow[] =>
  events.filter(({ same_meeting_as: same }) => same === null);

/** Sources and dates; the status in a row is that of its participants, which these charts do not show. */
export const agendaProvenance = (events: readonly AgendaRow[]): Provenance =>
  provenanceOf({
    table: "agenda",
    rows: events.map((event) => ({ ...event, obs_status: null })),
    idOf: (row) => String(row["event_id"]),
    dateField: "date",
  });

/** First and last year: `2020–2026`. */
export const yearsOf = (events: readonly AgendaRow[]): string => formatYears(events.map(({ date }) => date));
