import { describe, expect, it } from "vitest";
import {
  provinceGovernments as chart,
  type ProvinceGovernmentsData,
} from "../../src/charts/workforce/province-governments.ts";
import { inlineSource, realSource } from "./inline-data.ts";
import { context } from "./reading.ts";
import { expectDrawings } from "./snapshot.ts";

const own = (
  region_code: string,
  employment_status: string,
  headcount: number | null,
  other: Record<string, string> = {},
) => ({
  region_code,
  employment_status,
  headcount,
  employer: "OWN",
  ...other,
});
const small = chart.data(
  inlineSource({
    figures: [
      own("34.01", "PNS", 7000, { as_of: "2024" }),
      own("34.01", "PNS", 7100),
      own("34.01", "PPPK_FT", 2000),
      own("34.02", "PPPK_PW", 900, { stage: "PLANNED", obs_status: "F" }),
      own("34.02", "NON_ASN", 300, { obs_status: "E" }),
      own("34.03", "PPPK_PW", 0),
      own("34.04", "PNS", null),
    ],
  }),
  { region: "34" },
) as ProvinceGovernmentsData;

describe("province-governments", () => {
  it("draws every regency and city, gaps included", () => {
    expectDrawings(chart, small);
  });

  it("prints the latest figure of each status with its date", () => {
    const { rows } = chart.table(small, context("id"));
    expect(rows).toHaveLength(5);
    expect(rows[0]).toMatchObject({
      pns: { value: 7100 },
      "pns-date": "31 Desember 2025",
      pppk: { value: 2000 },
      "pppk-date": "31 Desember 2025 (penuh waktu)",
      "non-asn": { value: null },
    });
    expect(rows[2]).toMatchObject({ "part-time": { value: 0, text: "0" } });
    expect(rows[3]).toMatchObject({ pns: { value: null, text: "" }, "pns-date": "" });
  });

  it("says its finding in both languages", () => {
    expect(chart.title(small, context("id"))).toBe(
      "Dari 5 kabupaten/kota di Daerah Istimewa Yogyakarta, jumlah PNS diketahui untuk 1 dan jumlah PPPK paruh waktu untuk 1",
    );
    expect(chart.description(small, context("en"))).toContain("Without any figure: 2.");
  });

  it("folds the silent governments into one row where they are the larger part", () => {
    const few = chart.data(inlineSource({ figures: [own("34.01", "PPPK_PW", 900)] }), {
      region: "34",
    }) as ProvinceGovernmentsData;
    expect(chart.title(few, context("id"))).toBe(
      "1 dari 5 kabupaten/kota di Daerah Istimewa Yogyakarta punya angka pegawai yang dipublikasikan",
    );
    expect(chart.options(few, context("id")).height).toBeLessThan(chart.options(small, context("id")).height ?? 0);
    expect(chart.table(few, context("id")).rows).toHaveLength(5);
  });

  it("is made only for provinces with a figure of their regencies", () => {
    const none = inlineSource({ figures: [own("34", "PNS", 5)] });
    expect(chart.data(none, { region: "34" })).toBeNull();
    expect(chart.data(none, { region: "34.01" })).toBeNull();
    expect(chart.data(none, {})).toBeNull();
  });

  it("shows the 17 regencies and cities of Sumatera Selatan", () => {
    const data = chart.data(realSource(), { region: "16" }) as ProvinceGovernmentsData;
    expect(data.local).toBe(17);
    expect(data.governments).toHaveLength(18);
    const cells = data.governments.find(({ code }) => code === "16.08")!.cells;
    expect(Object.entries(cells).map(([key, cell]) => [key, cell.value, cell.asOf])).toEqual([
      ["pns", 5580, "2025-12"],
      ["pppk", 3981, "2025-12"],
      ["part-time", 4157, "2025-12"],
      ["part-time-planned", 4157, "2025-11-05"],
      ["non-asn", 4500, "2022-01-22"],
    ]);
  });
});
