import { describe, expect, it } from "vitest";
import { asnSexTrend, type SexTrendData } from "../../src/charts/workforce/asn-sex-trend.ts";
import { inlineSource, realSource } from "./inline-data.ts";
import { context } from "./reading.ts";
import { expectDrawings } from "./snapshot.ts";

const year = (as_of: string, women: number, men: number | null, total: number, employment_status = "_T") => [
  { as_of, employment_status, sex: "F", headcount: women },
  { as_of, employment_status, sex: "M", headcount: men },
  { as_of, employment_status, headcount: total },
];
const small = asnSexTrend.data(
  inlineSource({
    figures: [
      ...year("2021-12-31", 500, 500, 1000, "PNS"),
      ...year("2022-12-31", 540, 460, 1000),
      ...year("2023-12-31", 550, 440, 1000),
      ...year("2024-12-31", 560, null, 1000),
      ...year("2024-06-30", 0, 0, 0),
      ...year("2025-12-31", 570, 430, 1000),
    ],
  }),
  {},
) as SexTrendData;

describe("asn-sex-trend", () => {
  it("draws ASN and PNS apart", () => {
    expectDrawings(asnSexTrend, small);
  });

  it("keeps only dates at which both sexes tile the total", () => {
    expect(asnSexTrend.table(small, context("en")).rows.map(({ date, status }) => [date, status])).toEqual([
      ["31 December 2022", "All ASN"],
      ["31 December 2025", "All ASN"],
      ["31 December 2021", "PNS"],
    ]);
  });

  it("says its finding in both languages", () => {
    expect(asnSexTrend.title(small, context("en"))).toBe(
      "Women made up 57.0% of ASN on 31 December 2025, compared with 54.0% on 31 December 2022",
    );
    expect(asnSexTrend.description(small, context("id"))).toBe(
      "Diagram garis persentase perempuan; sumbu tegak tidak dimulai dari nol. Total ASN 54,0% (31 Desember 2022), 57,0% (31 Desember 2025); PNS 50,0% (31 Desember 2021).",
    );
  });

  it("starts with PNS in 2019 and ends with ASN in November 2025", () => {
    const data = asnSexTrend.data(realSource(), {}) as SexTrendData;
    expect(data.series.map(({ status, points }) => [status, points[0]?.asOf, points.at(-1)?.asOf])).toEqual([
      ["_T", "2022-06-30", "2025-11-01"],
      ["PNS", "2019-12-31", "2022-12-31"],
      ["PPPK", "2022-12-31", "2022-12-31"],
    ]);
  });
});
