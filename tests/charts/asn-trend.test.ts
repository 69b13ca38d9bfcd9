import { describe, expect, it } from "vitest";
import { asnTrend, type AsnTrendData } from "../../src/charts/workforce/asn-trend.ts";
import { inlineSource, realSource } from "./inline-data.ts";
import { context } from "./reading.ts";
import { drawChart, expectDrawings } from "./snapshot.ts";

const figure = (
  as_of: string,
  employment_status: string,
  headcount: number | null,
  obs_status = headcount === null ? "L" : "A",
) => ({
  as_of,
  employment_status,
  headcount,
  obs_status,
});
const small = asnTrend.data(
  inlineSource({
    figures: [
      figure("2012", "PNS", 4_460_000, "E"),
      figure("2020-12-31", "PNS", 4_000_000),
      figure("2021-12-31", "_T", 4_000_000),
      figure("2021-12-31", "PNS", 4_000_000),
      figure("2021-12-31", "PPPK", 0),
      figure("2022-12-31", "PPPK", null),
      figure("2024-12-31", "_T", 5_000_000),
      figure("2024-12-31", "PNS", 3_500_000),
      figure("2024-12-31", "PPPK", 1_500_000),
      figure("2026-01-12", "_T", 6_500_000, "E"),
    ],
    breaks: [
      {
        break_id: "b",
        as_of: "2021-12-31",
        table: "workforce",
        dimension: "employment_status",
        label_id: "PPPK mulai tercatat",
        label_en: "PPPK first counted",
        source_id: "s1",
      },
    ],
    preferences: [{ preferredRow: "r7", alsoReported: ["r10"] }],
  }),
  {},
) as AsnTrendData;

describe("asn-trend", () => {
  it("draws counted figures joined and rounded ones hollow", () => {
    expectDrawings(asnTrend, small);
    expect(drawChart(asnTrend, small)).toContain("sekitar 6,5&nbsp;juta");
  });

  it("prints no series point where nothing was published", () => {
    const table = asnTrend.table(small, context("en"));
    expect(table.columns.map(({ label }) => label)).toEqual(["Reference date", "All ASN", "PNS", "PPPK"]);
    expect(table.rows.map((row) => row["date"])).toEqual([
      "2012",
      "31 December 2020",
      "31 December 2021",
      "31 December 2024",
      "12 January 2026",
    ]);
    expect(table.rows[0]).toMatchObject({
      _T: { value: null, text: "" },
      PNS: { value: 4_460_000, text: "4,460,000" },
    });
    expect(table.rows[2]).toMatchObject({ PPPK: { value: 0, text: "0" } });
  });

  it("says its finding in both languages", () => {
    expect(asnTrend.title(small, context("id"))).toBe(
      "30,0% dari 5.000.000 ASN adalah PPPK pada 31 Desember 2024; pada 31 Desember 2021 baru 0,0%",
    );
    expect(asnTrend.description(small, context("en"))).toBe(
      "Line chart of civil servants by status. All ASN: 4,000,000 (31 December 2021) to 5,000,000 (31 December 2024); PNS: 4,000,000 (31 December 2020) to 3,500,000 (31 December 2024); PPPK: 0 (31 December 2021) to 1,500,000 (31 December 2024).",
    );
  });

  it("does not join figures across a break of the measure itself", () => {
    const figures = [
      figure("2015-01", "PNS", 4_375_009),
      figure("2015-12-31", "PNS", 4_593_604),
      figure("2016-12-31", "PNS", 4_374_341),
    ];
    const cut = {
      break_id: "c",
      as_of: "2015-12-31",
      table: "workforce",
      dimension: "headcount",
      label_id: "Edisi lain",
      label_en: "Another edition",
      source_id: "s1",
    };
    const draw = (breaks: readonly (typeof cut)[]) => {
      const data = asnTrend.data(inlineSource({ figures, breaks }), {}) as AsnTrendData;
      return { svg: drawChart(asnTrend, data), notes: asnTrend.notes?.(data, context("en")) };
    };
    const joined = (svg: string) => [...svg.matchAll(/<path d="M[^"]*L/g)].length;
    expect(draw([]).svg).toMatch(/<path d="M[\d.]+,[\d.]+L[\d.]+,[\d.]+L/);
    expect(draw([cut]).svg).not.toMatch(/<path d="M[\d.]+,[\d.]+L[\d.]+,[\d.]+L/);
    expect(joined(draw([cut]).svg)).toBe(1);
    expect(draw([cut]).notes).toEqual(["Break in series: Another edition (31 December 2015)."]);
  });

  it("has no figure where nothing was published", () => {
    expect(asnTrend.data(inlineSource({ figures: [] }), {})).toBeNull();
  });

  it("takes the counted total of November 2025, not the spoken 6.5 million", () => {
    const data = asnTrend.data(realSource(), {}) as AsnTrendData;
    expect(asnTrend.title(data, context("id"))).toBe(
      "35,6% dari 5.588.245 ASN adalah PPPK pada 1 November 2025; pada 31 Desember 2021 baru 1,2%",
    );
    const spoken = asnTrend.table(data, context("id")).rows.at(-1);
    expect(spoken).toMatchObject({
      date: "12 Januari 2026",
      _T: { value: 6_500_000, cell: { obsStatus: "E" } },
      PNS: { value: null },
    });
    expect(data.breaks.map(({ asOf }) => asOf)).toEqual(["2021-12-31", "2025"].sort((a, b) => (a < b ? -1 : 1)));
  });
});
