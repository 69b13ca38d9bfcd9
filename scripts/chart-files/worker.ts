/** A thread of the command: takes one job after the other until there are no more. */
import { join } from "node:path";
import { parentPort, workerData } from "node:worker_threads";
import { chartFilePath, deckPath } from "../../src/lib/instance.ts";
import { copyEntryFile, ensureEntry, keyOf } from "./cache.ts";
import { createFigureFiles, figureKey } from "./figure-files.ts";
import { DECK_FILE, FIGURE_FILES } from "./file-names.ts";
import type { DeckJob, FigureJob, Job, JobDone, WorkerAnswer, WorkerSettings } from "./job.ts";
import { createDeckFiles, deckWords } from "./presentations.ts";

const { out, cache, codeHash, fonts } = workerData as WorkerSettings;

async function runFigure(job: FigureJob): Promise<JobDone> {
  const key = figureKey(job, codeHash);
  const isKept = await ensureEntry(cache, key, () => createFigureFiles(job, fonts));
  const sizes = await Promise.all(
    FIGURE_FILES.map((name) =>
      copyEntryFile(cache, key, name, join(out, chartFilePath(job.instance, job.locale, name))),
    ),
  );
  return { key, isKept, bytes: sum(sizes) };
}

async function runDeck(job: DeckJob): Promise<JobDone> {
  const key = keyOf([codeHash, JSON.stringify(deckWords(job)), ...job.figureKeys]);
  const isKept = await ensureEntry(cache, key, () => createDeckFiles(job, cache));
  return {
    key,
    isKept,
    bytes: await copyEntryFile(cache, key, DECK_FILE, join(out, deckPath(job.region, job.locale))),
  };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

parentPort?.on("message", (job: Job) => {
  const done = job.kind === "figure" ? runFigure(job) : runDeck(job);
  void done
    .catch((error: unknown): WorkerAnswer => ({
      error: error instanceof Error ? (error.stack ?? error.message) : String(error),
    }))
    .then((answer) => parentPort?.postMessage(answer));
});
