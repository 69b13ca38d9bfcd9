import type { JSX } from "preact";
import type { Translate } from "../../i18n/index.ts";
import { keepTogether } from "../../lib/format.ts";
import { deckSources, type SlideDeck } from "./deck.ts";
import { SiteMark } from "./SiteMark.tsx";

export interface SourcesPageProps {
  readonly deck: SlideDeck;
  readonly t: Translate;
}

/** Every source of the deck with its address written out: paper has no links. */
export function SourcesPage({ deck, t }: SourcesPageProps): JSX.Element {
  const sources = deckSources(deck);
  const { licence } = deck.site;
  return (
    <div class="print-sources-page">
      <h2>{t("slides.sources-title")}</h2>
      <p>{t("slides.sources-lead", { count: sources.length, figures: deck.figures.length })}</p>
      <ol>
        {sources.map(({ sourceId, publisher, title, language, url, date }) => (
          <li key={sourceId}>
            {publisher}, <cite lang={language}>{title}</cite>
            {date !== null && keepTogether(`, ${t("figure.published", { date })}`)}
            {url !== null && (
              <>
                . <a href={url}>{url}</a>
              </>
            )}
          </li>
        ))}
      </ol>
      <footer>
        <SiteMark name={deck.site.name} />
        <p>
          <a href={deck.site.address}>{deck.site.address}</a>
        </p>
        <p>{t("slides.licence", { licence: licence.name })}</p>
      </footer>
    </div>
  );
}
