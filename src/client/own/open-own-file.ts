/** Opens a reader's file in a worker of its own. */
import { proxy, releaseProxy, wrap } from "comlink";
import type { Declarations } from "../../query/engine.ts";
import type { Published } from "./check-file.ts";
import type { OwnFile, Reading } from "./own-file.ts";
import type { OwnProgress, OwnWorker } from "./own-worker.ts";

export interface OpenRequest {
  readonly file: File;
  /** Names in its header as they stand. */
  readonly header: readonly string[];
  readonly reading: Reading;
  readonly declarations: Declarations;
  /** The published tables that have a cube. */
  readonly tables: Published["tables"];
  readonly onProgress: (progress: OwnProgress) => void;
  readonly signal: AbortSignal;
}

/**
 * Why a file could not be opened. `unreadable`: it was changed or removed while it was read. `failed`: the worker broke
 * down, most likely for want of memory.
 */
export class OwnFileError extends Error {
  readonly kind: "unreadable" | "failed";

  constructor(kind: OwnFileError["kind"], file: string, options?: ErrorOptions) {
    super(`${file}: ${kind}`, options);
    this.name = "OwnFileError";
    this.kind = kind;
  }
}

/** Reads and checks a file. Rejects with `OwnFileError`, or with the signal's reason. */
export async function openOwnFile(request: OpenRequest): Promise<OwnFile> {
  const { file, header, reading, declarations, tables, onProgress, signal } = request;
  signal.throwIfAborted();
  const worker = new Worker(new URL("./own-worker.ts", import.meta.url), { type: "module" });
  const remote = wrap<OwnWorker>(worker);
  const stop = (): void => {
    remote[releaseProxy]();
    worker.terminate();
  };
  const broken = new Promise<never>((_, reject) => {
    worker.addEventListener("error", (event) => {
      reject(new OwnFileError("failed", file.name, { cause: event.error }));
    });
  });
  const aborted = new Promise<never>((_, reject) => {
    signal.addEventListener("abort", () => {
      reject(signal.reason as Error);
    });
  });
  // A worker may break down, or a reader give up, while nobody waits.
  for (const promise of [broken, aborted]) promise.catch(() => undefined);
  /** A call to the opened file; a worker that has broken down answers nothing more. */
  const call = async <T>(answer: T): Promise<Awaited<T>> => Promise.race([broken, answer]);
  const codelists = Object.fromEntries(
    Object.entries(declarations.codelists).map(([name, { codes }]) => [name, codes]),
  );
  try {
    const opened = await Promise.race([
      broken,
      aborted,
      remote.open({ file, header, reading, declarations: { ...declarations, codelists }, tables }, proxy(onProgress)),
    ]);
    const { hasEngine, ...known } = opened;
    return {
      ...known,
      name: file.name,
      bytes: file.size,
      table: reading.table,
      reading,
      // Asynchronous, so that a call after `forget` is a rejection.
      engine: hasEngine ? { name: "cube", answer: async (question) => call(remote.answer(question)) } : null,
      listIssues: async (filter, first, count) => call(remote.listIssues(filter, first, count)),
      report: async (locale) => call(remote.report(locale)),
      forget: stop,
    };
  } catch (error) {
    stop();
    if (error instanceof OwnFileError || signal.aborted) throw error;
    const isUnreadable = error instanceof Error && error.name === "NotReadableError";
    throw new OwnFileError(isUnreadable ? "unreadable" : "failed", file.name, { cause: error });
  }
}
