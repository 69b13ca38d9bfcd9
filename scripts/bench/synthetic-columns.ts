/** Made-up tables in columns, as large as asked: what the cube engine is timed on. Same rows on every run. */
import { createCodes, type Columns, type NumberColumn, type TextColumn } from "../../src/lib/columns.ts";

const SEXES = ["F", "M"];
const AGES = ["Y21T30", "Y31T40", "Y41T50", "Y51T60", "Y_GE61"];
const EDUCATION = ["SD_SMA", "D1_D3", "D4_S1", "S2", "S3"];
const POSITIONS = ["MAN", "JF", "PLK"];
const STATUSES = ["PNS", "PPPK_FT", "PPPK_PW"];

type Detail = Readonly<Record<string, string>>;

/** Combinations of some codes, one row each. */
const cross = (field: string, codes: readonly string[], within: readonly Detail[] = [{}]): Detail[] =>
  within.flatMap((detail) => codes.map((code) => ({ ...detail, [field]: code })));

/** What one region publishes for one month: a total, five breakdowns and two crossings. */
const DETAILS: readonly Detail[] = [
  {},
  ...cross("sex", SEXES),
  ...cross("age_group", AGES),
  ...cross("education", EDUCATION),
  ...cross("position_group", POSITIONS),
  ...cross("employment_status", STATUSES),
  ...cross("sex", SEXES, cross("employment_status", STATUSES)),
  ...cross("age_group", AGES, cross("sex", SEXES)),
];

/** Months from January 1980, as many as asked. */
const months = (count: number): string[] =>
  Array.from(
    { length: count },
    (_, index) => `${1980 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, "0")}`,
  );

const constant = (rowCount: number, value: string): TextColumn => ({
  type: "text",
  values: [value],
  codes: createCodes(rowCount, 1).fill(1),
});

function coded(rowCount: number, values: readonly string[], valueOf: (row: number) => number): TextColumn {
  const codes = createCodes(rowCount, values.length);
  for (let row = 0; row < rowCount; row += 1) codes[row] = valueOf(row) + 1;
  return { type: "text", values, codes };
}

/** Names of rows, shared by tables of one size: a million texts are a good part of a table's memory. */
const idsBySize = new Map<number, TextColumn>();
function ids(rowCount: number): TextColumn {
  const known = idsBySize.get(rowCount);
  if (known !== undefined) return known;
  const values: string[] = [];
  for (let row = 0; row < rowCount; row += 1) values.push(`synthetic-${row}`);
  const column = coded(rowCount, values, (row) => row);
  idsBySize.set(rowCount, column);
  return column;
}

function numbers(rowCount: number): NumberColumn {
  const values = new Float64Array(rowCount);
  for (let row = 0; row < rowCount; row += 1) values[row] = (row * 7919) % 500;
  return { type: "number", values };
}

/** The workforce table: monthly figures of every region, by date as deliveries come. */
export function syntheticWorkforce(rowCount: number, regions: readonly string[]): Columns {
  const perMonth = DETAILS.length * regions.length;
  const dates = months(Math.ceil(rowCount / perMonth));
  const detailOf = (row: number): number => row % DETAILS.length;
  const dimension = (field: string): TextColumn => {
    const values = [...new Set(DETAILS.map((detail) => detail[field] ?? "_T"))];
    const byDetail = DETAILS.map((detail) => values.indexOf(detail[field] ?? "_T"));
    return coded(rowCount, values, (row) => byDetail[detailOf(row)] ?? 0);
  };
  return {
    rowCount,
    byField: {
      row_id: ids(rowCount),
      as_of: coded(rowCount, dates, (row) => Math.floor(row / perMonth)),
      region_code: coded(rowCount, regions, (row) => Math.floor(row / DETAILS.length) % regions.length),
      employer: constant(rowCount, "_T"),
      employment_status: dimension("employment_status"),
      sex: dimension("sex"),
      age_group: dimension("age_group"),
      education: dimension("education"),
      position_group: dimension("position_group"),
      grade: constant(rowCount, "_T"),
      stage: constant(rowCount, "ACTUAL"),
      definition: constant(rowCount, "FULL"),
      headcount: numbers(rowCount),
      obs_status: constant(rowCount, "A"),
      source_id: constant(rowCount, "synthetic"),
    },
  };
}

/** The table of visits: hosts, days and sources mixed, so that no filter finds its rows side by side. */
export function syntheticVisits(rowCount: number, regions: readonly string[]): Columns {
  const days = months(240).flatMap((month) => ["05", "12", "19", "26"].map((day) => `${month}-${day}`));
  const sources = Array.from({ length: 40 }, (_, index) => `source-${index}`);
  const mixed = (row: number, salt: number, count: number): number => (Math.imul(row ^ salt, 0x9e3779b1) >>> 8) % count;
  return {
    rowCount,
    byField: {
      visit_id: ids(rowCount),
      host_region_code: coded(rowCount, regions, (row) => mixed(row, 1, regions.length)),
      start_date: coded(rowCount, days, (row) => mixed(row, 2, days.length)),
      participants: numbers(rowCount),
      obs_status: constant(rowCount, "A"),
      date_status: coded(rowCount, ["ACTUAL", "PLANNED"], (row) => mixed(row, 3, 2)),
      source_id: coded(rowCount, sources, (row) => mixed(row, 4, sources.length)),
    },
  };
}
