/** Figures -> presentations for Office: one slide of a figure, and the deck of a region. */
import {
  createPresentation,
  DECK_TABLE_ROWS,
  type Presentation,
  type SlideFigure,
} from "../../src/export/pptx/presentation.ts";
import type { FigureFile, SiteIdentity } from "../../src/export/portable-figure.ts";
import { deckOf } from "../../src/site/decks.ts";
import { siteIdentity } from "../../src/site/identity.ts";
import { readEntry, type FileSet } from "./cache.ts";
import { DECK_FILE, SLIDE_PICTURE } from "./file-names.ts";
import type { DeckJob } from "./job.ts";

export const writeSlide = (slide: SlideFigure, site: SiteIdentity): Promise<Uint8Array> =>
  createPresentation({ locale: slide.figure.locale, opening: null, figures: [slide], site, tableRows: "all" });

/** What a deck says beside its figures. */
export function deckWords({ region, locale }: DeckJob): Pick<Presentation, "locale" | "opening" | "site"> {
  const deck = deckOf(region);
  if (deck === null) throw new RangeError(`no deck of ${region}`);
  const opening = { title: deck.title(locale), subtitle: deck.subtitle(locale) };
  return { locale, opening, site: siteIdentity(locale) };
}

/** The deck of a region, made of the finished files of its figures. */
export async function createDeckFiles(job: DeckJob, cache: string): Promise<FileSet> {
  const figures = await Promise.all(job.figureKeys.map((key) => readSlideFigure(cache, key)));
  return { [DECK_FILE]: await createPresentation({ ...deckWords(job), figures, tableRows: DECK_TABLE_ROWS }) };
}

async function readSlideFigure(cache: string, key: string): Promise<SlideFigure> {
  const { figure } = JSON.parse((await readEntry(cache, key, "figure.json")).toString()) as FigureFile;
  if (figure.native !== null) return { figure, picture: null };
  const png = await readEntry(cache, key, SLIDE_PICTURE);
  return { figure, picture: { png, ...pngSize(png) } };
}

/** Width and height stand first in the header chunk, which is first in the file. */
const pngSize = (png: Buffer): { readonly widthPx: number; readonly heightPx: number } => ({
  widthPx: png.readUInt32BE(16),
  heightPx: png.readUInt32BE(20),
});
