import { describe, expect, it } from "vitest";
import { createLinks, otherLocale } from "../../src/site/links.ts";

describe("createLinks", () => {
  const links = createLinks("/lokus/", "https://host.example");

  it("puts the sub-path before every address, with or without its last slash", () => {
    expect(links.href("data/manifest.json")).toBe("/lokus/data/manifest.json");
    expect(links.href("")).toBe("/lokus/");
    expect(createLinks("/lokus", "https://host.example").page("overview", "id")).toBe("/lokus/");
    expect(createLinks("lokus", "https://host.example").page("overview", "id")).toBe("/lokus/");
    expect(createLinks("/", "https://host.example").page("search", "en")).toBe("/en/search/");
  });

  it("makes full addresses for canonical links and feeds", () => {
    expect(links.absolute("en/")).toBe("https://host.example/lokus/en/");
  });

  it("names pages by route, language and parameter", () => {
    expect(links.page("regions", "id", "16.08")).toBe("/lokus/wilayah/16.08/");
    expect(links.page("regions", "en", "16.08")).toBe("/lokus/en/regions/16.08/");
  });

  it("names the files of a chart, for one region or for none", () => {
    expect(links.chartFile({ chart: "asn-by-sex", region: null }, "id", "data.csv")).toBe(
      "/lokus/charts/asn-by-sex/id/data.csv",
    );
    expect(links.chartFile({ chart: "region-status", region: "16.08" }, "en", "data.csv")).toBe(
      "/lokus/charts/region-status/16.08/en/data.csv",
    );
  });

  it("points a permalink at the figure on its page", () => {
    expect(links.permalink("komposisi/", "asn-by-sex")).toBe("/lokus/komposisi/#asn-by-sex");
  });
});

describe("otherLocale", () => {
  it("is the language that a page is not in", () => {
    expect([otherLocale("id"), otherLocale("en")]).toEqual(["en", "id"]);
  });
});
