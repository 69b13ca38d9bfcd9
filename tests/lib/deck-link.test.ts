import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EMPTY_DECK, formatDeckLink, parseDeckLink, type DeckState, type KnownNames } from "../../src/lib/deck-link.ts";
import { formatInstance, parseInstance } from "../../src/lib/instance.ts";

const CHARTS = ["asn-trend", "asn-by-sex", "visits-flow", "region-workforce:16", "region-workforce:16.08"];
const REGIONS = ["16", "16.08", "94.03"];
const known: KnownNames = {
  hasInstance: (instance) => CHARTS.includes(formatInstance(instance)),
  hasRegion: (code) => REGIONS.includes(code),
};
const parse = (query: string) => parseDeckLink(query, known);

/** Any text that `encodeURIComponent` takes: no half of a surrogate pair. */
const text = fc.string({ unit: "grapheme" });
const randomDeck: fc.Arbitrary<DeckState> = fc.record({
  slides: fc.shuffledSubarray(CHARTS).map((ids) => ids.map(parseInstance)),
  language: fc.constantFrom("id", "en", null),
  title: fc.option(text.filter((title) => title.trim() !== "")),
  region: fc.option(fc.constantFrom(...REGIONS)),
  rest: fc.array(
    fc.tuple(
      text.filter((name) => !["slides", "lang", "title", "region", "show"].includes(name)),
      text,
    ),
    { maxLength: 3 },
  ),
});

describe("a deck as a link", () => {
  it("gives back the deck that it was made from", () => {
    fc.assert(
      fc.property(randomDeck, fc.boolean(), (state, shows) => {
        expect(parse(formatDeckLink(state, { shows }))).toEqual({ state, shows, problems: [] });
      }),
      { seed: 20_261_122, numRuns: 500 },
    );
  });

  it("leaves defaults out and keeps commas and colons readable", () => {
    expect(formatDeckLink(EMPTY_DECK)).toBe("");
    expect(
      formatDeckLink({
        ...EMPTY_DECK,
        slides: ["asn-trend", "region-workforce:16.08"].map(parseInstance),
        language: "en",
        title: "Rapat & evaluasi",
      }),
    ).toBe("slides=asn-trend,region-workforce:16.08&lang=en&title=Rapat%20%26%20evaluasi");
  });

  it("names what it does not know and keeps the rest in order", () => {
    const { state, problems, shows } = parse(
      "?slides=visits-flow,nope,asn-trend,region-workforce:16.99,asn-trend:&lang=fr&region=99&show=yes&utm=1",
    );
    expect(state.slides.map(formatInstance)).toEqual(["visits-flow", "asn-trend"]);
    expect(problems.map(({ key, value }) => `${key}=${value}`)).toEqual([
      "slides=nope",
      "slides=region-workforce:16.99",
      "slides=asn-trend:",
      "lang=fr",
      "region=99",
      "show=yes",
    ]);
    expect(state).toMatchObject({ language: null, region: null, rest: [["utm", "1"]] });
    expect(shows).toBe(false);
  });

  it("takes a chart once, and an empty value for the default", () => {
    const { state, problems } = parse("slides=asn-trend,,asn-trend&lang=&title=%20&region=");
    expect(state).toEqual({ ...EMPTY_DECK, slides: [{ chart: "asn-trend", region: null }] });
    expect(problems).toEqual([]);
  });
});
