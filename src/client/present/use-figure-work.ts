import type { FigureFile } from "../../export/portable-figure.ts";
import type { Locale } from "../../lib/format.ts";
import type { Instance } from "../../lib/instance.ts";
import { describeFileError } from "../files/describe-file-error.ts";
import { PublishedFileError } from "../files/published-file-error.ts";
import { collectFigures } from "./collect-figures.ts";
import { usePresent } from "./context.ts";
import { useDeckJob, type DeckWork, type JobTools } from "./use-deck-job.ts";

export interface FigureWork extends Pick<DeckWork, "job" | "cancel" | "clear"> {
  /** Fetches the figures and does something with those that came; `message` says that it was done. */
  readonly withFigures: (
    message: string,
    use: (figures: readonly FigureFile[], tools: JobTools) => Promise<void>,
  ) => void;
}

/** Work on the figures of a deck, one piece at a time. Nothing is done with a deck without slides. */
export function useFigureWork(slides: readonly Instance[], language: Locale): FigureWork {
  const { t, files } = usePresent();
  const { job, run, cancel, clear } = useDeckJob();

  const describe = (error: unknown): string => {
    if (error instanceof PublishedFileError) return describeFileError(error, t);
    return t("present.job-failed", { message: error instanceof Error ? error.message : String(error) });
  };
  const withFigures: FigureWork["withFigures"] = (message, use) => {
    if (slides.length === 0) return;
    void run(async (tools) => {
      tools.onStep("fetching", 0, slides.length);
      const { figures, missing } = await collectFigures(slides, language, files, {
        signal: tools.signal,
        onProgress: (done) => {
          tools.onStep("fetching", done, slides.length);
        },
      });
      if (figures.length === 0) return { kind: "failed", message: t("present.nothing-came"), missing };
      await use(figures, tools);
      return { kind: "done", message, missing };
    }, describe);
  };
  return { job, withFigures, cancel, clear };
}
