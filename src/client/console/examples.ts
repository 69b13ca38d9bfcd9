/**
 * Queries to begin with. Each keeps the rules of the data: figures are read at exactly one level of detail and never
 * added up, events may be counted and summed. Titles are texts `console.example-<id>`.
 */
import type { Locale } from "../../lib/format.ts";
import { fieldsWithRole, type TableSchema } from "../../lib/table-schema.ts";
import type { OwnTable } from "../sql/session.ts";
import { OWN_TABLE } from "./catalogue.ts";
import { identifier } from "./completion.ts";

export interface Example {
  readonly id: (typeof EXAMPLE_IDS)[number];
  /** In the language of the labels that it reads. */
  readonly sql: (locale: Locale) => string;
}

export const EXAMPLE_IDS = [
  "asn-by-sex",
  "asn-trend",
  "pns-per-1000",
  "part-time",
  "coverage",
  "merit",
  "visit-hosts",
  "visit-themes",
  "cohorts",
  "projects",
  "agenda",
] as const;

export const EXAMPLES: readonly Example[] = [
  {
    id: "asn-by-sex",
    sql: (locale) => `SELECT sex, sex_label, headcount, as_of, source_id
FROM workforce_${locale}
WHERE as_of = '2025-11-01'
  AND region_code = 'ID'
  AND sex <> '_T'
  AND employer = '_T' AND employment_status = '_T'
  AND age_group = '_T' AND education = '_T'
  AND position_group = '_T' AND grade = '_T'
  AND stage = 'ACTUAL' AND definition = 'FULL'`,
  },
  {
    id: "asn-trend",
    sql: (locale) => `SELECT w.as_of, w.headcount, w.obs_status_label, s.publisher, s.title
FROM workforce_${locale} AS w
JOIN sources AS s USING (source_id)
WHERE w.region_code = 'ID'
  AND w.employer = '_T' AND w.employment_status = '_T'
  AND w.sex = '_T' AND w.age_group = '_T' AND w.education = '_T'
  AND w.position_group = '_T' AND w.grade = '_T'
  AND w.stage = 'ACTUAL' AND w.definition = 'FULL'
ORDER BY w.as_of`,
  },
  {
    id: "pns-per-1000",
    sql: () => `SELECT w.region_code, r.name, w.headcount, r.population_2025,
  round(1000.0 * w.headcount / r.population_2025, 1) AS per_1000
FROM workforce AS w
JOIN regions AS r USING (region_code)
WHERE r.level = 'province'
  AND w.as_of = '2023-12-31' AND w.employment_status = 'PNS'
  AND w.employer = '_T' AND w.sex = '_T' AND w.age_group = '_T'
  AND w.education = '_T' AND w.position_group = '_T'
  AND w.grade = '_T'
  AND w.stage = 'ACTUAL' AND w.definition = 'FULL'
ORDER BY per_1000 DESC`,
  },
  {
    id: "part-time",
    sql: (locale) => `SELECT region_code, region_code_label, stage_label, headcount, as_of
FROM workforce_${locale}
WHERE employment_status = 'PPPK_PW' AND employer = 'OWN'
  AND sex = '_T' AND age_group = '_T' AND education = '_T'
  AND position_group = '_T' AND grade = '_T'
ORDER BY region_code, stage, as_of`,
  },
  {
    id: "coverage",
    sql: () => `SELECT p.region_code, p.name,
  count(DISTINCT r.region_code) AS regions,
  count(DISTINCT w.region_code) AS published
FROM regions AS p
JOIN regions AS r ON r.parent_code = p.region_code
LEFT JOIN workforce AS w
  ON w.region_code = r.region_code AND w.headcount IS NOT NULL
WHERE p.level = 'province'
GROUP BY ALL
ORDER BY published DESC, p.region_code`,
  },
  {
    id: "merit",
    sql: (locale) => `SELECT region_code, region_code_label, as_of, category_label,
  merit_index
FROM merit_${locale}
QUALIFY row_number() OVER (
  PARTITION BY region_code ORDER BY as_of DESC
) = 1
ORDER BY category DESC NULLS LAST, merit_index DESC NULLS LAST,
  region_code`,
  },
  {
    id: "visit-hosts",
    sql: (locale) => `SELECT host_region_code, host_region_code_label, count(*) AS visits,
  sum(participants) AS participants,
  count(participants) AS visits_with_participants
FROM visits_${locale}
WHERE host_region_code = '16' OR host_region_code LIKE '16.%'
GROUP BY ALL
ORDER BY visits DESC, host_region_code`,
  },
  {
    id: "visit-themes",
    sql: (locale) => `SELECT coalesce(division.code, t.theme) AS division,
  coalesce(division.label_${locale}, t.theme_label) AS division_label,
  count(DISTINCT t.visit_id) AS visits
FROM visit_themes_${locale} AS t
JOIN codelist_visit_theme AS theme ON theme.code = t.theme
LEFT JOIN codelist_visit_theme AS division
  ON division.code = theme.parent AND division.code <> '_T'
GROUP BY ALL
ORDER BY visits DESC, division`,
  },
  {
    id: "cohorts",
    sql: (locale) => `SELECT programme, programme_label, year, count(*) AS cohorts,
  sum(participants) AS participants,
  count(participants) AS cohorts_with_participants
FROM cohorts_${locale}
GROUP BY ALL
ORDER BY year DESC, programme`,
  },
  {
    id: "projects",
    sql: (locale) => `SELECT p.year, p.title, p.sector_code_label, p.horizon_label,
  r.name AS owner, c.angkatan
FROM projects_${locale} AS p
LEFT JOIN regions AS r ON r.region_code = p.owner_region_code
LEFT JOIN cohorts AS c USING (cohort_id)
ORDER BY p.year DESC, p.project_id`,
  },
  {
    id: "agenda",
    sql: (locale) => `SELECT substr(date, 1, 4) AS year, kind_label, count(*) AS events
FROM agenda_${locale}
WHERE same_meeting_as IS NULL
GROUP BY ALL
ORDER BY year DESC, events DESC, kind_label`,
  },
];

