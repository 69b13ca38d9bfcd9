import type { ManifestFile } from "../../lib/manifest.ts";
import { PublishedFileError } from "./published-file-error.ts";
import { sha256 } from "./sha256.ts";

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
  if (isSecureContext && (await sha256(bytes)) !== form.sha256) throw new PublishedFileError("changed", path);
}
