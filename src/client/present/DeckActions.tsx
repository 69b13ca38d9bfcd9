import { useEffect, useState } from "preact/hooks";
import { saveFile } from "../../export/browser/save-file.ts";
import { writeClipboard } from "../../export/browser/clipboard.ts";
import { fileName } from "../../export/file-name.ts";
import type { Instance } from "../../lib/instance.ts";
import { showCopyDialog } from "../share/copy-dialog.ts";
import { openSlides, printSlides } from "../slides/index.ts";
import { usePresent } from "./context.ts";
import { JobStatus } from "./JobStatus.tsx";
import { foldText } from "../../lib/fold-text.ts";
import type { DeckWords } from "./use-deck-words.ts";
import { useFigureWork } from "./use-figure-work.ts";

interface Props {
  readonly slides: readonly Instance[];
  readonly words: DeckWords;
}

/** What can be made of the deck: a file, slides on the screen, paper, a link. */
export function DeckActions({ slides, words }: Props) {
  const { t, config, store } = usePresent();
  const { job, withFigures, cancel, clear } = useFigureWork(slides, words.language);
  const [copied, setCopied] = useState("");
  const { language, title, subtitle } = words;
  const site = config.site[language];
  const isEmpty = slides.length === 0;
  useEffect(() => {
    // What was said about another deck is no longer true of this one.
    clear();
    setCopied("");
  }, [slides, language, title]);

  const download = (): void => {
    const file = fileName(["paparan", foldText(title), language], "pptx");
    withFigures(t("present.saved", { file }), async (figures, tools) => {
      const { createDeckFile } = await import("./create-deck-file.ts");
      const content = await createDeckFile({ locale: language, title, subtitle, figures, site }, tools);
      tools.signal.throwIfAborted();
      saveFile(file, content);
    });
  };
  const show = (): void => {
    withFigures(t("present.shown"), async (figures) => {
      await openSlides({ locale: language, title, subtitle, figures, site });
    });
  };
  const print = (): void => {
    withFigures(t("present.printed"), async (figures) => {
      await printSlides({ locale: language, title, subtitle, figures, site });
    });
  };
  const copyLink = async (shows: boolean): Promise<void> => {
    const link = store.link({ shows });
    try {
      await writeClipboard(link);
      setCopied(t(shows ? "present.show-link-copied" : "present.link-copied"));
    } catch {
      // Whatever the browser's reason, the reader can still take the link by hand.
      showCopyDialog(link, {
        title: t("share.blocked-title"),
        hint: t("share.blocked-hint"),
        close: t("share.close"),
      });
    }
  };

  return (
    <div class="deck-actions">
      <button type="button" class="button" aria-disabled={isEmpty ? "true" : undefined} onClick={download}>
        {t("present.download")}
      </button>
      <div class="deck-more">
        <button type="button" class="button button-plain" aria-disabled={isEmpty ? "true" : undefined} onClick={show}>
          {t("present.show")}
        </button>
        <button type="button" class="button button-plain" aria-disabled={isEmpty ? "true" : undefined} onClick={print}>
          {t("present.print")}
        </button>
      </div>
      <JobStatus job={job} catalogue={words.catalogue} onCancel={cancel} />
      {!isEmpty && (
        <p class="deck-links">
          <button type="button" class="link-button" onClick={() => void copyLink(false)}>
            {t("present.copy-link")}
          </button>
          <button type="button" class="link-button" onClick={() => void copyLink(true)}>
            {t("present.copy-show-link")}
          </button>
        </p>
      )}
      <p class="small" role="status">
        {copied}
      </p>
    </div>
  );
}
