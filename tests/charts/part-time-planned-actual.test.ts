import { describe, expect, it } from "vitest";
import {
  partTimePlannedActual as chart,
  type PartTimeData,
} from "../../src/charts/workforce/part-time-planned-actual.ts";
import { inlineSource, realSource } from "./inline-data.ts";
import { context } from "./reading.ts";
import { expectDrawings } from "./snapshot.ts";

const figure = (region_code: string, as_of: string, headcount: number | null, stage = "ACTUAL") => ({
  region_code,
  as_of,
  headcount,
  stage,
  employer: "OWN",
  employment_status: "PPPK_PW",
});
const small = chart.data(
  inlineSource({
    figures: [
      figure("16.02", "2025", 4600, "PLANNED"),
      figure("16.02", "2025-12", 4576, "PLANNED"),
      figure("16.02", "2025-12-29", 4564),
      figure("16.71", "2025-12-22", 2037),
      figure("16.07", "2025-09-12", 982, "PLANNED"),
      figure("16.01", "2025-11-01", 0),
      figure("16.05", "2025-11-01", null),
    ],
  }),
  {},
) as PartTimeData;

describe("part-time-planned-actual", () => {
  it("draws plans, outcomes and what is missing of either", () => {
    expectDrawings(chart, small);
  });

  it("lists every stage with its date, and the gap", () => {
    expect(
      chart
        .table(small, context("id"))
        .rows.map((row) => [row["government"], row["stage"], row["date"], (row["value"] as { text: string }).text]),
    ).toEqual([
      ["Kab. Ogan Komering Ilir", "rencana", "2025", "4.600"],
      ["Kab. Ogan Komering Ilir", "rencana", "Desember 2025", "4.576"],
      ["Kab. Ogan Komering Ilir", "realisasi", "29 Desember 2025", "4.564"],
      ["Kota Palembang", "rencana", "", ""],
      ["Kota Palembang", "realisasi", "22 Desember 2025", "2.037"],
      ["Kab. Ogan Komering Ulu", "rencana", "", ""],
      ["Kab. Ogan Komering Ulu", "realisasi", "1 November 2025", "0"],
      ["Kab. Banyuasin", "rencana", "12 September 2025", "982"],
      ["Kab. Banyuasin", "realisasi", "", ""],
    ]);
  });

  it("says its finding in both languages", () => {
    expect(chart.title(small, context("id"))).toBe(
      "Di 1 dari 1 pemerintah daerah, PPPK paruh waktu yang diangkat lebih sedikit daripada rencana terakhir",
    );
    expect(chart.description(small, context("en"))).toBe(
      "Dot chart: hollow marks are plans, filled marks are actual figures. Plans, then outcome: Kab. Ogan Komering Ilir 4,600 → 4,576 → 4,564. Outcome only: 2 governments. Plan only: 1 government.",
    );
  });

  it("shows the stages of the committed data", () => {
    const data = chart.data(realSource(), {}) as PartTimeData;
    const stages = (code: string) => {
      const found = data.governments.both.find((one) => one.code === code)!;
      return [...found.planned.map(({ value }) => value), found.actual?.value];
    };
    expect(stages("16.02")).toEqual([4600, 4576, 4566, 4564]);
    expect(stages("16.71")).toEqual([2187, 2180, 2037]);
    expect(stages("16.04")).toEqual([2871, 2785]);
    expect(stages("17")).toEqual([3070, 4423, 4369]);
    expect(chart.title(data, context("en"))).toBe(
      "In 9 of 11 governments, fewer part-time PPPK were appointed than in the latest plan",
    );
  });
});
