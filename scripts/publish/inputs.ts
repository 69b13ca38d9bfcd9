import { readdirSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { describeFile } from "./describe-file.ts";
import type { ManifestFile } from "../../src/lib/manifest.ts";

/** Stored editions are made from publications, not the other way round. */
const EDITIONS = "editions/";

/** Every file that a publication rests on, with its hash: declarations, code lists, snapshots, reference tables. */
export async function describeInputs(dataDir: string): Promise<readonly ManifestFile[]> {
  const files = readdirSync(dataDir, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(csv|json)$/.test(entry.name))
    .map((entry) => relative(dataDir, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .filter((path) => !path.startsWith(EDITIONS))
    .sort();
  return Promise.all(files.map((path) => describeFile(dataDir, path)));
}
