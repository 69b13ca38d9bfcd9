/** Receives the body of one file, with progress, and says in the words of `PublishedFileError` why it could not. */
import { PublishedFileError } from "./published-file-error.ts";

export interface DownloadOptions {
  /** Bytes after which no more are read: a longer file is another file. */
  readonly limitBytes: number;
  readonly onProgress: (received: number) => void;
  readonly signal: AbortSignal;
  /** `reload` passes by the browser's cache, which may hold the bytes that failed before. */
  readonly cache: RequestCache;
}

/** A host that has no such file: by its status, or by sending a page of its own instead. */
const isMissing = (response: Response): boolean =>
  response.status === 404 ||
  response.status === 410 ||
  (response.ok && (response.headers.get("content-type") ?? "").startsWith("text/html"));

/**
 * Body of the file as it arrives, at most one chunk longer than `limitBytes`. The bytes are those after any
 * `Content-Encoding`, so the header's length is not looked at. Rejects with `PublishedFileError` or the signal's reason.
 */
export async function download(
  href: string,
  path: string,
  { limitBytes, onProgress, signal, cache }: DownloadOptions,
): Promise<readonly Uint8Array[]> {
  const refuse = (kind: PublishedFileError["kind"], cause?: unknown) => {
    signal.throwIfAborted();
    return new PublishedFileError(kind, path, { cause });
  };
  let response: Response;
  try {
    response = await fetch(href, { signal, cache });
  } catch (cause) {
    throw refuse("offline", cause);
  }
  if (isMissing(response)) throw refuse("missing");
  if (!response.ok || response.body === null) throw refuse("offline", new Error(`status ${response.status}`));

  const chunks: Uint8Array[] = [];
  let received = 0;
  const reader = response.body.getReader();
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      chunks.push(part.value);
      received += part.value.length;
      onProgress(Math.min(received, limitBytes));
      if (received > limitBytes) {
        await reader.cancel();
        break;
      }
    }
  } catch (cause) {
    // The connection broke inside the body.
    throw refuse("truncated", cause);
  }
  return chunks;
}
