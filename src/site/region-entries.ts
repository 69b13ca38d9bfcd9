/** Rows about a region as list entries, in words; each links to the full entry on its subject's page. */
import { cohortInWords } from "../charts/training/cohort-rows.ts";
import { translate, type MessageKey, type Translate } from "../i18n/index.ts";
import { reportedName } from "../i18n/reported-name.ts";
import type { RowTypes } from "../generated/tables.ts";
import { formatList, formatNumber, type Locale } from "../lib/format.ts";
import { pagePath, type RouteKey } from "../lib/routes.ts";
import { links } from "./address.ts";
import type { EventEntry } from "./event.ts";
import { chartData, sourceOf } from "./figures.ts";
import { published } from "./published.ts";
import { reportedTheme } from "./reported-theme.ts";

/** `2025-08-24/2025-08-26` counts as announced only where the row says so. */
const isPlanned = (row: { readonly date_status: string }): boolean => row.date_status === "PLANNED";

/** `28 peserta`, `sekitar 100 peserta` where the number was rounded or estimated, or that none was published. */
export function peopleInWords(count: number | null, obsStatus: string, t: Translate): string {
  if (count === null) return t("regions.participants-unknown");
  return t(obsStatus === "E" ? "regions.participants-approximate" : "regions.participants", { count });
}

/** One function a table: a row -> its list entry. */
export interface RegionEntries {
  /** `from`: the region whose own participants are told, where their number was published. */
  visit(row: RowTypes["visits"], side: "hosted" | "sent", from?: string): EventEntry;
  cohort(row: RowTypes["cohorts"], from?: string): EventEntry;
  talent(row: RowTypes["talent"]): EventEntry;
  talentCount(row: RowTypes["talent_counts"]): EventEntry;
  merit(row: RowTypes["merit"]): EventEntry;
  rotation(row: RowTypes["rotations"]): EventEntry;
  project(row: RowTypes["projects"]): EventEntry;
  seminar(row: RowTypes["seminars"]): EventEntry;
  agenda(row: RowTypes["agenda"]): EventEntry;
}

