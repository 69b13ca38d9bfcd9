/** Fetches published files whole and lets through only what the manifest promises. */
import type { ManifestFile } from "../../lib/manifest.ts";

/**
 * Why a published file cannot be used. `missing`: the host has none (an older page after a new publication).
 * `truncated`: fewer bytes than promised. `changed`: other bytes than promised. `offline`: no connection.
 */
export class PublishedFileError extends Error {
  readonly kind: "missing" | "truncated" | "changed" | "offline";
  readonly file: string;

  constructor(kind: PublishedFileError["kind"], file: string, options?: ErrorOptions) {
    super(`${file}: ${kind}`, options);
    this.name = "PublishedFileError";
    this.kind = kind;
    this.file = file;
  }
}

export interface FetchOptions {
  readonly onProgress?: (received: number, total: number) => void;
  readonly signal?: AbortSignal;
}

/** Bytes of a file below `folderHref`. Rejects with `PublishedFileError`, or with the signal's reason. */
export declare function fetchPublishedFile(
  folderHref: string,
  file: ManifestFile,
  options?: FetchOptions,
): Promise<Uint8Array<ArrayBuffer>>;
