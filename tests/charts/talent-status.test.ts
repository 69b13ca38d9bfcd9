import { describe, expect, it } from "vitest";
import { talentStatus as chart, type TalentStatusData } from "../../src/charts/talent/talent-status.ts";
import { inlineRows, realSource } from "./inline-data.ts";
import { context, texts } from "./reading.ts";
import { expectDrawings } from "./snapshot.ts";

const common = { region_code: "ID", stage: "ACTUAL", obs_status: "A", source_id: "s1", as_of: "2025-12-31" } as const;
const small = chart.data(
  inlineRows({
    talent_counts: [
      { ...common, talent_count_id: "t1", measure: "agencies_total", value: 200 },
      { ...common, talent_count_id: "t2", measure: "agencies_started", value: 50 },
      { ...common, talent_count_id: "t3", measure: "agencies_presented", value: null, obs_status: "L" },
      { ...common, talent_count_id: "t4", measure: "agencies_approved", value: 0 },
      { ...common, talent_count_id: "t5", measure: "agencies_approved", value: 9, as_of: "2024" },
    ],
  }),
  {},
) as TalentStatusData;

describe("talent-status", () => {
  it("draws each count on the length of all agencies", () => {
    expectDrawings(chart, small);
  });

  it("takes counts of one date only and gives shares of all", () => {
    expect(texts(chart.table(small, context("id")).rows)).toEqual([
      ["Instansi seluruhnya", "200", "100,0"],
      ["Instansi sudah memulai", "50", "25,0"],
      ["Instansi disetujui atau menerapkan", "0", "0,0"],
    ]);
    expect(chart.description(small, context("en"))).toBe(
      "Bar chart, each bar drawn on one for all 200 agencies: Agencies in all 200; Agencies started 50; Agencies approved or applying 0.",
    );
  });

  it("tells the committed counts of December 2025", () => {
    const data = chart.data(realSource(), {}) as TalentStatusData;
    expect(data.stages.map(({ row }) => row.value)).toEqual([643, 543, 125, 121]);
    expect(chart.title(data, context("en"))).toBe(
      "121 of 643 agencies (18.8%) hold an approval for talent management; 543 have started",
    );
  });
});
