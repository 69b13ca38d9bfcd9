import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

/** Whatever decides how a figure's files look, beside its data. */
const CODE = [
  "package-lock.json",
  "scripts/chart-files",
  "src/charts",
  "src/export",
  "src/generated",
  "src/i18n",
  "src/lib",
  "src/query",
  "src/site",
  "src/styles",
];

/** Hash of the code that makes the files, of the libraries it uses and of the Node that runs it. */
export async function hashCode(): Promise<string> {
  const hash = createHash("sha256").update(process.version).update(process.arch);
  for (const path of CODE)
    for (const file of await listFiles(path)) hash.update(`${file}\0`).update(await readFile(file));
  return hash.digest("hex");
}

async function listFiles(path: string): Promise<readonly string[]> {
  if (/\.\w+$/.test(path)) return [path];
  const entries = await readdir(path, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
