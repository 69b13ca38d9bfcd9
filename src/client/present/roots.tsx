/** The parts of the page that a script brings to life, each at its place; the build draws them with the same components. */
import { render, type ComponentChild } from "preact";
import { PresentContext, type Present } from "./context.ts";
import { DeckBar } from "./DeckBar.tsx";
import { DeckPanel } from "./DeckPanel.tsx";
import { GalleryTools } from "./GalleryTools.tsx";
import { ReadyDeck } from "./ReadyDeck.tsx";

export const ROOT_IDS = {
  ready: "present-ready",
  deck: "present-deck",
  tools: "present-tools",
  bar: "present-bar",
} as const;
export type RootName = keyof typeof ROOT_IDS;

export interface RootOptions {
  /** Shows the cards of the gallery that pass; returns how many that are. */
  readonly showCards: (passes: (id: string) => boolean) => number;
}

/** Content of a root with what all parts need around it. */
export function rootContent(name: RootName, present: Present, { showCards }: RootOptions): ComponentChild {
  const content: Readonly<Record<RootName, ComponentChild>> = {
    ready: <ReadyDeck />,
    deck: <DeckPanel />,
    tools: <GalleryTools showCards={showCards} />,
    bar: <DeckBar />,
  };
  return inContext(present, content[name]);
}

export const inContext = (present: Present, content: ComponentChild): ComponentChild => (
  <PresentContext.Provider value={present}>{content}</PresentContext.Provider>
);

/** Draws over what stands in a place. */
export function renderInto(place: Element, content: ComponentChild): void {
  place.replaceChildren();
  render(content, place);
}
