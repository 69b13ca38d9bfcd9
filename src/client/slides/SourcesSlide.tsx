import type { JSX } from "preact";
import type { Translate } from "../../i18n/index.ts";
import { deckSources, shortAddress, type SlideDeck } from "./deck.ts";
import { SiteMark } from "./SiteMark.tsx";
import { SourceItems } from "./SourceItems.tsx";

export interface SourcesSlideProps {
  readonly deck: SlideDeck;
  readonly t: Translate;
}

/** Every source of the deck, and where to find the figures again. */
export function SourcesSlide({ deck, t }: SourcesSlideProps): JSX.Element {
  const sources = deckSources(deck);
  return (
    <div class="slide-sources">
      <div class="slide-words">
        <h2>{t("slides.sources-title")}</h2>
        <p class="slide-statistic">
          {t("slides.sources-lead", { count: sources.length, figures: deck.figures.length })}
        </p>
      </div>
      <div class="slide-source-list" data-scrolls="" tabIndex={0} role="group" aria-label={t("slides.sources-title")}>
        <SourceItems sources={sources} t={t} />
      </div>
      <footer class="slide-closing-foot">
        <SiteMark name={deck.site.name} />
        <p>{t("slides.licence", { licence: deck.site.licence.name })}</p>
        <p>
          <a href={deck.site.address}>{shortAddress(deck.site.address)}</a>
        </p>
      </footer>
    </div>
  );
}
