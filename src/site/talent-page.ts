/** What the page on talent shows beside its figures: the headline counts and every row in words. */
import type { Locale } from "../lib/format.ts";
import { compareDates } from "../lib/reference-date.ts";
import type { EventEntry } from "./event.ts";
import { chartData } from "./figures.ts";
import { published, type Tables } from "./published.ts";
import { regionEntries } from "./region-entries.ts";

type Count = Tables["talent_counts"][number];

export interface TalentHeadlines {
  readonly approved: Count | undefined;
  readonly total: Count | undefined;
  readonly target: Count | undefined;
}

/** Latest national count of each kind; `undefined` where none was published. */
export function talentHeadlines(): TalentHeadlines {
  const latest = (measure: Count["measure"]): Count | undefined =>
    published()
      .tables.talent_counts.filter((row) => row.region_code === "ID" && row.measure === measure && row.value !== null)
      .sort((a, b) => compareDates(a.as_of, b.as_of))
      .at(-1);
  return { approved: latest("agencies_approved"), total: latest("agencies_total"), target: latest("agencies_target") };
}

export interface TalentLists {
  readonly steps: readonly EventEntry[];
  readonly counts: readonly EventEntry[];
  readonly merit: readonly EventEntry[];
  readonly rotations: readonly EventEntry[];
}

/** Every row of the four tables, latest first, with the government it is about. */
export function talentLists(locale: Locale): TalentLists {
  const { tables } = published();
  const entries = regionEntries(locale);
  const list = <Row extends { readonly region_code: string }>(
    rows: readonly Row[],
    entry: (row: Row) => EventEntry,
  ): readonly EventEntry[] =>
    rows
      .map((row) => ({ ...entry(row), place: chartData().regionName(row.region_code) }))
      .sort((a, b) => compareDates(b.start ?? "", a.start ?? ""));
  return {
    steps: list(tables.talent, (row) => entries.talent(row)),
    counts: list(tables.talent_counts, (row) => entries.talentCount(row)),
    merit: list(tables.merit, (row) => entries.merit(row)),
    rotations: list(tables.rotations, (row) => entries.rotation(row)),
  };
}
