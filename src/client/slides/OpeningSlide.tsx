import type { JSX } from "preact";
import type { Translate } from "../../i18n/index.ts";
import { shortAddress, type SlideDeck } from "./deck.ts";
import { SiteMark } from "./SiteMark.tsx";

export interface OpeningSlideProps {
  readonly deck: SlideDeck;
  readonly t: Translate;
}

/** Title of the deck, and whose figures follow. */
export function OpeningSlide({ deck, t }: OpeningSlideProps): JSX.Element {
  const { title, subtitle, figures, site } = deck;
  return (
    <div class="slide-opening">
      <SiteMark name={site.name} />
      <div class="slide-opening-words">
        <h2>{title}</h2>
        {subtitle !== "" && <p>{subtitle}</p>}
      </div>
      <p class="slide-opening-foot">
        <span>{t("slides.figure-count", { count: figures.length })}</span>
        <a href={site.address}>{shortAddress(site.address)}</a>
      </p>
    </div>
  );
}