/** Makers of entries in one language. */
export function regionEntries(locale: Locale): RegionEntries {
  const t = translate(locale);
  const data = chartData();
  const { tables } = published();
  const label = (codelist: string, code: string): string => data.codelist(codelist).label(code, locale);
  const place = (code: string | null, reported?: string): string | undefined =>
    code !== null ? data.regionName(code) : reported === undefined ? undefined : reportedName(reported, t);
  const people = (count: number | null, status: string): string => peopleInWords(count, status, t);
  const cohortName = (id: string | null): string | null => {
    const cohort = tables.cohorts.find(({ cohort_id }) => cohort_id === id);
    return cohort === undefined ? null : cohortTitle(cohort);
  };
  const cohortTitle = (row: RowTypes["cohorts"]): string =>
    `${cohortInWords(label("training_programme", row.programme), row, t)}, ${row.year}`;
  const notes = (table: string, id: string): string[] => {
    const note = data.note(table, id, locale);
    return note === null ? [] : [note];
  };
  const fromHere = (
    origins: readonly { readonly origin_region_code: string | null; readonly participants: number | null }[],
    from: string | undefined,
  ): string[] =>
    origins
      .filter((origin) => from !== undefined && origin.origin_region_code === from)
      .flatMap(({ participants }) => (participants === null ? [] : [t("regions.from-here", { count: participants })]));
  const anchor = (page: RouteKey, id: string): string => links.permalink(pagePath(page, locale), id);
  const sources = (id: string) => [sourceOf(id, locale)];
  const optionalPlace = (name: string | undefined) => (name === undefined ? {} : { place: name });

  return {
    visit(row, side, from) {
      const origins = tables.visit_origins.filter(({ visit_id }) => visit_id === row.visit_id);
      const themes = tables.visit_themes.filter(({ visit_id }) => visit_id === row.visit_id);
      const cohort = cohortName(row.cohort_id);
      const names = (list: readonly string[]): string => formatList([...new Set(list)], locale);
      return {
        id: `${side}-${row.visit_id}`,
        start: row.start_date,
        end: row.end_date,
        title:
          side === "hosted"
            ? t("regions.visit-hosted", { organiser: row.organiser })
            : t("regions.visit-sent", { host: place(row.host_region_code, row.host_name) ?? row.host_name }),
        href: anchor("visits", row.visit_id),
        planned: isPlanned(row),
        details: [
          people(row.participants, row.obs_status),
          ...fromHere(origins, from),
          ...(side === "sent" ? [t("regions.organiser", { name: row.organiser })] : []),
          ...(cohort === null ? [] : [t("regions.cohort-of", { cohort })]),
          ...(origins.length === 0
            ? []
            : [
                t("regions.origins", {
                  list: names(origins.map((origin) => place(origin.origin_region_code, origin.origin_name) ?? "")),
                }),
              ]),
          ...(themes.length === 0
            ? []
            : [
                t("regions.themes", {
                  list: names(themes.map((theme) => reportedTheme(theme.theme_reported, locale))),
                }),
              ]),
          ...notes("visits", row.visit_id),
        ],
        sources: sources(row.source_id),
      };
    },
    cohort: (row, from) => ({
      id: row.cohort_id,
      start: row.start_date ?? row.year,
      end: row.start_date === null ? null : row.end_date,
      title: cohortTitle(row),
      href: anchor("training", row.cohort_id),
      ...optionalPlace(place(row.venue_region_code)),
      planned: isPlanned(row),
      details: [
        ...(row.organiser === null ? [] : [t("regions.organiser", { name: row.organiser })]),
        people(row.participants, row.obs_status),
        ...fromHere(
          tables.cohort_origins.filter(({ cohort_id }) => cohort_id === row.cohort_id),
          from,
        ),
        ...notes("cohorts", row.cohort_id),
      ],
      sources: sources(row.source_id),
    }),
    talent: (row) => ({
      id: row.talent_id,
      start: row.date,
      end: null,
      title: label("talent_step", row.step),
      planned: row.step === "TARGET",
      details: [locale === "id" ? row.milestone_id : row.milestone_en, ...notes("talent", row.talent_id)],
      sources: sources(row.source_id),
    }),
    talentCount: (row) => ({
      id: row.talent_count_id,
      start: row.as_of,
      end: null,
      title: t("regions.talent-count", {
        measure: label("talent_measure", row.measure),
        count: row.value ?? t("figure.not-published"),
      }),
      planned: row.stage === "PLANNED",
      details: [],
      sources: sources(row.source_id),
    }),
    merit(row) {
      const index = row.merit_index === null ? null : formatNumber(row.merit_index, locale);
      const category = row.category === null ? row.category_reported : label("merit_category", row.category);
      const [key, parameters]: [MessageKey, Record<string, string>] =
        index === null
          ? ["regions.merit-category-only", { category: category ?? "" }]
          : category === null
            ? ["regions.merit-index-only", { index }]
            : ["regions.merit-entry", { index, category }];
      return {
        id: row.merit_id,
        start: row.as_of,
        end: null,
        title: t(key, parameters),
        planned: false,
        details: notes("merit", row.merit_id),
        sources: sources(row.source_id),
      };
    },
    rotation: (row) => ({
      id: row.rotation_id,
      start: row.date,
      end: null,
      title: t("regions.officials", {
        count: row.officials ?? t("figure.not-published"),
        level: locale === "id" ? row.level_id : row.level_en,
      }),
      planned: isPlanned(row),
      details: notes("rotations", row.rotation_id),
      sources: sources(row.source_id),
    }),
    project(row) {
      const cohort = cohortName(row.cohort_id);
      return {
        id: row.project_id,
        start: row.year,
        end: null,
        title: row.title,
        href: anchor("projects", row.project_id),
        planned: false,
        details: [
          row.sector_code === null
            ? t("regions.project-no-sector")
            : t("regions.project-sector", { sector: label("visit_theme", row.sector_code) }),
          ...(cohort === null ? [] : [t("regions.cohort-of", { cohort })]),
        ],
        sources: sources(row.source_id),
      };
    },
    seminar: (row) => ({
      id: row.seminar_id,
      start: row.date,
      end: null,
      title: t("regions.seminar", { cohort: cohortName(row.cohort_id) ?? "" }),
      href: anchor("projects", row.seminar_id),
      ...optionalPlace(place(row.venue_region_code)),
      planned: false,
      details: [people(row.participants, row.obs_status), ...notes("seminars", row.seminar_id)],
      sources: sources(row.source_id),
    }),
    agenda: (row) => ({
      id: row.event_id,
      start: row.date,
      end: null,
      title: locale === "id" ? row.title_id : row.title_en,
      href: anchor("agenda", row.event_id),
      place: label("agenda_kind", row.kind),
      planned: false,
      details: [
        // At a launch the number counts projects or people launched, so it is not called participants.
        ...(row.participants === null
          ? []
          : [
              t(row.obs_status === "E" ? "regions.number-named-approximate" : "regions.number-named", {
                count: row.participants,
              }),
            ]),
        ...notes("agenda", row.event_id),
      ],
      sources: sources(row.source_id),
    }),
  };
}
