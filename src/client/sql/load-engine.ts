import type { EngineFile } from "../../lib/manifest.ts";
import { fetchPublishedFile, type FetchOptions } from "../files/fetch-file.ts";
import { SqlError } from "./session.ts";

/** First two bytes of a gzip file. */
const isCompressed = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;

/**
 * Fetches the SQL engine, checks it, inflates it unless the host has, and compiles it. Rejects with
 * `PublishedFileError`, with the signal's reason, or with `SqlError` where the browser cannot inflate or compile it.
 */
export async function loadEngine(
  engineHref: string,
  engine: EngineFile,
  options: Omit<FetchOptions, "inflated">,
): Promise<WebAssembly.Module> {
  const bytes = await fetchPublishedFile(engineHref, engine, {
    ...options,
    inflated: { bytes: engine.inflatedBytes, sha256: engine.inflatedSha256 },
  });
  try {
    const received = new Blob([bytes]).stream();
    const stream = isCompressed(bytes) ? received.pipeThrough(new DecompressionStream("gzip")) : received;
    return await WebAssembly.compileStreaming(
      new Response(stream, { headers: { "content-type": "application/wasm" } }),
    );
  } catch (cause) {
    throw new SqlError("engine", String(cause), { cause });
  }
}