/**
 * A query on the reader's own file: beside the published figures where it was checked as a table, else with the names
 * of its regions, else as it stands. `table` is the table that it was checked as.
 */
export function ownExample({ columns }: OwnTable, table: TableSchema | null): string {
  const names = columns.map(({ name }) => name);
  const key = table === null ? [] : comparedFields(table).filter((name) => names.includes(name));
  const measures = table === null ? [] : fieldsWithRole(table, "measure").map(({ name }) => name);
  const compared = measures.filter((name) => names.includes(name));
  if (table !== null && key.length > 0 && compared.length > 0)
    return `SELECT ${[
      ...key.map((name) => `${OWN_TABLE}.${identifier(name)}`),
      ...compared.flatMap((name) => [
        `${OWN_TABLE}.${identifier(name)} AS own_${name}`,
        `published.${identifier(name)} AS published_${name}`,
      ]),
    ].join(", ")}
FROM ${OWN_TABLE}
LEFT JOIN ${identifier(table.name)} AS published
  ON ${key.map((name) => `published.${identifier(name)} IS NOT DISTINCT FROM ${OWN_TABLE}.${identifier(name)}`).join("\n  AND ")}`;
  if (names.includes("region_code"))
    return `SELECT r.name, r.population_2025, ${OWN_TABLE}.*
FROM ${OWN_TABLE}
LEFT JOIN regions AS r ON r.region_code = ${OWN_TABLE}.region_code`;
  return `SELECT *\nFROM ${OWN_TABLE}`;
}

/** What makes two rows be about the same thing: all that a figure is broken down by, or the key of an event. */
function comparedFields({ kind, fields, primaryKey }: TableSchema): readonly string[] {
  if (kind !== "marginal") return primaryKey;
  const roles = new Set(["date", "dimension", "stage", "definition"]);
  return fields.filter(({ role }) => roles.has(role)).map(({ name }) => name);
}
