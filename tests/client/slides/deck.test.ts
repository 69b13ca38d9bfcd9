import { describe, expect, test } from "vitest";
import {
  deckSources,
  figureFacts,
  permalinkOf,
  shortAddress,
  slidesOf,
  slideTitle,
  sourceSummary,
} from "../../../src/client/slides/deck.ts";
import type { FigureFile, PortableFigure, PortableSource } from "../../../src/export/portable-figure.ts";
import { translate } from "../../../src/i18n/index.ts";

const source = (sourceId: string, publisher = "BKN", date: string | null = null): PortableSource => ({
  sourceId,
  title: `Judul ${sourceId}`,
  publisher,
  url: null,
  date,
});

const figure = (title: string, sources: readonly PortableSource[]): PortableFigure => ({
  chart: "asn-trend",
  region: null,
  locale: "id",
  title,
  subtitle: "",
  description: "",
  notes: [],
  sources,
  dates: "2023–2025",
  statuses: "",
  table: { columns: [], rows: [] },
  native: null,
  path: "komposisi/#asn-trend",
  explorePath: null,
  sql: null,
  edition: "2026-11-22",
  dataHash: "",
});

const fileOf = (title: string, ...sources: PortableSource[]): FigureFile => ({
  figure: figure(title, sources),
  drawing: { markup: "<svg></svg>", widthPx: 1, heightPx: 1 },
});

const site = {
  name: "Lokus ASN",
  address: "https://asn.example/lokus/",
  licence: { name: "CC BY 4.0", url: "https://licence.example/" },
};
const t = translate("id");

describe("slides of a deck", () => {
  const deck = {
    locale: "id",
    title: "ASN",
    subtitle: "",
    figures: [fileOf("Satu", source("a"), source("b")), fileOf("Dua", source("b"), source("c"))],
    site,
  } as const;

  test("are an opening, one a figure, and the sources", () => {
    expect(slidesOf(deck).map((slide) => slideTitle(slide, deck, t))).toEqual(["ASN", "Satu", "Dua", "Sumber"]);
    expect(slidesOf({ figures: [] }).map(({ kind }) => kind)).toEqual(["opening", "sources"]);
  });

  test("list each source once, in the order of its first use", () => {
    expect(deckSources(deck).map(({ sourceId }) => sourceId)).toEqual(["a", "b", "c"]);
  });
});

describe("the foot of a figure", () => {
  test("names one or two sources by title", () => {
    const sources = [source("a", "BKN", "Maret 2024"), source("b", "KemenPANRB")];
    expect(sourceSummary({ sources }, t)).toBe("BKN, Judul a, terbit Maret 2024; KemenPANRB, Judul b");
  });

  test("names the publishers of most sources where there are more, and how many there are", () => {
    const sources = [
      source("a", "Satu"),
      source("b", "Dua"),
      source("c", "Dua"),
      source("d", "Tiga"),
      source("e", "Empat"),
      source("f", "Lima"),
    ];
    expect(sourceSummary({ sources }, t)).toBe("Dua, Satu, Tiga, dan 2 penerbit lain (6 sumber, tercantum di akhir)");
    expect(sourceSummary({ sources: sources.slice(0, 5) }, translate("en"))).toBe(
      "Dua, Satu, Tiga and 1 more publisher (5 sources, listed at the end)",
    );
    expect(sourceSummary({ sources: sources.slice(0, 3) }, t)).toBe("Dua, Satu (3 sumber, tercantum di akhir)");
  });

  test("says date, status and edition, and leaves out what is empty", () => {
    expect(figureFacts(figure("Satu", []), t)).toEqual([
      ["Tanggal acuan", "2023–2025"],
      ["Edisi data", "22 November 2026"],
    ]);
  });

  test("has the full address of the figure, and a short form to read", () => {
    expect(permalinkOf(figure("Satu", []), site)).toBe("https://asn.example/lokus/komposisi/#asn-trend");
    expect(shortAddress(site.address)).toBe("asn.example/lokus");
  });
});
