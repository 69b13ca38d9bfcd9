import { useRef } from "preact/hooks";
import { LOCALES } from "../../lib/format.ts";
import { DeckActions } from "./DeckActions.tsx";
import { usePresent } from "./context.ts";
import { useDeckState } from "./deck-store.ts";
import { SlideList } from "./SlideList.tsx";
import { useDeckWords } from "./use-deck-words.ts";

/** The deck that is being put together: its slides, its title and language, and what can be made of it. */
export function DeckPanel() {
  const { store, t, locale } = usePresent();
  const state = useDeckState(store);
  const words = useDeckWords(state);
  const heading = useRef<HTMLHeadingElement>(null);
  const { slides } = state;

  return (
    <section class="deck" aria-labelledby="deck">
      <h2 id="deck" ref={heading} tabindex={-1}>
        {t("present.deck")} <span class="tabular">{t("present.slide-count", { count: slides.length })}</span>
      </h2>
      {slides.length === 0 ? (
        <p class="deck-empty">{t("present.deck-empty")}</p>
      ) : (
        <SlideList
          slides={slides}
          language={words.language}
          catalogue={words.catalogue}
          onEmpty={() => heading.current?.focus()}
        />
      )}
      <div class="deck-settings">
        <label for="deck-title">{t("present.title-field")}</label>
        <input
          id="deck-title"
          type="text"
          maxLength={160}
          autocomplete="off"
          lang={words.language}
          value={state.title ?? ""}
          placeholder={words.t("present.default-title")}
          onInput={({ currentTarget }) => {
            store.update({ title: currentTarget.value.trim() === "" ? null : currentTarget.value }, "replace");
          }}
        />
        <fieldset>
          <legend>{t("present.language-field")}</legend>
          {LOCALES.map((language) => (
            <label key={language}>
              <input
                type="radio"
                name="deck-language"
                value={language}
                checked={words.language === language}
                onChange={() => {
                  store.update({ language: language === locale ? null : language });
                }}
              />
              {t(`present.language-${language}`)}
            </label>
          ))}
        </fieldset>
      </div>
      <DeckActions slides={slides} words={words} />
    </section>
  );
}
