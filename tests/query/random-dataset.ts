import fc from "fast-check";
import type { Row } from "../../src/lib/table-schema.ts";
import type { Dataset } from "../../src/query/dataset.ts";

/** Dates of every precision, some of the same period, some twelve months apart. */
const DATES = [
  "2023",
  "2023-01",
  "2023-01-01",
  "2024",
  "2024-01-01",
  "2024-02-29",
  "2024-06",
  "2025-02-28",
  "2025-03-01",
  "2025-06-30",
  "2026",
];

const mostly = (usual: string, ...others: string[]): fc.Arbitrary<string> =>
  fc.oneof({ weight: 5, arbitrary: fc.constant(usual) }, { weight: 2, arbitrary: fc.constantFrom(...others) });

const measured = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      value: fc.integer({ min: 0, max: 4 }),
      status: fc.constantFrom("A", "E", "E", "E", "P", "F", "B"),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ value: null, status: "L" }) },
);

const workforceRow = fc
  .record({
    as_of: fc.constantFrom(...DATES),
    region_code: mostly("ID", "16", "16.01", "16.08", "17", "17.01", "31"),
    employer: mostly("_T", "CENTRAL", "REGIONAL", "OWN", "OWN"),
    employment_status: mostly("_T", "PNS", "PPPK", "PPPK_FT", "PPPK_PW", "NON_ASN", "_U"),
    sex: mostly("_T", "F", "M"),
    age_group: mostly("_T", "_T", "Y21T30", "Y21T25"),
    education: mostly("_T", "SD_SMA", "SD", "SMA", "S1", "D4_S1", "D1_D4", "S1_S3"),
    position_group: mostly("_T", "MAN", "JPT", "JF", "FRM_GURU", "FRM_TEK", "SEC_KES"),
    grade: mostly("_T", "_T", "PNS_I", "PNS_IA", "PPPK_09", "PPPK", "_U"),
    stage: mostly("ACTUAL", "PLANNED"),
    definition: mostly("FULL", "FULL", "STRUCTURAL_PNS_AND_PPPK"),
    source_id: fc.constantFrom("s-one", "s-two"),
    measured,
  })
  .map(({ measured: { value, status }, ...codes }) => ({ ...codes, headcount: value, obs_status: status }));

/** Figures that differ from one base row in one or two fields, so that series, copies and tilings are common. */
const workforceRows = fc
  .array(
    fc.tuple(
      workforceRow,
      fc.subarray(["as_of", "sex", "employment_status", "education", "source_id"], { maxLength: 2 }),
    ),
    { minLength: 2, maxLength: 40 },
  )
  .map((drawn): Row[] => {
    const base = drawn[0]?.[0];
    return drawn.map(([row, changed], index) => {
      const differs = Object.fromEntries(
        [...changed, ...(index % 2 === 0 ? ["as_of"] : [])].map((name) => [name, row[name as keyof typeof row]]),
      );
      const near = index % 5 === 0 || base === undefined ? row : { ...base, ...differs };
      return {
        ...near,
        headcount: row.headcount,
        obs_status: row.obs_status,
        row_id: `w${String(index).padStart(2, "0")}`,
        conf_status: null,
        supersedes: null,
        supersedes_reason: null,
      };
    });
  });

const preferences = fc.array(
  fc.record({ preferred: fc.integer({ min: 0, max: 39 }), also: fc.integer({ min: 0, max: 39 }) }),
  { maxLength: 4 },
);
const id = (index: number): string => `w${String(index).padStart(2, "0")}`;

