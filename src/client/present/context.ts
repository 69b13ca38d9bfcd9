/** What nearly every part of the presentation page needs. */
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Translate } from "../../i18n/index.ts";
import type { Locale } from "../../lib/format.ts";
import type { Catalogue } from "./catalogue.ts";
import type { PresentConfig } from "./config.ts";
import type { DeckStore } from "./deck-store.ts";
import type { FigureFiles } from "./figure-files.ts";

export interface Present {
  readonly config: PresentConfig;
  /** Language of the page. */
  readonly locale: Locale;
  readonly t: Translate;
  /** In the language of the page. */
  readonly catalogue: Catalogue;
  /** In another language. Rejects with `PublishedFileError`. */
  readonly fetchCatalogue: (locale: Locale) => Promise<Catalogue>;
  readonly store: DeckStore;
  readonly files: FigureFiles;
  /** Tells screen readers what has changed elsewhere on the page. */
  readonly announce: (text: string) => void;
}

export const PresentContext = createContext<Present | null>(null);

export function usePresent(): Present {
  const present = useContext(PresentContext);
  if (present === null) throw new Error("usePresent outside the presentation page");
  return present;
}
