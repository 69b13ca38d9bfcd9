/** A deck on paper: opening page, one figure a page, sources. The page itself is left out while this stands. */
import { render } from "preact";
import { translate } from "../../i18n/index.ts";
import type { SlideDeck } from "./deck.ts";
import { slidesOf } from "./deck.ts";
import { FigurePage } from "./FigurePage.tsx";
import { OpeningSlide } from "./OpeningSlide.tsx";
import { SourcesPage } from "./SourcesPage.tsx";

/** Puts the pages into the document, for print alone. Returns what takes them out again. */
export function mountPrintDeck(deck: SlideDeck): () => void {
  const t = translate(deck.locale);
  const root = document.documentElement;
  const title = document.title;
  const place = document.createElement("div");
  place.className = "print-deck";
  place.lang = deck.locale;
  document.body.append(place);
  root.dataset["printing"] = "deck";
  // What a browser proposes as the name of the file.
  document.title = deck.title;
  render(
    slidesOf(deck).map((slide, position) => (
      <section key={position} class={`print-page page-of-${slide.kind}`}>
        {slide.kind === "opening" && <OpeningSlide deck={deck} t={t} />}
        {slide.kind === "figure" && (
          <FigurePage file={slide.file} site={deck.site} t={t} number={position + 1} count={deck.figures.length + 2} />
        )}
        {slide.kind === "sources" && <SourcesPage deck={deck} t={t} />}
      </section>
    )),
    place,
  );
  return () => {
    render(null, place);
    place.remove();
    delete root.dataset["printing"];
    document.title = title;
  };
}

/** Weights of ours that a page of figures may not have shown yet. */
const FONTS = ['700 1em "Plus Jakarta Sans"', '400 1em "Source Sans 3"'];

/** Prints a deck; resolves when the browser is done with it. */
export async function printDeck(deck: SlideDeck): Promise<void> {
  const unmount = mountPrintDeck(deck);
  // One that does not come is stood in for by a font as wide.
  await Promise.allSettled(FONTS.map((font) => document.fonts.load(font)));
  await new Promise<void>((resolve) => {
    addEventListener(
      "afterprint",
      () => {
        unmount();
        resolve();
      },
      { once: true },
    );
    window.print();
  });
}
