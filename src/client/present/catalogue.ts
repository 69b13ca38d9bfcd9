/** What the page can offer: charts by id with their words, regions by code, ready-made decks. */
import { galleryIndexPath, type GalleryEntry, type GalleryIndex } from "../../export/gallery-index.ts";
import type { Locale } from "../../lib/format.ts";
import { formatInstance, parseInstance, type Instance } from "../../lib/instance.ts";
import type { KnownNames } from "../../lib/deck-link.ts";
import { fetchJson } from "./fetch-json.ts";

export interface CatalogueEntry extends GalleryEntry {
  readonly instance: Instance;
}

export interface Region {
  readonly code: string;
  readonly name: string;
}

export interface Catalogue extends KnownNames {
  readonly entries: readonly CatalogueEntry[];
  /** The country first. */
  readonly regions: readonly Region[];
  entry(instance: Instance): CatalogueEntry | null;
  /** Name of a region; throws on an unknown code. */
  regionName(code: string): string;
  /** Slides of a region's ready-made deck, or `null` where it has none. */
  deck(region: string): readonly Instance[] | null;
}

export function createCatalogue({ entries, regions, decks }: GalleryIndex): Catalogue {
  const listed = entries.map((entry) => ({ ...entry, instance: parseInstance(entry.id) }));
  const byId = new Map(listed.map((entry) => [entry.id, entry]));
  const names = new Map(regions.map(({ code, name }) => [code, name]));
  const slides = new Map(decks.map((deck) => [deck.region, deck.slides.map(parseInstance)]));
  return {
    entries: listed,
    regions,
    entry: (instance) => byId.get(formatInstance(instance)) ?? null,
    hasInstance: (instance) => byId.has(formatInstance(instance)),
    hasRegion: (code) => names.has(code),
    regionName(code) {
      const name = names.get(code);
      if (name === undefined) throw new RangeError(`no region ${code}`);
      return name;
    },
    deck: (region) => slides.get(region) ?? null,
  };
}

/** The catalogue in one language. Rejects with `PublishedFileError`. */
export const fetchCatalogue = async (rootHref: string, locale: Locale): Promise<Catalogue> =>
  createCatalogue(await fetchJson<GalleryIndex>(rootHref, galleryIndexPath(locale), new AbortController().signal));
