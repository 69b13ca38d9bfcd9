/** Results on a few made-up rows, shaped as the explorer shapes them. */
import { createResult } from "../../src/charts/explore/create-result.ts";
import type { ExploreResult } from "../../src/charts/explore/result.ts";
import { schemas, type RowTypes } from "../../src/generated/tables.ts";
import type { Locale } from "../../src/lib/format.ts";
import type { Row } from "../../src/lib/table-schema.ts";
import { answer } from "../../src/query/index.ts";
import type { Question } from "../../src/query/question.ts";
import { loadDataset } from "../query/load-dataset.ts";

const committed = loadDataset();
const regions = (committed.rows["regions"] ?? []) as unknown as RowTypes["regions"][];

/** A published headcount that differs from "everyone, national, actual, full" in what is given. */
const headcount = (row: Row): Row => ({
  ...Object.fromEntries(schemas.workforce.fields.map(({ name }) => [name, null])),
  as_of: "2025-11-01",
  region_code: "ID",
  employer: "_T",
  employment_status: "_T",
  sex: "_T",
  age_group: "_T",
  education: "_T",
  position_group: "_T",
  grade: "_T",
  stage: "ACTUAL",
  definition: "FULL",
  obs_status: "A",
  source_id: "bkn-2025",
  ...row,
});

/** Men and women among PNS and PPPK: a zero, an unpublished figure, an estimate, two dates. */
const ROWS: readonly Row[] = [
  headcount({ row_id: "pns-f", sex: "F", employment_status: "PNS", headcount: 5372 }),
  headcount({ row_id: "pns-m", sex: "M", employment_status: "PNS", headcount: 0 }),
  headcount({ row_id: "pppk-f", sex: "F", employment_status: "PPPK", headcount: null, obs_status: "L" }),
  headcount({
    row_id: "pppk-m",
    sex: "M",
    employment_status: "PPPK",
    headcount: 1_250_000,
    obs_status: "E",
    as_of: "2024-12",
  }),
];

/** The answer to a question about those rows. */
export function sampleResult(question: Partial<Question> = {}, locale: Locale = "id"): ExploreResult {
  const asked = { table: "workforce", measure: "headcount", by: ["sex", "employment_status"], where: {}, ...question };
  const dataset = { ...committed, rows: { ...committed.rows, workforce: ROWS } };
  const answered = answer(asked, dataset);
  if (answered.status !== "ok") throw new Error(`the sample has no answer: ${answered.status}`);
  const reference = { regions, series_breaks: [], total_checks: [], preferences: [] };
  return createResult(answered, { locale, declarations: dataset, reference });
}
