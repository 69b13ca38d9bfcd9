import { describe, expect, it } from "vitest";
import { talentAdoption as chart, type TalentAdoptionData } from "../../src/charts/talent/talent-adoption.ts";
import { inlineRows, realSource } from "./inline-data.ts";
import { context, texts } from "./reading.ts";
import { expectDrawings } from "./snapshot.ts";

const common = { region_code: "ID", stage: "ACTUAL", obs_status: "A", source_id: "s1" } as const;
const small = chart.data(
  inlineRows({
    talent_counts: [
      { ...common, talent_count_id: "t1", as_of: "2024", measure: "agencies_approved", value: 0 },
      {
        ...common,
        talent_count_id: "t2",
        as_of: "2025-06",
        measure: "agencies_approved",
        value: null,
        obs_status: "L",
      },
      { ...common, talent_count_id: "t3", as_of: "2025-11-10", measure: "agencies_approved", value: 87 },
      {
        ...common,
        talent_count_id: "t4",
        as_of: "2026",
        measure: "agencies_target",
        value: 350,
        stage: "PLANNED",
        obs_status: "F",
      },
      { ...common, talent_count_id: "t5", as_of: "2025-12-31", measure: "agencies_total", value: 643 },
      { ...common, talent_count_id: "t6", as_of: "2022-01", measure: "agencies_cleared_kasn", value: 12 },
    ],
  }),
  {},
) as TalentAdoptionData;

describe("talent-adoption", () => {
  it("draws counts, the hollow target and all agencies", () => {
    expectDrawings(chart, small);
  });

  it("lists the other measure without joining it", () => {
    expect(texts(chart.table(small, context("id")).rows)).toEqual([
      ["2024", "Instansi disetujui atau menerapkan", "0"],
      ["10 November 2025", "Instansi disetujui atau menerapkan", "87"],
      ["2026", "Target instansi", "350"],
      ["31 Desember 2025", "Instansi seluruhnya", "643"],
      ["Januari 2022", "Instansi disetujui KASN", "12"],
    ]);
    expect(chart.description(small, context("en"))).toBe(
      "Dots over time: 0 (2024), 87 (10 November 2025). The target of 350 agencies for 2026 is a hollow box because it is only planned. The line at the top shows all 643 agencies (31 December 2025).",
    );
  });

  it("tells the committed counts", () => {
    const data = chart.data(realSource(), {}) as TalentAdoptionData;
    expect(data.approved.map(({ row }) => [row.as_of, row.value])).toEqual([
      ["2024", 42],
      ["2025-11-10", 87],
      ["2025-12-31", 121],
      ["2026-01-10", 122],
    ]);
    expect(chart.title(data, context("id"))).toBe(
      "122 instansi disetujui atau menerapkan manajemen talenta (10 Januari 2026); targetnya 350 pada 2026",
    );
    expect(chart.provenance(data).stages).toEqual(["ACTUAL", "PLANNED"]);
  });
});
