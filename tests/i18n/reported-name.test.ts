import { describe, expect, it } from "vitest";
import { translate } from "../../src/i18n/index.ts";
import { reportedName } from "../../src/i18n/reported-name.ts";
import { loadDataset } from "../query/load-dataset.ts";

const [id, en] = [translate("id"), translate("en")];

describe("a name as a source gives it", () => {
  it.each([
    [
      "Lenumen (sic, probably Kebumen)",
      "Lenumen (demikian tertulis, mungkin Kebumen)",
      "Lenumen (as written; probably Kebumen)",
    ],
    [
      "Serang (kota or kabupaten not said)",
      "Serang (kota atau kabupaten tidak disebutkan)",
      "Serang (city or regency not stated)",
    ],
    [
      "Sorong (city or regency not said)",
      "Sorong (kota atau kabupaten tidak disebutkan)",
      "Sorong (city or regency not stated)",
    ],
    [
      "Bintan (listed as a province in the article)",
      "Bintan (ditulis sebagai provinsi dalam berita)",
      "Bintan (listed as a province in the article)",
    ],
    [
      'Kabupaten Pulau Taliabu (spelt "Pulau Tallubu" in the article)',
      "Kabupaten Pulau Taliabu (tertulis “Pulau Tallubu” dalam berita)",
      "Kabupaten Pulau Taliabu (spelt “Pulau Tallubu” in the article)",
    ],
    ["Denmark (virtual benchmarking)", "Denmark (studi banding virtual)", "Denmark (virtual benchmarking)"],
    [
      "BBPK Jakarta (Kementerian Kesehatan)",
      "BBPK Jakarta (Kementerian Kesehatan)",
      "BBPK Jakarta (Kementerian Kesehatan)",
    ],
    ["Kepolisian RI", "Kepolisian RI", "Kepolisian RI"],
  ])("%s", (name, indonesian, english) => {
    expect(reportedName(name, id)).toBe(indonesian);
    expect(reportedName(name, en)).toBe(english);
  });

  it("leaves no English remark on the committed origins and hosts", () => {
    const { rows } = loadDataset();
    const names = [
      ...["cohort_origins", "visit_origins"].flatMap((table) => (rows[table] ?? []).map((row) => row["origin_name"])),
      ...(rows["visits"] ?? []).map((row) => row["host_name"]),
    ];
    for (const name of names)
      expect(reportedName(String(name), id)).not.toMatch(/\((?:.*\b)?(?:sic|not|in|the|or|probably|virtual b\w+)\b/);
  });
});
