import { closeSync, fstatSync, openSync, readSync } from "node:fs";

const CHUNK_BYTES = 2 ** 23;

/** Bytes of a file piece by piece, so that a file larger than memory can be read. */
export function* readChunks(path: string): Generator<Uint8Array> {
  const handle = openSync(path, "r");
  try {
    const chunkBytes = Math.min(CHUNK_BYTES, fstatSync(handle).size + 1);
    for (;;) {
      const chunk = Buffer.allocUnsafe(chunkBytes);
      const length = readSync(handle, chunk, 0, chunkBytes, null);
      if (length === 0) return;
      yield chunk.subarray(0, length);
    }
  } finally {
    closeSync(handle);
  }
}
