/**
 * Fetches published files whole and lets through only what the manifest promises.
 *
 * There are no range reads: a shard is at most 8 MiB and the planner opens few of them, so a range would save little,
 * while caches and hosts that answer ranges with wrong bytes are known (duckdb/duckdb-wasm issues 1658, 1957, 2228) and
 * a part of a file cannot be held against its SHA-256.
 */
import { joinBytes } from "../../lib/join-bytes.ts";
import type { ManifestFile } from "../../lib/manifest.ts";
import { download } from "./download.ts";
import { verifyFile, type FileForm } from "./verify-file.ts";

export { PublishedFileError } from "./published-file-error.ts";

export interface FetchOptions {
  /** Bytes received so far, of the file's bytes. */
  readonly onProgress?: (received: number, total: number) => void;
  readonly signal?: AbortSignal;
  /** What a compressed file is where the host inflates it on the way; either form is accepted. */
  readonly inflated?: FileForm;
}

/** One file on its way, for everybody who waits for it. */
interface Load {
  readonly bytes: Promise<Uint8Array<ArrayBuffer>>;
  readonly waiting: Set<FetchOptions>;
  readonly controller: AbortController;
}

/** By address and hash. A load leaves when it ends; what was loaded stays in the browser's own cache. */
const loads = new Map<string, Load>();
/** Loads that failed, whose bytes must not come from the browser's cache again. */
const failed = new Set<string>();

function startLoad(key: string, href: string, file: ManifestFile, inflated: FileForm | undefined): Load {
  const forms = inflated === undefined ? [file] : [file, inflated];
  const limitBytes = Math.max(...forms.map(({ bytes }) => bytes));
  const waiting = new Set<FetchOptions>();
  const controller = new AbortController();
  const run = async (): Promise<Uint8Array<ArrayBuffer>> => {
    const chunks = await download(href, file.path, {
      limitBytes,
      onProgress: (received) => {
        const total = received <= file.bytes ? file.bytes : limitBytes;
        for (const { onProgress } of waiting) onProgress?.(received, total);
      },
      signal: controller.signal,
      cache: failed.has(key) ? "reload" : "default",
    });
    const bytes = joinBytes(chunks);
    await verifyFile(bytes, file.path, forms);
    failed.delete(key);
    return bytes;
  };
  const bytes = run()
    .catch((error: unknown) => {
      if (!controller.signal.aborted) failed.add(key);
      throw error;
    })
    .finally(() => {
      if (loads.get(key)?.controller === controller) loads.delete(key);
    });
  return { bytes, waiting, controller };
}

/**
 * Bytes of a file below `folderHref`. Rejects with `PublishedFileError`, or with the signal's reason. Whoever asks for a
 * file that is already on its way gets the same bytes: copy them before they are changed or transferred. A load is
 * stopped when nobody waits for it any more.
 */
export async function fetchPublishedFile(
  folderHref: string,
  file: ManifestFile,
  options: FetchOptions = {},
): Promise<Uint8Array<ArrayBuffer>> {
  const { signal } = options;
  signal?.throwIfAborted();
  const href = folderHref + file.path;
  const key = `${href}#${file.sha256}`;
  const load = loads.get(key) ?? startLoad(key, href, file, options.inflated);
  loads.set(key, load);

  // A copy, so that two callers with the same options are two.
  const waiter = { ...options };
  load.waiting.add(waiter);
  let abort = () => {};
  const aborted = new Promise<never>((_, reject) => {
    abort = () => {
      reject(signal?.reason as Error);
    };
    signal?.addEventListener("abort", abort, { once: true });
  });
  try {
    return await Promise.race([load.bytes, aborted]);
  } finally {
    signal?.removeEventListener("abort", abort);
    load.waiting.delete(waiter);
    if (load.waiting.size === 0) {
      load.controller.abort();
      if (loads.get(key) === load) loads.delete(key);
    }
  }
}
