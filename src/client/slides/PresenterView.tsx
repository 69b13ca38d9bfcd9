import type { JSX } from "preact";
import type { Translate } from "../../i18n/index.ts";
import { slideTitle, type Slide, type SlideDeck } from "./deck.ts";
import { DrawingBox } from "./DrawingBox.tsx";
import type { SlideAction } from "./keys.ts";
import { Notes } from "./Notes.tsx";
import { SiteMark } from "./SiteMark.tsx";
import type { SlideState } from "./state.ts";
import { Stopwatch } from "./Stopwatch.tsx";

export interface PresenterViewProps {
  readonly deck: SlideDeck;
  readonly slides: readonly Slide[];
  readonly state: SlideState;
  readonly t: Translate;
  readonly onAction: (action: SlideAction) => void;
}

/** What the presenter sees: the slide, its notes, the slide to come, and the time. */
export function PresenterView({ deck, slides, state, t, onAction }: PresenterViewProps): JSX.Element {
  const { index, count } = state;
  const [slide, next] = [slides[index], slides[index + 1]];
  if (slide === undefined) throw new RangeError(`no slide ${index}`);
  return (
    <div class="presenter-view">
      <header>
        <Stopwatch locale={deck.locale} t={t} />
        <p class="presenter-turn">
          <button
            type="button"
            class="slide-button"
            aria-disabled={index === 0}
            onClick={() => {
              onAction({ type: "previous" });
            }}
          >
            {t("slides.previous")}
          </button>
          <span>{t("slides.position", { number: index + 1, count })}</span>
          <button
            type="button"
            class="slide-button"
            aria-disabled={index === count - 1}
            onClick={() => {
              onAction({ type: "next" });
            }}
          >
            {t("slides.next")}
          </button>
        </p>
      </header>
      <div class="presenter-slides">
        <Preview heading={t("slides.now")} slide={slide} deck={deck} idPrefix="now" t={t} />
        {next !== undefined && <Preview heading={t("slides.then")} slide={next} deck={deck} idPrefix="then" t={t} />}
      </div>
      <section class="presenter-notes" tabIndex={0} aria-label={t("slides.notes")}>
        <Notes slide={slide} deck={deck} t={t} />
      </section>
    </div>
  );
}

interface PreviewProps {
  readonly heading: string;
  readonly slide: Slide;
  readonly deck: SlideDeck;
  readonly idPrefix: string;
  readonly t: Translate;
}

function Preview({ heading, slide, deck, idPrefix, t }: PreviewProps): JSX.Element {
  return (
    <section class={`presenter-preview presenter-${idPrefix}`}>
      <p class="presenter-label">{heading}</p>
      <h2>{slideTitle(slide, deck, t)}</h2>
      <div class="slide-thumbnail">
        {slide.kind === "figure" ? (
          <DrawingBox drawing={slide.file.drawing} idPrefix={idPrefix} isThumbnail />
        ) : (
          <SiteMark name={deck.site.name} />
        )}
      </div>
    </section>
  );
}
