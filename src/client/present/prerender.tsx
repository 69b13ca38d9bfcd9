/** The live parts of the page as they are before their script runs: of no use yet, in the place that they will have. */
import { render } from "preact";
import type { GalleryIndex } from "../../export/gallery-index.ts";
import { fixedAddress } from "../explore/address-bar.ts";
import { renderWithoutEffects } from "../render-without-effects.ts";
import { createCatalogue } from "./catalogue.ts";
import type { PresentConfig } from "./config.ts";
import { createPresent } from "./create-present.ts";
import { openDeck } from "./deck-store.ts";
import { ROOT_IDS, rootContent, type RootName } from "./roots.tsx";

export interface PrerenderOptions {
  readonly config: PresentConfig;
  readonly index: GalleryIndex;
  /** Absolute address of the page. */
  readonly href: string;
  readonly document: Document;
}

/** Markup of each root at the page's bare address. */
export function prerender({ config, index, href, document }: PrerenderOptions): Readonly<Record<RootName, string>> {
  const catalogue = createCatalogue(index);
  const { store } = openDeck(fixedAddress(href), catalogue);
  const present = createPresent({
    config,
    catalogue,
    fetchCatalogue: () => Promise.resolve(catalogue),
    store,
    announce: () => undefined,
  });
  const draw = (name: RootName): string => {
    const root = document.createElement("div");
    renderWithoutEffects(rootContent(name, present, { showCards: () => 0 }), root);
    // Markup holds attributes; what is chosen is a property until then.
    for (const input of root.querySelectorAll("input")) {
      input.toggleAttribute("checked", input.checked);
      if (input.type === "text") input.setAttribute("value", input.value);
    }
    const markup = root.innerHTML;
    render(null, root);
    return markup;
  };
  const names = Object.keys(ROOT_IDS) as RootName[];
  return Object.fromEntries(names.map((name) => [name, draw(name)])) as Record<RootName, string>;
}
