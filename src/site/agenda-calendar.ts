/** The public agenda as an iCalendar file. The same data gives the same bytes: UIDs are event ids, stamps the edition. */
import ical, { ICalCalendarMethod, ICalEventTransparency } from "ical-generator";
import { translate } from "../i18n/index.ts";
import { formatDate, type Locale } from "../lib/format.ts";
import { periodEnd, periodStart, precisionOf } from "../lib/reference-date.ts";
import { pagePath } from "../lib/routes.ts";
import type { Links } from "./links.ts";
import type { Tables } from "./published.ts";

export interface CalendarOptions {
  readonly locale: Locale;
  readonly links: Pick<Links, "absolute">;
  /** Date of the data's edition, ISO. */
  readonly edition: string;
}

/** Midnight UTC: the library writes all-day dates in UTC. */
const day = (date: string): Date => new Date(`${date}T00:00:00Z`);

/** The day after, since the end of an all-day event is the first day that is not part of it. */
const dayAfter = (date: string): Date => new Date(day(date).getTime() + 86_400_000);

/**
 * One all-day event a meeting. Where a source names only the month (or year), the event spans it and says so; rows
 * about one meeting become one event that carries the other rows' titles.
 */
export function agendaCalendarFile(
  { agenda, regions, sources, notes }: Pick<Tables, "agenda" | "regions" | "sources" | "notes">,
  { locale, links, edition }: CalendarOptions,
): string {
  const t = translate(locale);
  const titleOf = (row: Tables["agenda"][number]): string => (locale === "id" ? row.title_id : row.title_en);
  const page = links.absolute(pagePath("agenda", locale));
  const calendar = ical({
    name: t("chart.agenda.calendar-name"),
    description: t("chart.agenda.calendar-text"),
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: "Lokus ASN", product: "Agenda", language: locale.toUpperCase() },
    url: page,
  });
  for (const row of agenda) {
    if (row.same_meeting_as !== null) continue;
    const source = sources.find(({ source_id }) => source_id === row.source_id);
    const note = notes.find(({ table, row_id }) => table === "agenda" && row_id === row.event_id);
    const isExact = precisionOf(row.date) === "day";
    const also = agenda.filter(({ same_meeting_as: same }) => same === row.event_id).map(titleOf);
    calendar.createEvent({
      id: `${row.event_id}@lokus-asn`,
      stamp: day(edition),
      start: day(periodStart(row.date)),
      end: dayAfter(periodEnd(row.date)),
      allDay: true,
      summary: isExact
        ? titleOf(row)
        : t("chart.agenda.calendar-inexact", { title: titleOf(row), date: formatDate(row.date, locale) }),
      location: regions.find(({ region_code }) => region_code === row.region_code)?.name ?? row.region_code,
      transparency: ICalEventTransparency.TRANSPARENT,
      url: `${page}#${row.event_id}`,
      description: [
        ...(isExact ? [] : [t("chart.agenda.calendar-inexact-text", { date: formatDate(row.date, locale) })]),
        ...also.map((title) => t("chart.agenda.calendar-also", { title })),
        ...(note === undefined ? [] : [locale === "id" ? note.note_id : note.note_en]),
        ...(source === undefined
          ? []
          : [
              t("chart.agenda.calendar-source", {
                publisher: source.publisher,
                title: source.title,
                url: source.url ?? "",
              }).trim(),
            ]),
      ].join("\n"),
    });
  }
  return calendar.toString();
}
