/** Finished files by the hash of all that they are made from, so that a small change of data makes few of them anew. */
import { createHash, randomUUID } from "node:crypto";
import { copyFile, mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
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
  if (await exists(folder)) return true;
  const files = await make();
  const unfinished = join(cache, `${UNFINISHED}${randomUUID()}`);
  await mkdir(unfinished, { recursive: true });
  await Promise.all(Object.entries(files).map(([name, content]) => writeFile(join(unfinished, name), content)));
  await rename(unfinished, folder);
  return false;
}

const UNFINISHED = "unfinished-";

/** Copies a file of an entry; its size in bytes. */
export async function copyEntryFile(cache: string, key: string, name: string, path: string): Promise<number> {
  await mkdir(dirname(path), { recursive: true });
  await copyFile(entryFile(cache, key, name), path);
  return (await stat(path)).size;
}

/** Removes every entry that is not in use. */
export async function pruneCache(cache: string, used: ReadonlySet<string>): Promise<void> {
  const stale = (await readdir(cache)).filter((name) => !used.has(name));
  await Promise.all(stale.map((name) => rm(join(cache, name), { recursive: true, force: true })));
}

async function exists(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch (error) {
    if (hasErrorCode(error, "ENOENT")) return false;
    throw error;
  }
}
