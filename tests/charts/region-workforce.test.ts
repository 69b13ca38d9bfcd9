import { describe, expect, it } from "vitest";
import { regionWorkforce as chart, type RegionWorkforceData } from "../../src/charts/workforce/region-workforce.ts";
import { inlineSource, realSource } from "./inline-data.ts";
import { context } from "./reading.ts";
import { expectDrawings } from "./snapshot.ts";

const own = (employment_status: string, headcount: number | null, other: Record<string, string> = {}) => ({
  region_code: "16.08",
  employer: "OWN",
  employment_status,
  headcount,
  ...other,
});
const small = chart.data(
  inlineSource({
    figures: [
      own("_T", 1000),
      own("PNS", 1000),
      own("PPPK", 0),
      own("PNS", 600, { sex: "F" }),
      own("_T", 700, { as_of: "2025-11-05", definition: "STRUCTURAL_PNS_AND_PPPK" }),
      own("PPPK_PW", 400, { as_of: "2025-11-05", stage: "PLANNED", obs_status: "F" }),
      own("NON_ASN", 450, { as_of: "2022", obs_status: "E" }),
      own("NON_ASN", null, { as_of: "2023" }),
    ],
    preferences: [{ preferredRow: "r1", alsoReported: ["r5"] }],
  }),
  { region: "16.08" },
) as RegionWorkforceData;
const rowsOf = (data: RegionWorkforceData) =>
  chart
    .table(data, context("en"))
    .rows.map((row) => [
      row["category"],
      (row["value"] as { value: number }).value,
      row["scope"],
      row["date"],
      row["definition"],
    ]);

describe("region-workforce", () => {
  it("draws actual, planned and rounded figures each in their own look", () => {
    expectDrawings(chart, small);
  });

  it("keeps definitions, dates and plans apart and leaves out parts of a shown whole", () => {
    const own = "The government’s own staff";
    expect(rowsOf(small)).toEqual([
      ["All ASN", 1000, own, "31 December 2025", "full"],
      ["PNS", 1000, own, "31 December 2025", "full"],
      ["PPPK", 0, own, "31 December 2025", "full"],
      ["All ASN", 700, own, "5 November 2025", "Structural PNS and PPPK · also reported"],
      ["Non-ASN staff", 450, own, "2022", "full"],
      ["Part-time PPPK", 400, "Plans of the government", "5 November 2025", "full"],
    ]);
  });

  it("says its finding in both languages", () => {
    expect(chart.title(small, context("id"))).toBe(
      "Pemerintah Kabupaten Ogan Komering Ulu Timur memiliki 1.000 ASN (31 Desember 2025)",
    );
    expect(chart.title(small, context("en"))).toBe(
      "Kabupaten Ogan Komering Ulu Timur employed 1,000 ASN (31 December 2025)",
    );
    expect(chart.description(small, context("en"))).toContain(
      "Non-ASN staff about 450; Plans of the government, 5 November 2025: Part-time PPPK 400.",
    );
  });

  it("has no figure where nothing was published", () => {
    expect(chart.data(inlineSource({ figures: [] }), { region: "16.08" })).toBeNull();
    expect(chart.data(realSource(), {})).toBeNull();
  });

  it("shows every figure of OKU Timur, each under its own definition", () => {
    const data = chart.data(realSource(), { region: "16.08" }) as RegionWorkforceData;
    expect(
      data.groups.map(({ scope, asOf, definition, isAlsoReported, items }) => [
        scope,
        asOf,
        definition?.en ?? "full",
        isAlsoReported,
        items.map(({ cell }) => cell.value),
      ]),
    ).toEqual([
      ["own", "2025-12", "full", false, [13_718, 5580, 3981, 4157]],
      ["own", "2025-11-05", "Structural PNS and PPPK", true, [5372, 1559, 3813]],
      ["own", "2022-01-22", "full", false, [4500]],
      ["own", "2016-11-10", "full", false, [642]],
      ["own-planned", "2025-11-05", "full", false, [4157]],
    ]);
    expect(chart.notes?.(data, context("en"))[0]).toBe(
      "Figures with different definitions count different people; the difference is not growth.",
    );
  });

  it("keeps those who work in a province apart from its government's own staff", () => {
    const data = chart.data(realSource(), { region: "16" }) as RegionWorkforceData;
    expect(data.groups.map(({ scope, items }) => [scope, items.map(({ cell }) => cell.value)])).toEqual([
      ["own", [30_588, 12_260]],
      ["own", [5990]],
      ["own", [12_477]],
      ["own-planned", [6120]],
      ["works-there", [118_773]],
      ["works-there", [22_797, 97_859]],
    ]);
    expect(chart.title(data, context("en"))).toBe("Sumatera Selatan Province employed 30,588 ASN (22 December 2025)");
  });
});
