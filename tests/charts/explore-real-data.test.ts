import { describe, expect, it } from "vitest";
import {
  chooseView,
  fitsOf,
  resultDescription,
  resultSubtitle,
  resultTable,
  resultTitle,
  views,
} from "../../src/charts/explore/index.ts";
import { LOCALES } from "../../src/lib/format.ts";
import type { ViewId } from "../../src/query/explore-state.ts";
import { draw, realResult, type PartialQuestion, type ResultOptions } from "./explore-results.ts";

interface CaseOptions extends ResultOptions {
  readonly facet?: string;
}
type Case = readonly [view: ViewId, question: PartialQuestion, options?: CaseOptions];

/** A browser draws at whatever width there is; each language takes two. */
const WIDTHS = { id: [328, 736], en: [479, 600] } as const;

const PNS = { employment_status: ["PNS"] };
const OKU_TIMUR = { region_code: ["16.08"], employer: ["OWN"] };

/** Questions to every table, with the view that is chosen for each. */
const cases: readonly Case[] = [
  ["bar", { by: ["sex"] }],
  ["bar", { by: [] }],
  ["bar", { by: ["sex"], share: true }],
  ["bar", { by: ["age_group"] }],
  ["bar", { by: ["education"], where: PNS }],
  ["bar", { by: ["grade"], where: PNS }],
  ["bar", { by: ["employment_status"], where: OKU_TIMUR }],
  ["bar", { by: ["employment_status", "sex"], asOf: "2022-12-31" }],
  ["bar", { by: ["employment_status", "sex"], asOf: "2022-12-31" }, { facet: "employment_status" }],
  ["bar", { by: ["employment_status"] }, { before: "2024-12-31" }],
  ["stacked", { by: ["employment_status", "sex"], share: true }],
  ["line", { by: ["employment_status"], where: { employment_status: ["_T", "PNS", "PPPK"] }, asOf: "all" }],
  ["line", { by: ["sex"], share: true, asOf: "all" }],
  ["line", { by: [], where: PNS, asOf: "all" }],
  ["tiles", { by: ["region_code"], where: PNS }],
  ["tiles", { by: ["region_code"], where: PNS, per: 1000 }],
  ["bar", { by: ["stage", "employment_status"], where: { ...OKU_TIMUR, stage: ["ACTUAL", "PLANNED"] } }],
  ["bar", { table: "merit", measure: "merit_index", by: ["region_code"] }],
  ["line", { table: "merit", measure: "merit_index", by: ["region_code"], asOf: "all" }],
  ["table", { table: "talent_counts", measure: "value", by: ["measure"] }],
  ["bar", { table: "talent", measure: "rows", by: ["step"] }],
  ["bar", { table: "rotations", measure: "officials", by: ["region_code"] }],
  ["bar", { table: "cohorts", measure: "participants", by: ["programme"] }],
  ["heat", { table: "cohorts", measure: "rows", by: ["venue_region_code", "year"] }],
  ["tiles", { table: "cohort_origins", measure: "rows", by: ["origin_region_code"], rollup: "top" }],
  ["bar", { table: "visits", measure: "rows", by: ["host_region_code"], where: { host_region_code: ["16"] } }],
  ["tiles", { table: "visits", measure: "rows", by: ["host_region_code"], rollup: "top" }],
  ["bar", { table: "visit_themes", measure: "rows", by: ["theme"] }],
  ["tiles", { table: "visit_origins", measure: "participants", by: ["origin_region_code"], rollup: "top" }],
  ["flow", { table: "visit_origins", measure: "rows", by: ["host_region_code", "origin_region_code"] }],
  [
    "flow",
    { table: "cohort_origins", measure: "rows", by: ["venue_region_code", "origin_region_code"], rollup: "top" },
  ],
  ["bar", { table: "projects", measure: "rows", by: ["year"] }],
  ["bar", { table: "projects", measure: "rows", by: ["sector_code"], rollup: "top" }],
  ["bar", { table: "seminars", measure: "rows", by: ["venue_region_code"] }],
  ["bar", { table: "agenda", measure: "rows", by: ["kind"] }],
  ["line", { table: "agenda", measure: "rows", by: ["kind", "year"] }],
];

describe.each(cases.map(([view, question, options = {}]) => ({ view, question, options })))(
  "$view of $question",
  ({ view: chosen, question, options }) => {
    const layout = { facet: options.facet ?? null };

    it("is chosen and drawn at every width, in both languages", () => {
      for (const locale of LOCALES) {
        const result = realResult(question, { ...options, locale });
        expect(chooseView(result, layout)).toBe(chosen);
        for (const { view, fit } of fitsOf(result, layout)) {
          if (!fit.fits) continue;
          for (const widthPx of WIDTHS[locale]) {
            const svg = draw(view, result, { ...layout, widthPx, interactive: true });
            expect(svg).not.toMatch(/NaN|undefined|Infinity/);
          }
        }
      }
    });

    it("has its words and a table with every figure", () => {
      for (const locale of LOCALES) {
        const result = realResult(question, { ...options, locale });
        const texts = [resultTitle(result), resultSubtitle(result), resultDescription(result, chosen), ...result.notes];
        for (const text of texts) expect(text).not.toMatch(/\{|undefined|NaN|^$/);
        const figures = resultTable(result).rows.flatMap(({ entries }) =>
          entries.flatMap((entry) => (entry.type === "number" && entry.figure !== null ? [entry.figure] : [])),
        );
        expect(figures.toSorted((a, b) => a - b)).toEqual(result.figures.map(({ index }) => index));
      }
    });
  },
);

it("every view but one that needs a table of its own is chosen for some question", () => {
  const chosen = new Set(cases.map(([view]) => view));
  expect(views.map(({ id }) => id).filter((id) => !chosen.has(id))).toEqual(["pyramid"]);
});
