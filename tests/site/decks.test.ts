import { describe, expect, it } from "vitest";
import { translate } from "../../src/i18n/index.ts";
import { formatInstance } from "../../src/lib/instance.ts";
import { isProvince, isWithin, provinceOf } from "../../src/lib/region-code.ts";
import { SUBJECTS } from "../../src/lib/routes.ts";
import { chartById } from "../../src/charts/index.ts";
import { deckOf, listDecks } from "../../src/site/decks.ts";
import { chartData } from "../../src/site/figures.ts";
import { listInstances } from "../../src/site/instances.ts";

const decks = listDecks();
const slides = (region: string): readonly string[] => (deckOf(region)?.instances ?? []).map(formatInstance);

describe("ready-made decks", () => {
  it("exist for the country, for every province, and for every region with charts of its own", () => {
    const regions = decks.map(({ region }) => region);
    expect(regions[0]).toBe("ID");
    const wanted = [
      ...chartData().regionCodes.filter(isProvince),
      ...listInstances().flatMap(({ region }) => region ?? []),
    ];
    expect(new Set(regions.slice(1))).toEqual(new Set(wanted));
    expect(new Set(regions).size).toBe(regions.length);
  });

  it("hold only charts that have something to show, none twice", () => {
    const known = new Set(listInstances().map(formatInstance));
    for (const { region, instances } of decks) {
      const ids = instances.map(formatInstance);
      expect(ids.length, region).toBeGreaterThan(0);
      expect(
        ids.filter((id) => !known.has(id)),
        region,
      ).toEqual([]);
      expect(new Set(ids).size, region).toBe(ids.length);
    }
  });

  it("hold every chart of their region", () => {
    for (const { chart, region } of listInstances())
      if (region !== null) expect(slides(region)).toContain(formatInstance({ chart, region }));
  });

  it("begin with the region itself, and hold no other region than its province or its governments", () => {
    for (const { region, instances } of decks.filter((deck) => deck.region !== "ID")) {
      expect(instances[0]?.region, region).toBe(region);
      for (const { region: other } of instances)
        if (other !== null)
          expect(isWithin(other, region) || other === provinceOf(region), `${region}: ${other}`).toBe(true);
    }
  });

  it("show a province among the others, and a regency within its province", () => {
    expect(slides("16")).toEqual(
      expect.arrayContaining(["pns-province-rank", "pns-rate-rank", "region-workforce:16.08"]),
    );
    expect(slides("16.08")).toEqual(expect.arrayContaining(["province-governments:16", "region-workforce:16"]));
  });

  it("show the country subject after subject, every subject with a chart", () => {
    const subjects = (deckOf("ID")?.instances ?? []).map(({ chart }) => chartById(chart).page);
    const order = subjects.map((page) => SUBJECTS.findIndex((subject) => subject === page));
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(new Set(subjects)).toEqual(new Set(SUBJECTS));
  });

  it("are named in both languages, with the edition", () => {
    const [country] = decks;
    expect(country?.title("en")).toBe(translate("en")("present.default-title"));
    expect(deckOf("16.08")?.title("id")).toBe("Kabupaten Ogan Komering Ulu Timur");
    expect(country?.subtitle("id")).toMatch(/^Edisi data \d{1,2} \p{Lu}\p{Ll}+ \d{4}$/u);
    expect(country?.subtitle("en")).toMatch(/^Data edition \d{1,2} \p{Lu}\p{Ll}+ \d{4}$/u);
  });
});
