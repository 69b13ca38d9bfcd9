/** What the page on training shows beside its figures: counts of cohorts, and every cohort with its origins in words. */
import { programmesOf } from "../charts/training/cohort-rows.ts";
import { translate } from "../i18n/index.ts";
import { reportedName } from "../i18n/reported-name.ts";
import { formatDate, formatNumber, type Locale } from "../lib/format.ts";
import { compareDates } from "../lib/reference-date.ts";
import { withoutLink, type EventEntry } from "./event.ts";
import { chartData } from "./figures.ts";
import { published, type Tables } from "./published.ts";
import { regionEntries } from "./region-entries.ts";

type Cohort = Tables["cohorts"][number];

export interface TrainingHeadlines {
  readonly cohorts: number;
  readonly planned: number;
  readonly providers: number;
  readonly participants: number;
  /** Cohorts reported whose number of participants was published, of all reported. */
  readonly known: number;
  readonly reported: number;
  readonly fromYear: string;
  readonly toYear: string;
}

export function trainingHeadlines(): TrainingHeadlines {
  const { cohorts } = published().tables;
  const reported = cohorts.filter(({ date_status }) => date_status !== "PLANNED");
  const counts = reported.flatMap(({ participants }) => (participants === null ? [] : [participants]));
  const years = cohorts.map(({ year }) => year.slice(0, 4)).sort();
  return {
    cohorts: cohorts.length,
    planned: cohorts.length - reported.length,
    providers: new Set(cohorts.flatMap(({ organiser }) => (organiser === null ? [] : [organiser]))).size,
    participants: counts.reduce((sum, count) => sum + count, 0),
    known: counts.length,
    reported: reported.length,
    fromYear: years[0] ?? "",
    toYear: years.at(-1) ?? "",
  };
}

export interface ProgrammeList {
  readonly id: string;
  readonly label: string;
  readonly entries: readonly EventEntry[];
}

/** Cohorts by programme, latest first; an entry's id is the cohort's, so that other pages can point to it. */
export function cohortLists(locale: Locale): readonly ProgrammeList[] {
  const { cohorts } = published().tables;
  return programmesOf(chartData(), cohorts).map(({ code, label }) => ({
    id: `programme-${code.toLowerCase().replaceAll("_", "-")}`,
    label: label[locale],
    entries: cohorts
      .filter(({ programme }) => programme === code)
      .sort((a, b) => compareDates(firstDate(b), firstDate(a)))
      .map((cohort) => cohortEntry(cohort, locale)),
  }));
}

const firstDate = ({ start_date, end_date, year }: Cohort): string => start_date ?? end_date ?? year;

function cohortEntry(cohort: Cohort, locale: Locale): EventEntry {
  const t = translate(locale);
  const entry = withoutLink(regionEntries(locale).cohort(cohort));
  const origins = published().tables.cohort_origins.filter(({ cohort_id }) => cohort_id === cohort.cohort_id);
  const date =
    cohort.start_date === null && cohort.end_date === null
      ? t("pages.training.no-dates")
      : cohort.start_date === null
        ? t("pages.training.end-only", { date: formatDate(cohort.end_date ?? "", locale) })
        : cohort.end_date === null
          ? t("pages.training.start-only")
          : null;
  const list = origins.map(({ origin_region_code, origin_name, participants }) => {
    const name =
      origin_region_code === null ? reportedName(origin_name, t) : chartData().regionName(origin_region_code);
    return participants === null ? name : `${name} ${formatNumber(participants, locale)}`;
  });
  return {
    ...entry,
    details: [
      ...(date === null ? [] : [date]),
      ...entry.details,
      ...(list.length === 0 ? [] : [t("pages.training.origins", { list: list.join(", ") })]),
    ],
  };
}
