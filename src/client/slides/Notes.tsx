import type { JSX } from "preact";
import type { Translate } from "../../i18n/index.ts";
import { keepTogether } from "../../lib/format.ts";
import { deckSources, figureFacts, permalinkOf, type Slide, type SlideDeck } from "./deck.ts";
import { SourceItems } from "./SourceItems.tsx";

export interface NotesProps {
  readonly slide: Slide;
  readonly deck: SlideDeck;
  readonly t: Translate;
}

/** What a presenter wants to know about a slide and does not show. */
export function Notes({ slide, deck, t }: NotesProps): JSX.Element {
  if (slide.kind === "opening")
    return (
      <ol class="slide-notes">
        {deck.figures.map(({ figure }, position) => (
          <li key={position}>{figure.title}</li>
        ))}
      </ol>
    );
  if (slide.kind === "sources")
    return (
      <p class="slide-notes">
        {t("slides.sources-lead", { count: deckSources(deck).length, figures: deck.figures.length })}
      </p>
    );
  const { figure } = slide.file;
  const permalink = permalinkOf(figure, deck.site);
  return (
    <div class="slide-notes">
      <p>{keepTogether(figure.description)}</p>
      {figure.notes.length > 0 && (
        <>
          <h4>{t("figure.notes")}</h4>
          <ul>
            {figure.notes.map((note) => (
              <li key={note}>{keepTogether(note)}</li>
            ))}
          </ul>
        </>
      )}
      <dl>
        {figureFacts(figure, t).map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{keepTogether(value)}</dd>
          </div>
        ))}
      </dl>
      <h4>{t("figure.permalink")}</h4>
      <p>
        <a href={permalink}>{permalink}</a>
      </p>
      <h4>{t("figure.source")}</h4>
      <SourceItems sources={figure.sources} t={t} />
    </div>
  );
}
