/** Every row behind the pages about visits, change projects and the agenda, as list entries that links can point to. */
import { meetingsOf } from "../charts/agenda/agenda-records.ts";
import { readVisits, type Visit } from "../charts/visits/visit-records.ts";
import type { AgendaRow } from "../generated/tables.ts";
import { translate } from "../i18n/index.ts";
import { reportedName } from "../i18n/reported-name.ts";
import { formatList, type Locale } from "../lib/format.ts";
import { compareDates } from "../lib/reference-date.ts";
import { provinceOf } from "../lib/region-code.ts";
import { links } from "./address.ts";
import { withoutLink, type EventEntry } from "./event.ts";
import { chartData, sourceOf } from "./figures.ts";
import { published } from "./published.ts";
import { peopleInWords, regionEntries } from "./region-entries.ts";
import { reportedTheme } from "./reported-theme.ts";

/** Entries of one year, latest first. `year` is `null` where no date was published. */
export interface YearOfEntries {
  readonly year: string | null;
  readonly entries: readonly EventEntry[];
}

/** Latest year first, entries without a date last. */
export function byYear(entries: readonly EventEntry[]): readonly YearOfEntries[] {
  const sorted = entries.toSorted((a, b) => compareDates(b.start ?? "0000", a.start ?? "0000"));
  return [...Map.groupBy(sorted, ({ start }) => start?.slice(0, 4) ?? null)].map(([year, own]) => ({
    year,
    entries: own,
  }));
}

/** Place of an entry with its province: `Kota Malang, Jawa Timur`. */
function placeOf(code: string): string {
  const data = chartData();
  const province = provinceOf(code);
  return province === code ? data.regionName(code) : `${data.regionName(code)}, ${data.regionName(province)}`;
}

/** Every visit with its origins and themes. */
export function visitEntries(locale: Locale): readonly EventEntry[] {
  return readVisits(chartData()).map((visit) => visitEntry(visit, locale));
}

function visitEntry(visit: Visit, locale: Locale): EventEntry {
  const t = translate(locale);
  const data = chartData();
  const cohort = published().tables.cohorts.find(({ cohort_id }) => cohort_id === visit.cohort);
  const origins = visit.origins.map(({ region, name, participants }) => {
    const origin = region === null ? reportedName(name, t) : data.regionName(region);
    return participants === null ? origin : t("pages.visits.origin-counted", { origin, count: participants });
  });
  const themes = [...new Set(visit.themes.map(({ reported }) => reportedTheme(reported, locale)))];
  const note = data.note("visits", visit.id, locale);
  const people = peopleInWords(visit.participants, visit.obsStatus, t);
  return {
    id: visit.id,
    start: visit.start,
    end: visit.end,
    title: visit.host === null ? reportedName(visit.hostName, t) : placeOf(visit.host),
    ...(visit.host === null ? {} : { href: links.page("regions", locale, visit.host) }),
    planned: visit.planned,
    details: [
      `${people}. ${t("regions.organiser", { name: visit.organiser })}`,
      ...(cohort === undefined ? [] : [regionEntries(locale).cohort(cohort).title]),
      origins.length === 0
        ? t("pages.visits.no-origin")
        : t("pages.visits.origins", { count: origins.length, list: formatList(origins, locale) }),
      themes.length === 0 ? t("pages.visits.no-theme") : t("pages.visits.themes", { list: formatList(themes, locale) }),
      ...(note === null ? [] : [t("pages.visits.note", { note })]),
    ],
    sources: visit.sourceIds.map((id) => sourceOf(id, locale)),
  };
}

/** `Sektor: Perlindungan sosial` with what the source says in parentheses, unless it says the same. */
const withReported = (sector: string, reported: string | null): string =>
  reported === null || sector.toLowerCase().endsWith(`: ${reported.toLowerCase()}`)
    ? sector
    : `${sector} (${reported})`;

/** Every change project with its owner and sector. */
export function projectEntries(locale: Locale): readonly EventEntry[] {
  const t = translate(locale);
  const horizon = chartData().codelist("horizon");
  return published().tables.projects.map((row): EventEntry => {
    const entry = withoutLink(regionEntries(locale).project(row));
    const [sector = "", ...cohort] = entry.details;
    return {
      ...entry,
      place: row.owner_region_code === null ? t("pages.projects.no-owner") : placeOf(row.owner_region_code),
      details: [
        withReported(sector, row.sector === null ? null : reportedTheme(row.sector, locale)),
        ...cohort,
        ...(row.horizon === "_U" ? [] : [t("pages.projects.horizon", { horizon: horizon.label(row.horizon, locale) })]),
      ],
    };
  });
}

/** Every seminar on change projects. */
export function seminarEntries(locale: Locale): readonly EventEntry[] {
  const t = translate(locale);
  return published().tables.seminars.map((row): EventEntry => {
    const entry = withoutLink(regionEntries(locale).seminar(row));
    return {
      ...entry,
      place: row.venue_region_code === null ? t("pages.projects.no-venue") : placeOf(row.venue_region_code),
    };
  });
}

/** Every row of the agenda, those of one meeting each on its own. */
export function agendaEntries(locale: Locale): readonly EventEntry[] {
  return published().tables.agenda.map((row): EventEntry => {
    const entry = withoutLink(regionEntries(locale).agenda(row));
    return { ...entry, place: `${entry.place ?? ""} · ${placeOf(row.region_code)}` };
  });
}

/** Rows of the agenda that are meetings of their own. */
export const meetings = (): readonly AgendaRow[] => meetingsOf(published().tables.agenda);
