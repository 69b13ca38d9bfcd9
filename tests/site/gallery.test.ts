import { describe, expect, it } from "vitest";
import { charts } from "../../src/charts/index.ts";
import { LOCALES } from "../../src/lib/format.ts";
import { formatInstance } from "../../src/lib/instance.ts";
import { listDecks } from "../../src/site/decks.ts";
import { figureTitle } from "../../src/site/figures.ts";
import { galleryIndex, groupDecks, listGallery } from "../../src/site/gallery.ts";
import { listInstances } from "../../src/site/instances.ts";

describe.each(LOCALES)("the gallery (%s)", (locale) => {
  const cards = listGallery(locale).flatMap((group) => group.cards);

  it("has every chart with something to show, once", () => {
    const shown = new Set(listInstances().map(({ chart }) => chart));
    expect(cards.map(({ figure }) => figure.chart).toSorted()).toEqual([...shown].toSorted());
  });

  it("says for how many regions a chart exists", () => {
    for (const { figure, regions } of cards) {
      const instances = listInstances().filter(({ chart }) => chart === figure.chart);
      const isRegional = charts.find(({ id }) => id === figure.chart)?.scope === "region";
      expect(regions?.count ?? null, figure.chart).toBe(isRegional ? instances.length : null);
    }
  });

  it("gives a script every instance with its words, and every deck", () => {
    const { entries, decks, regions } = galleryIndex(locale);
    expect(entries.map(({ id }) => id)).toEqual(listInstances().map(formatInstance));
    expect(entries.find(({ id }) => id === "asn-trend")?.title).toBe(figureTitle("asn-trend", locale));
    expect(decks.map(({ region }) => region)).toEqual(listDecks().map(({ region }) => region));
    expect(regions[0]).toEqual({ code: "ID", name: "Indonesia" });
  });
});

describe("the list of decks", () => {
  it("has each deck once, under its province", () => {
    const { country, provinces } = groupDecks();
    const listed = [country, ...provinces.flatMap(({ province, governments }) => [province, ...governments])];
    expect(listed.map(({ region }) => region).toSorted()).toEqual(
      listDecks()
        .map(({ region }) => region)
        .toSorted(),
    );
  });
});
