import { describe, expect, it } from "vitest";
import { pnsProvinceMap } from "../../src/charts/workforce/pns-province-map.ts";
import { pnsProvinceRank } from "../../src/charts/workforce/pns-province-rank.ts";
import type { ProvincesData } from "../../src/charts/workforce/pns-provinces.ts";
import { pnsRateMap } from "../../src/charts/workforce/pns-rate-map.ts";
import { pnsRateRank } from "../../src/charts/workforce/pns-rate-rank.ts";
import { EAST_COLUMN, PROVINCE_TILES } from "../../src/charts/parts/province-tiles.ts";
import { inlineSource, realSource } from "./inline-data.ts";
import { context } from "./reading.ts";
import { expectDrawings } from "./snapshot.ts";

const source = realSource();
const provinces = source.regionCodes.filter((code) => source.region(code)["level"] === "province");
const COUNTS: Readonly<Record<string, number | null>> = { "11": 0, "16": 118_773, "31": 241_855, "91": null };
const small = inlineSource({
  figures: [
    { employment_status: "PNS", headcount: 3_732_428 },
    ...Object.entries(COUNTS).map(([region_code, headcount]) => ({ region_code, employment_status: "PNS", headcount })),
    { region_code: "12", employment_status: "PNS", headcount: 5, as_of: "2020" },
  ],
});

describe("the tiles", () => {
  it("hold each of the 38 provinces once", () => {
    expect(PROVINCE_TILES.map(({ code }) => code).sort()).toEqual([...provinces].sort());
    expect(PROVINCE_TILES).toHaveLength(38);
  });

  it("do not overlap, on a desk or on a phone", () => {
    const places = PROVINCE_TILES.map(({ column, row }) => `${column}/${row}`);
    expect(new Set(places).size).toBe(38);
    for (const { column } of PROVINCE_TILES)
      expect(column < EAST_COLUMN ? column : column - EAST_COLUMN).toBeLessThan(7);
  });

  it("keep neighbours in their order from west to east and north to south", () => {
    const tile = (code: string) => PROVINCE_TILES.find((one) => one.code === code)!;
    for (const [west, east] of [
      ["11", "12"],
      ["32", "33"],
      ["33", "35"],
      ["61", "64"],
      ["73", "81"],
      ["96", "91"],
    ] as const)
      expect(tile(west).column).toBeLessThan(tile(east).column);
    for (const [north, south] of [
      ["11", "18"],
      ["65", "63"],
      ["71", "73"],
      ["91", "93"],
      ["33", "34"],
    ] as const)
      expect(tile(north).row).toBeLessThan(tile(south).row);
  });
});

describe.each([pnsProvinceMap, pnsProvinceRank, pnsRateMap, pnsRateRank])("$id", (chart) => {
  it("draws provinces with and without a figure", () => {
    expectDrawings(chart, chart.data(small, {}) as ProvincesData);
  });

  it("ranks the provinces and leaves those of other dates open", () => {
    const { rows } = chart.table(chart.data(small, {}) as ProvincesData, context("id"));
    expect(rows[2]).toMatchObject({ province: "Aceh", rank: { value: 3 }, value: { value: 0 } });
    expect(rows.find(({ province }) => province === "Sumatera Utara")).toMatchObject({
      rank: { value: null },
      value: { value: null, text: "" },
    });
    expect(rows.at(-1)).toMatchObject({ province: "Indonesia" });
  });

  it("has no figure where nothing was published", () => {
    expect(chart.data(inlineSource({ figures: [] }), {})).toBeNull();
  });
});

describe("the committed data", () => {
  it.each([
    [
      pnsProvinceMap,
      "PNS terbanyak bekerja di Jawa Timur (363.512), paling sedikit di Papua Selatan (16.335)",
      "Jawa Timur has the most PNS (363,512), Papua Selatan the fewest (16,335)",
    ],
    [
      pnsProvinceRank,
      "Jumlah PNS berkisar dari 16.335 di Papua Selatan sampai 363.512 di Jawa Timur",
      "The number of PNS ranges from 16,335 in Papua Selatan to 363,512 in Jawa Timur",
    ],
    [
      pnsRateMap,
      "Papua Barat memiliki 47,8 PNS per 1.000 penduduk, Jawa Barat 6,4",
      "Papua Barat has 47.8 PNS per 1,000 residents, Jawa Barat 6.4",
    ],
    [
      pnsRateRank,
      "Di 32 dari 38 provinsi, jumlah PNS per 1.000 penduduk melebihi angka nasional (13,1)",
      "In 32 of 38 provinces there are more PNS per 1,000 residents than in the country as a whole (13.1)",
    ],
  ])("gives $id its headline", (chart, id, en) => {
    const data = chart.data(source, {}) as ProvincesData;
    expect(data.provinces.filter(({ value }) => value !== null)).toHaveLength(38);
    expect(chart.title(data, context("id"))).toBe(id);
    expect(chart.title(data, context("en"))).toBe(en);
  });

  it("says that residents are those of 2025", () => {
    const data = pnsRateMap.data(source, {}) as ProvincesData;
    expect(pnsRateMap.notes?.(data, context("en"))).toEqual([
      "The divisor is the population of 2025 (Kepmendagri 300.2.2-2138/2025), not that of the reference date.",
      "The 38 provinces are 13 short of the national figure; those 13 work abroad. Difference between total and parts: 13.",
    ]);
  });
});
