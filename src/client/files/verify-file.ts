import type { ManifestFile } from "../../lib/manifest.ts";
import { PublishedFileError } from "./published-file-error.ts";

/** One array of all chunks. */
export function joinChunks(chunks: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const joined = new Uint8Array(chunks.reduce((bytes, chunk) => bytes + chunk.length, 0));
  let offset = 0;
  for (const chunk of chunks) {
    joined.set(chunk, offset);
    offset += chunk.length;
  }
  return joined;
}

const toHex = (buffer: ArrayBuffer): string =>
  Array.from(new Uint8Array(buffer), (byte) => byte.toString(16).padStart(2, "0")).join("");

/** Bytes that are accepted for a file: as published, or as a host may send it. */
export type FileForm = Pick<ManifestFile, "bytes" | "sha256">;

/**
 * Passes bytes that are one of the forms of a file, by their number and their SHA-256. Throws `PublishedFileError`.
 * Browsers hash in secure contexts only (https and localhost); on plain http from elsewhere the length alone is held.
 */
export async function verifyFile(
  bytes: Uint8Array<ArrayBuffer>,
  path: string,
  forms: readonly FileForm[],
): Promise<void> {
  const form = forms.find((one) => one.bytes === bytes.length);
  if (form === undefined) {
    const isShort = bytes.length < Math.max(...forms.map((one) => one.bytes));
    throw new PublishedFileError(isShort ? "truncated" : "changed", path);
  }
  if (isSecureContext && toHex(await crypto.subtle.digest("SHA-256", bytes)) !== form.sha256)
    throw new PublishedFileError("changed", path);
}
