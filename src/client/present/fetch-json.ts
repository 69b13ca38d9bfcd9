import { download } from "../files/download.ts";
import { PublishedFileError } from "../files/published-file-error.ts";
import { joinBytes } from "../../lib/join-bytes.ts";

/** No file of a chart comes near. */
const LIMIT_BYTES = 24 * 1024 * 1024;

/** A published file of JSON below the root of the site. Rejects with `PublishedFileError` or the signal's reason. */
export async function fetchJson<Value>(rootHref: string, path: string, signal: AbortSignal): Promise<Value> {
  const chunks = await download(rootHref + path, path, {
    limitBytes: LIMIT_BYTES,
    onProgress: () => undefined,
    signal,
    cache: "default",
  });
  const text = new TextDecoder().decode(joinBytes(chunks));
  try {
    return JSON.parse(text) as Value;
  } catch (cause) {
    throw new PublishedFileError("truncated", path, { cause });
  }
}
