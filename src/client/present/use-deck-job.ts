/** One piece of work on the whole deck at a time: its progress, its end, and a way to stop it. */
import { useEffect, useRef, useState } from "preact/hooks";
import type { MissingFigure } from "./collect-figures.ts";

export type JobStep = "fetching" | "drawing" | "writing";

export type DeckJob =
  | { readonly kind: "idle" }
  | { readonly kind: "working"; readonly step: JobStep; readonly done: number; readonly total: number }
  /** `missing` were left out. */
  | { readonly kind: "done"; readonly message: string; readonly missing: readonly MissingFigure[] }
  | { readonly kind: "failed"; readonly message: string; readonly missing: readonly MissingFigure[] };

export interface JobTools {
  readonly signal: AbortSignal;
  readonly onStep: (step: JobStep, done: number, total: number) => void;
}

export type JobEnd = Exclude<DeckJob, { kind: "working" }>;

export interface DeckWork {
  readonly job: DeckJob;
  /** Starts a task; `describe` says what an error means to the reader. One that is running is stopped. */
  readonly run: (task: (tools: JobTools) => Promise<JobEnd>, describe: (error: unknown) => string) => Promise<void>;
  readonly cancel: () => void;
  /** Forgets how the last task ended. */
  readonly clear: () => void;
}

const IDLE: DeckJob = { kind: "idle" };

export function useDeckJob(): DeckWork {
  const [job, setJob] = useState<DeckJob>(IDLE);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const run: DeckWork["run"] = async (task, describe) => {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    const { signal } = controller;
    const show = (next: DeckJob): void => {
      if (!signal.aborted) setJob(next);
    };
    try {
      show(
        await task({
          signal,
          onStep: (step, done, total) => {
            show({ kind: "working", step, done, total });
          },
        }),
      );
    } catch (error) {
      show({ kind: "failed", message: describe(error), missing: [] });
    }
  };
  const stop = (): void => {
    running.current?.abort();
    setJob(IDLE);
  };
  return {
    job,
    run,
    cancel: stop,
    clear: () => {
      if (job.kind !== "working") setJob(IDLE);
    },
  };
}
