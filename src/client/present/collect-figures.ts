import type { FigureFile } from "../../export/portable-figure.ts";
import type { Locale } from "../../lib/format.ts";
import type { Instance } from "../../lib/instance.ts";
import { PublishedFileError } from "../files/published-file-error.ts";
import type { FigureFiles } from "./figure-files.ts";

export interface MissingFigure {
  readonly instance: Instance;
  readonly error: PublishedFileError;
}

export interface CollectedFigures {
  /** In the order of the slides, without those that could not be fetched. */
  readonly figures: readonly FigureFile[];
  readonly missing: readonly MissingFigure[];
}

export interface CollectOptions {
  readonly signal: AbortSignal;
  /** Number of figures that have come or failed. */
  readonly onProgress: (done: number) => void;
}

/** Fetches the figures of slides; one that does not come leaves the others standing. Rejects with the signal's reason. */
export async function collectFigures(
  slides: readonly Instance[],
  language: Locale,
  files: FigureFiles,
  { signal, onProgress }: CollectOptions,
): Promise<CollectedFigures> {
  const figures: FigureFile[] = [];
  const missing: MissingFigure[] = [];
  for (const [index, pending] of slides.map((slide) => files.fetch(slide, language)).entries()) {
    const instance = slides[index];
    try {
      figures.push(await pending);
    } catch (error) {
      if (!(error instanceof PublishedFileError) || instance === undefined) throw error;
      missing.push({ instance, error });
    }
    signal.throwIfAborted();
    onProgress(index + 1);
  }
  return { figures, missing };
}
