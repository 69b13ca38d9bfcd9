/** Finished files by the hash of all that they are made from, so that a small change of data makes few of them anew. */
import { createHash, randomUUID } from "node:crypto";
import { copyFile, mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { hasErrorCode } from "../error-code.ts";

/** Files of one entry by name. */
export type FileSet = Readonly<Record<string, Uint8Array | string>>;

export function keyOf(parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash("sha256");
  // Lengths keep neighbours apart: "ab", "c" is not "a", "bc".
  for (const part of parts) hash.update(`${part.length}:`).update(part);
  return hash.digest("hex");
}

export const entryFile = (cache: string, key: string, name: string): string => join(cache, key, name);

export const readEntry = (cache: string, key: string, name: string): Promise<Buffer> =>
  readFile(entryFile(cache, key, name));

/** Makes the entry unless there is one; says whether there was. An entry appears whole or not at all. */
export async function ensureEntry(cache: string, key: string, make: () => Promise<FileSet>): Promise<boolean> {
  const folder = join(cache, key);
  if (await markUsed(folder)) return true;
  const files = await make();
  const unfinished = join(cache, `${UNFINISHED}${randomUUID()}`);
  await mkdir(unfinished, { recursive: true });
  await Promise.all(Object.entries(files).map(([name, content]) => writeFile(join(unfinished, name), content)));
  try {
    await rename(unfinished, folder);
  } catch (error) {
    // Another build at the same time was first; its entry holds the same bytes.
    if (!hasErrorCode(error, "ENOTEMPTY") && !hasErrorCode(error, "EEXIST")) throw error;
    await rm(unfinished, { recursive: true });
  }
  return false;
}

const UNFINISHED = "unfinished-";

/** Copies a file of an entry; its size in bytes. */
export async function copyEntryFile(cache: string, key: string, name: string, path: string): Promise<number> {
  await mkdir(dirname(path), { recursive: true });
  await copyFile(entryFile(cache, key, name), path);
  return (await stat(path)).size;
}

/** Another build may be reading an entry that this one has no use for. */
const UNUSED_MS = 60 * 60 * 1000;

/** Removes what no build has used for an hour. */
export async function pruneCache(cache: string): Promise<void> {
  for (const name of await readdir(cache)) {
    const folder = join(cache, name);
    if ((await unusedMs(folder)) > UNUSED_MS) await rm(folder, { recursive: true, force: true });
  }
}

/** Milliseconds since an entry was last used; 0 for one that is gone, renamed by a build at the same time. */
async function unusedMs(folder: string): Promise<number> {
  try {
    return Date.now() - (await stat(folder)).mtimeMs;
  } catch (error) {
    if (hasErrorCode(error, "ENOENT")) return 0;
    throw error;
  }
}

/** Sets the time of an entry's last use; `false` where there is no such entry. */
async function markUsed(folder: string): Promise<boolean> {
  const now = new Date();
  try {
    await utimes(folder, now, now);
    return true;
  } catch (error) {
    if (hasErrorCode(error, "ENOENT")) return false;
    throw error;
  }
}
