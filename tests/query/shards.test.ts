import { describe, expect, it } from "vitest";
import type { ManifestShard } from "../../src/lib/manifest.ts";
import { needsOf, shardsFor, type Question } from "../../src/query/index.ts";
import { loadDataset } from "./load-dataset.ts";

const declarations = loadDataset();
const shard = (path: string, table: string, provinces: string[] | null, years: string[] | null): ManifestShard => ({
  path,
  bytes: 1,
  sha256: "",
  parts: [{ table, rows: 1, provinces, years }],
});
const shards = [
  shard("country", "workforce", [""], ["2023", "2024", "2025"]),
  shard("sumsel-2024", "workforce", ["16"], ["2024"]),
  shard("sumsel-2025", "workforce", ["16"], ["2025"]),
  shard("bengkulu", "workforce", ["17"], ["2024", "2025"]),
  shard("visits-sumsel", "visits", ["16"], ["", "2025"]),
  shard("visits-elsewhere", "visits", ["", "31"], ["2024"]),
  shard("regions", "regions", null, null),
];
const opened = (question: Partial<Question>): string[] =>
  shardsFor(shards, { table: "workforce", measure: "headcount", by: [], where: {}, ...question }, declarations).map(
    ({ path }) => path,
  );
const ofVisits = (question: Partial<Question>): string[] => opened({ table: "visits", measure: "rows", ...question });

describe("the files that a question opens", () => {
  it.each<[string, Partial<Question>, string[]]>([
    ["the country where no region is named", {}, ["country"]],
    ["those of a named region", { where: { region_code: ["16.08"] } }, ["sumsel-2024", "sumsel-2025"]],
    ["those of its date", { where: { region_code: ["16.08"] }, asOf: "2025-12-31" }, ["sumsel-2025"]],
    ["all dates for a time series", { where: { region_code: ["17"] }, asOf: "all" }, ["bengkulu"]],
    [
      "all regions where regions are broken down",
      { by: ["region_code"], asOf: "2024" },
      ["country", "sumsel-2024", "bengkulu"],
    ],
    [
      "all regions where shares tile them, listed or not",
      { by: ["region_code"], where: { region_code: ["16"] }, share: true, asOf: "2025" },
      ["country", "sumsel-2025", "bengkulu"],
    ],
    ["regions for rates", { where: { region_code: ["17"] }, per: 1000 }, ["bengkulu", "regions"]],
  ])("are %s", (_, question, expected) => {
    expect(opened(question)).toEqual(expected);
  });

  it.each<[string, Partial<Question>, string[]]>([
    ["everywhere and ever where nothing is named", {}, ["visits-sumsel", "visits-elsewhere"]],
    ["a province with its regencies", { where: { host_region_code: ["16"] } }, ["visits-sumsel"]],
    ["all for the total code", { where: { host_region_code: ["ID"] } }, ["visits-sumsel", "visits-elsewhere"]],
    ["no region for hosts that are not stated", { where: { host_region_code: ["_U"] } }, ["visits-elsewhere"]],
    ["a year", { where: { year: ["2024"] } }, ["visits-elsewhere"]],
    ["no year for dates that are not stated", { where: { year: ["_U"] } }, ["visits-sumsel"]],
  ])("are, for events, %s", (_, question, expected) => {
    expect(ofVisits(question)).toEqual(expected);
  });

  it("are all for free SQL", () => {
    expect(shardsFor(shards, null, declarations)).toBe(shards);
  });

  it("are named by tables, provinces and years", () => {
    const question = {
      table: "workforce",
      measure: "headcount",
      by: [],
      where: { region_code: ["16.08", "17"] },
      per: 1000,
    };
    expect(needsOf(question, declarations)).toEqual({
      tables: ["workforce", "regions"],
      provinces: ["16", "17"],
      years: null,
    });
  });
});
