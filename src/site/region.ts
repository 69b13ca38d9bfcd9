/** Everything that the published tables say about one region, gathered for its page. */
import type { RowTypes } from "../generated/tables.ts";
import { compareDates } from "../lib/reference-date.ts";
import { published, type Tables } from "./published.ts";

export type Region = RowTypes["regions"];

export interface RegionProfile {
  readonly region: Region;
  /** The province of a regency or city; `null` for a province. */
  readonly province: Region | null;
  /** Regencies and cities of a province; the sisters of a regency or city, itself left out. */
  readonly neighbours: readonly Region[];
  readonly workforce: readonly RowTypes["workforce"][];
  readonly merit: readonly RowTypes["merit"][];
  readonly talent: readonly RowTypes["talent"][];
  readonly talentCounts: readonly RowTypes["talent_counts"][];
  readonly rotations: readonly RowTypes["rotations"][];
  /** Cohorts that ran in the region. */
  readonly cohortsHosted: readonly RowTypes["cohorts"][];
  /** Cohorts that a source names the region as an origin of. */
  readonly cohortsSent: readonly RowTypes["cohorts"][];
  readonly visitsHosted: readonly RowTypes["visits"][];
  readonly visitsSent: readonly RowTypes["visits"][];
  readonly projects: readonly RowTypes["projects"][];
  readonly seminars: readonly RowTypes["seminars"][];
  readonly agenda: readonly RowTypes["agenda"][];
  /** Number of rows above: 0 means that nothing was published about the region. */
  readonly rows: number;
}

type Index<Value> = ReadonlyMap<string, readonly Value[]>;

function groupBy<Value>(rows: readonly Value[], keyOf: (row: Value) => string | null): Index<Value> {
  const groups = new Map<string, Value[]>();
  for (const row of rows) {
    const key = keyOf(row);
    if (key !== null) groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return groups;
}

/** Latest first; rows without a date last. */
function byDate<Value>(rows: readonly Value[], dateOf: (row: Value) => string | null): readonly Value[] {
  return [...rows].sort((a, b) => compareDates(dateOf(b) ?? "0000", dateOf(a) ?? "0000"));
}

interface Indexes {
  readonly regions: ReadonlyMap<string, Region>;
  readonly children: Index<Region>;
  readonly by: { readonly [Name in keyof Tables]?: Index<Tables[Name][number]> };
  readonly cohorts: ReadonlyMap<string, RowTypes["cohorts"]>;
  readonly visits: ReadonlyMap<string, RowTypes["visits"]>;
}

let indexes: Indexes | undefined;

function createIndexes(tables: Tables): Indexes {
  return {
    regions: new Map(tables.regions.map((row) => [row.region_code, row])),
    children: groupBy(tables.regions, (row) => row.parent_code),
    cohorts: new Map(tables.cohorts.map((row) => [row.cohort_id, row])),
    visits: new Map(tables.visits.map((row) => [row.visit_id, row])),
    by: {
      workforce: groupBy(tables.workforce, (row) => row.region_code),
      merit: groupBy(tables.merit, (row) => row.region_code),
      talent: groupBy(tables.talent, (row) => row.region_code),
      talent_counts: groupBy(tables.talent_counts, (row) => row.region_code),
      rotations: groupBy(tables.rotations, (row) => row.region_code),
      cohorts: groupBy(tables.cohorts, (row) => row.venue_region_code),
      cohort_origins: groupBy(tables.cohort_origins, (row) => row.origin_region_code),
      visits: groupBy(tables.visits, (row) => row.host_region_code),
      visit_origins: groupBy(tables.visit_origins, (row) => row.origin_region_code),
      projects: groupBy(tables.projects, (row) => row.owner_region_code),
      seminars: groupBy(tables.seminars, (row) => row.venue_region_code),
      agenda: groupBy(tables.agenda, (row) => row.region_code),
    },
  };
}

/** Profile of a province, regency or city; throws on an unknown code. */
export function regionProfile(code: string): RegionProfile {
  const { regions, children, by, cohorts, visits } = (indexes ??= createIndexes(published().tables));
  const region = regions.get(code);
  if (region === undefined) throw new RangeError(`no region ${code}`);
  const isProvince = region.level === "province";
  const siblings = children.get(isProvince ? code : (region.parent_code ?? "")) ?? [];
  const named = <Value>(rows: readonly { readonly id: string }[], all: ReadonlyMap<string, Value>): Value[] =>
    rows.flatMap(({ id }) => all.get(id) ?? []);
  const gathered = {
    workforce: byDate(by.workforce?.get(code) ?? [], (row) => row.as_of),
    merit: byDate(by.merit?.get(code) ?? [], (row) => row.as_of),
    talent: byDate(by.talent?.get(code) ?? [], (row) => row.date),
    talentCounts: byDate(by.talent_counts?.get(code) ?? [], (row) => row.as_of),
    rotations: byDate(by.rotations?.get(code) ?? [], (row) => row.date),
    cohortsHosted: byDate(by.cohorts?.get(code) ?? [], (row) => row.start_date ?? row.year),
    cohortsSent: byDate(
      named(
        (by.cohort_origins?.get(code) ?? []).map(({ cohort_id }) => ({ id: cohort_id })),
        cohorts,
      ),
      (row) => row.start_date ?? row.year,
    ),
    visitsHosted: byDate(by.visits?.get(code) ?? [], (row) => row.start_date),
    visitsSent: byDate(
      named(
        (by.visit_origins?.get(code) ?? []).map(({ visit_id }) => ({ id: visit_id })),
        visits,
      ),
      (row) => row.start_date,
    ),
    projects: byDate(by.projects?.get(code) ?? [], (row) => row.year),
    seminars: byDate(by.seminars?.get(code) ?? [], (row) => row.date),
    agenda: byDate(by.agenda?.get(code) ?? [], (row) => row.date),
  };
  return {
    region,
    province: isProvince ? null : (regions.get(region.parent_code ?? "") ?? null),
    neighbours: siblings.filter(({ region_code }) => region_code !== code),
    ...gathered,
    rows: Object.values(gathered).reduce((sum, rows) => sum + rows.length, 0),
  };
}

const rowCounts = new Map<string, number>();

/** Number of rows about a region; 0 where nothing was published. */
export function regionRows(code: string): number {
  const known = rowCounts.get(code) ?? regionProfile(code).rows;
  rowCounts.set(code, known);
  return known;
}

export interface ListedProvince {
  readonly province: Region;
  readonly rows: number;
  readonly children: readonly { readonly region: Region; readonly rows: number }[];
}

/** Every province with its regencies and cities, in the order of their codes. */
export function listProvinces(): readonly ListedProvince[] {
  const { regions } = published().tables;
  return regions
    .filter(({ level }) => level === "province")
    .map((province) => ({
      province,
      rows: regionRows(province.region_code),
      children: regions
        .filter(({ parent_code }) => parent_code === province.region_code)
        .map((region) => ({ region, rows: regionRows(region.region_code) })),
    }));
}

/** How many regions have at least one row, and how many a headcount. */
export function regionCoverage(): { readonly all: number; readonly known: number; readonly workforce: number } {
  const codes = regionCodes();
  return {
    all: codes.length,
    known: codes.filter((code) => regionRows(code) > 0).length,
    workforce: codes.filter((code) => regionProfile(code).workforce.length > 0).length,
  };
}

/** Codes of the 552 regions that have a page: all but the country. */
export const regionCodes = (): readonly string[] =>
  published()
    .tables.regions.filter(({ level }) => level !== "country")
    .map(({ region_code }) => region_code);
