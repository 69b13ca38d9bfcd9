import { useEffect, useState } from "preact/hooks";
import { translate, type Translate } from "../../i18n/index.ts";
import { formatDate, type Locale } from "../../lib/format.ts";
import type { DeckState } from "../../lib/deck-link.ts";
import { PublishedFileError } from "../files/published-file-error.ts";
import type { Catalogue } from "./catalogue.ts";
import { usePresent } from "./context.ts";

export interface DeckWords {
  readonly language: Locale;
  readonly t: Translate;
  /** Charts in the deck's language; in the page's until they have come. */
  readonly catalogue: Catalogue;
  readonly title: string;
  readonly subtitle: string;
}

/** What a deck says in its own language. */
export function useDeckWords(state: DeckState): DeckWords {
  const { config, catalogue, fetchCatalogue, locale } = usePresent();
  const language = state.language ?? locale;
  const [other, setOther] = useState<Catalogue | null>(null);
  useEffect(() => {
    if (language === locale) return;
    fetchCatalogue(language).then(setOther, (error: unknown) => {
      // The titles stay in the page's language; the slides themselves are asked for again.
      if (!(error instanceof PublishedFileError)) throw error;
    });
  }, [language]);
  const t = translate(language);
  return {
    language,
    t,
    catalogue: language === locale ? catalogue : (other ?? catalogue),
    title: state.title ?? t("present.default-title"),
    subtitle: t("present.deck-subtitle", { edition: formatDate(config.edition, language) }),
  };
}
