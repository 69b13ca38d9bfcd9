import { useState } from "preact/hooks";
import { openSlides } from "../slides/index.ts";
import { usePresent } from "./context.ts";
import { JobStatus } from "./JobStatus.tsx";
import { useDeckWords } from "./use-deck-words.ts";
import { useFigureWork } from "./use-figure-work.ts";

/** For a link that asks for the slides at once: full screen takes a click, and this is the button for it. */
export function ShowInvitation() {
  const { store, config, t } = usePresent();
  // The deck of the link, whatever is changed below.
  const [state] = useState(store.state);
  const words = useDeckWords(state);
  const { slides } = state;
  const { job, withFigures, cancel } = useFigureWork(slides, words.language);
  if (slides.length === 0) return null;

  const show = (): void => {
    withFigures(t("present.shown"), (figures) => {
      const { language, title, subtitle } = words;
      return openSlides({ locale: language, title, subtitle, figures, site: config.site[language] });
    });
  };

  return (
    <section class="notice invitation" aria-labelledby="invitation">
      <div>
        <h2 id="invitation">{t("present.invitation", { title: words.title })}</h2>
        <p>{t("present.slide-count", { count: slides.length })}</p>
      </div>
      <button type="button" class="button" autofocus onClick={show}>
        {t("present.invitation-start")}
      </button>
      <JobStatus job={job} catalogue={words.catalogue} onCancel={cancel} />
    </section>
  );
}