const agendaRows = fc
  .array(
    fc.record({
      date: fc.constantFrom(...DATES),
      region_code: fc.constantFrom("ID", "16", "16.08", "17"),
      kind: fc.constantFrom("AUDIT", "TALENT", "OTHER"),
      measured,
      repeats: fc.option(fc.integer({ min: 0, max: 5 }), { freq: 3 }),
    }),
    { minLength: 1, maxLength: 14 },
  )
  .map((drawn): Row[] =>
    drawn.map(({ measured: { value, status }, repeats, ...codes }, index) => ({
      ...codes,
      event_id: `evt-${index}`,
      title_id: "",
      title_en: "",
      participants: value,
      obs_status: status,
      same_meeting_as: repeats === null || repeats === index ? null : `evt-${repeats}`,
      source_id: "s-one",
      supersedes: null,
      supersedes_reason: null,
    })),
  );

const themeRows = fc
  .uniqueArray(
    fc.record({
      visit_id: fc.constantFrom("vis-a", "vis-b", "vis-c"),
      theme_reported: fc.constantFrom("one", "two", "é, three"),
      theme: fc.constantFrom("GF01_PSI", "GF01_GOV", "GF01", "GF04_INV", "GF10", "_U", null),
      host_region_code: fc.constantFrom(null, "16", "16.08", "17.01"),
      source_id: fc.constantFrom("s-one", "s-two"),
    }),
    { minLength: 1, maxLength: 9, selector: ({ visit_id, theme_reported }) => `${visit_id}/${theme_reported}` },
  )
  .map((drawn): Row[] => drawn.map((row) => ({ ...row, supersedes: null, supersedes_reason: null })));

const visitRows = fc
  .array(
    fc.record({
      host_region_code: fc.constantFrom(null, "16", "16.08", "17.01", "ID"),
      start_date: fc.constantFrom(null, ...DATES),
      date_status: fc.constantFrom("ACTUAL", "PLANNED"),
      measured,
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map((drawn): Row[] =>
    drawn.map(({ measured: { value, status }, ...codes }, index) => ({
      ...codes,
      visit_id: `vis-${index}`,
      cohort_id: null,
      organiser: null,
      host_name: "",
      end_date: null,
      participants: value,
      obs_status: status,
      source_id: "s-one",
      supersedes: null,
      supersedes_reason: null,
    })),
  );

export const RANDOM_TABLES = ["workforce", "agenda", "visit_themes", "visits"];

/** Small data sets with the real schemas and code lists, crowded so that rare situations meet. */
export function randomDataset({ schemas, codelists, population }: Dataset): fc.Arbitrary<Dataset> {
  return fc
    .record({ workforce: workforceRows, agenda: agendaRows, visit_themes: themeRows, visits: visitRows, preferences })
    .map(({ preferences: drawn, ...rows }) => ({
      schemas,
      codelists,
      rows,
      population,
      totalChecks: [],
      preferences: drawn
        .filter(({ preferred, also }) => preferred !== also && Math.max(preferred, also) < rows.workforce.length)
        .map(({ preferred, also }) => ({ preferredRow: id(preferred), alsoReported: [id(also)] })),
    }));
}

/** Two series of figures and estimates whose dates lie about twelve months apart, some of them twice at one date. */
export function longSeries({ schemas, codelists, population, rows }: Dataset): fc.Arbitrary<Dataset> {
  const [base = {}] = rows["workforce"] ?? [];
  const atTotal = ["employer", "employment_status", "age_group", "education", "position_group", "grade"];
  const total = Object.fromEntries(atTotal.map((name) => [name, "_T"]));
  const figure = fc.record({
    as_of: fc.constantFrom(...DATES, "2024-12-31", "2025-01-01", "2025-01-02"),
    sex: fc.constantFrom("F", "M"),
    measured,
  });
  return fc.array(figure, { minLength: 4, maxLength: 16 }).map((drawn) => ({
    schemas,
    codelists,
    population,
    totalChecks: [],
    preferences: [],
    rows: {
      workforce: drawn.map(({ as_of, sex, measured: { value, status } }, index) => ({
        ...base,
        ...total,
        region_code: "ID",
        stage: "ACTUAL",
        definition: "FULL",
        as_of,
        sex,
        headcount: value,
        obs_status: status,
        row_id: id(index),
      })),
    },
  }));
}
