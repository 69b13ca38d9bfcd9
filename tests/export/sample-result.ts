/** A result on a few made-up rows, shaped as the explorer shapes it. */
import type { ExploreResult } from "../../src/charts/explore/result.ts";
import type { Locale } from "../../src/lib/format.ts";
import type { Question } from "../../src/query/question.ts";
import { smallResult } from "../charts/explore-results.ts";

const PUBLISHED = { as_of: "2025-11-01", source_id: "bkn-2025" };

/** Men and women among PNS and PPPK: a zero, an unpublished figure, an estimate, two dates. */
const FIGURES = [
  { ...PUBLISHED, row_id: "pns-f", sex: "F", employment_status: "PNS", headcount: 5372 },
  { ...PUBLISHED, row_id: "pns-m", sex: "M", employment_status: "PNS", headcount: 0 },
  { ...PUBLISHED, row_id: "pppk-f", sex: "F", employment_status: "PPPK", headcount: null },
  {
    ...PUBLISHED,
    row_id: "pppk-m",
    sex: "M",
    employment_status: "PPPK",
    headcount: 1_250_000,
    obs_status: "E",
    as_of: "2024-12",
  },
];

/** The answer to a question about those rows. */
export const sampleResult = (question: Partial<Question> = {}, locale: Locale = "id"): ExploreResult =>
  smallResult(FIGURES, { by: ["sex", "employment_status"], ...question }, { locale });
