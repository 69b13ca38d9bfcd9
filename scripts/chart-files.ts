/**
 * node scripts/chart-files.ts [--out DIR] [--only chart[,chart:region]] [--no-cache]
 * Writes pictures, slides and portable data of every figure, and the decks of regions, into the built site. Files
 * whose figure, code and fonts are those of an earlier run are taken from the cache.
 */
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { LOCALES } from "../src/lib/format.ts";
import { formatInstance } from "../src/lib/instance.ts";
import { listDecks } from "../src/site/decks.ts";
import { listInstances } from "../src/site/instances.ts";
import { pruneCache } from "./chart-files/cache.ts";
import { hashCode } from "./chart-files/code-hash.ts";
import { writePictureFonts } from "./chart-files/fonts.ts";
import type { DeckJob, FigureJob, Job, JobDone } from "./chart-files/job.ts";
import { createWorkerPool } from "./chart-files/worker-pool.ts";

const CACHE = join("node_modules", ".cache", "lokus-asn", "chart-files");

const { values: options } = parseArgs({
  options: {
    out: { type: "string", default: "dist" },
    only: { type: "string" },
    "no-cache": { type: "boolean", default: false },
  },
});

const nameOf = (job: Job): string =>
  `${job.kind === "figure" ? formatInstance(job.instance) : `deck of ${job.region}`} (${job.locale})`;

/** Jobs of the asked-for charts; throws on a name that is none. */
function figureJobs(): readonly FigureJob[] {
  const only = options.only?.split(",");
  const instances = listInstances().filter(
    (instance) => only?.some((name) => name === instance.chart || name === formatInstance(instance)) ?? true,
  );
  const unknown = only?.find((name) => !instances.some((one) => name === one.chart || name === formatInstance(one)));
  if (unknown !== undefined) throw new RangeError(`no chart ${unknown}`);
  return instances.flatMap((instance) => LOCALES.map((locale) => ({ kind: "figure", instance, locale }) as const));
}

/** Decks are made of the figures' files, so they come after all of them. */
function deckJobs(figures: readonly FigureJob[], done: readonly JobDone[]): readonly DeckJob[] {
  const keys = new Map(figures.map((job, place) => [nameOf(job), done[place]?.key ?? ""]));
  return listDecks().flatMap(({ region, instances }) =>
    LOCALES.map((locale) => ({
      kind: "deck" as const,
      region,
      locale,
      figureKeys: instances.map((instance) => keys.get(nameOf({ kind: "figure", instance, locale })) ?? ""),
    })),
  );
}

function report(name: string, done: readonly JobDone[], seconds: number): void {
  const megabytes = done.reduce((sum, { bytes }) => sum + bytes, 0) / 1e6;
  const kept = done.filter(({ isKept }) => isKept).length;
  console.log(`${name}: ${done.length} (${kept} kept), ${megabytes.toFixed(0)} MB, ${seconds.toFixed(1)} s`);
}

async function writeChartFiles(cache: string): Promise<void> {
  const fonts = await writePictureFonts(join(cache, "fonts"));
  const codeHash = (await hashCode()) + fonts.hash;
  const pool = createWorkerPool({ out: options.out, cache, codeHash, fonts }, nameOf);
  const timed = async (name: string, jobs: readonly Job[]): Promise<readonly JobDone[]> => {
    const start = performance.now();
    const done = await pool.run(jobs);
    report(name, done, (performance.now() - start) / 1000);
    return done;
  };
  try {
    const figures = figureJobs();
    const done = await timed("chart files", figures);
    if (options.only !== undefined) return;
    await timed("decks", deckJobs(figures, done));
    await pruneCache(cache);
  } finally {
    await pool.close();
  }
}

const cache = options["no-cache"] ? await mkdtemp(join(tmpdir(), "lokus-asn-")) : CACHE;
try {
  await mkdir(cache, { recursive: true });
  await writeChartFiles(cache);
} catch (error) {
  console.error(`chart files: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
} finally {
  if (options["no-cache"]) await rm(cache, { recursive: true });
}
