import { deckFileName } from "../../export/file-name.ts";
import { LOCALES } from "../../lib/format.ts";
import { deckPath, formatInstance } from "../../lib/instance.ts";
import { provinceOf } from "../../lib/region-code.ts";
import { usePresent } from "./context.ts";
import { useDeckState } from "./deck-store.ts";
import { RegionPicker } from "./RegionPicker.tsx";
import { replaceSlides } from "./slides.ts";
import { Thumbnail } from "./Thumbnail.tsx";

const COUNTRY = "ID";
/** Slides that are shown small: three rows of three. */
const SHEET = 9;

/** The ready-made deck of the region that the reader chooses; for a region without charts that of its province. */
export function ReadyDeck() {
  const present = usePresent();
  const { catalogue, store, config, locale, t } = present;
  const { region } = useDeckState(store);
  const wanted = region ?? COUNTRY;
  const deckRegion = catalogue.deck(wanted) === null ? provinceOf(wanted) : wanted;
  const slides = catalogue.deck(deckRegion) ?? [];
  const name = catalogue.regionName(deckRegion);

  return (
    <div class="ready-deck">
      <div class="ready-choice">
        <RegionPicker
          chosen={region}
          onChoose={(code) => {
            store.update({ region: code });
          }}
        />
        <div class="ready-card">
          {deckRegion !== wanted && (
            <p class="ready-instead">
              {t("present.no-own-charts", { name: catalogue.regionName(wanted), province: name })}
            </p>
          )}
          <h3>{t("present.ready-name", { name })}</h3>
          <p class="muted">{t("present.ready-contents", { count: slides.length })}</p>
          <p class="ready-actions">
            {[locale, ...LOCALES.filter((other) => other !== locale)].map((language) => (
              <a
                key={language}
                class={language === locale ? "button" : "button button-plain"}
                href={config.rootHref + deckPath(deckRegion, language)}
                download={deckFileName(deckRegion, name, language)}
              >
                {t(`present.ready-download-${language}`)}
              </a>
            ))}
            <button
              type="button"
              class="link-button"
              onClick={() => {
                replaceSlides(present, slides, deckRegion === COUNTRY ? null : name);
                document.getElementById("deck")?.focus();
              }}
            >
              {t("present.ready-edit")}
            </button>
          </p>
          <details>
            <summary>{t("present.ready-slides")}</summary>
            <ol>
              {slides.map((slide) => (
                <li key={formatInstance(slide)}>{catalogue.entry(slide)?.title}</li>
              ))}
            </ol>
          </details>
        </div>
      </div>
      <div class="ready-sheet" aria-hidden="true">
        {slides.slice(0, SHEET).map((slide) => (
          <Thumbnail key={formatInstance(slide)} instance={slide} language={locale} form="slide" place="sheet" />
        ))}
        {slides.length > SHEET && (
          <p class="small muted">{t("present.ready-rest", { count: slides.length - SHEET })}</p>
        )}
      </div>
    </div>
  );
}
