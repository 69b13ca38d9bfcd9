/**
 * Slides in the browser: shown in full screen, or printed one figure a page. Both work on figures that the caller has
 * fetched; once the presentation stands, nothing is fetched any more. Pages that call this import `slides.css`.
 */
import type { SlideDeck } from "./deck.ts";

export type { SlideDeck } from "./deck.ts";

export interface SlideOptions {
  /** Slide to begin with: 0 is the opening slide (default), 1 the first figure. */
  readonly start?: number;
  readonly onClose?: () => void;
}

/**
 * Shows a deck over the page until the reader ends it. Resolves when it stands; rejects where its code cannot be
 * fetched. Call it from a click: browsers grant full screen to nothing else.
 */
export async function openSlides(deck: SlideDeck, options: SlideOptions = {}): Promise<void> {
  const { showSlides } = await import("./show.tsx");
  showSlides(deck, options);
}

/** Opens the browser's print dialog on a deck; resolves when it is closed, rejects where the code cannot be fetched. */
export async function printSlides(deck: SlideDeck): Promise<void> {
  const { printDeck } = await import("./print-deck.tsx");
  await printDeck(deck);
}
