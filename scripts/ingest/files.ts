/** Which files a table has, and which files no table knows. */
import { existsSync, readdirSync } from "node:fs";
import { posix } from "node:path";
import { join } from "node:path";

/** Files below `dataDir` that match a path with at most one `*` in its last part, sorted by name. */
export function matchFiles(dataDir: string, pattern: string): readonly string[] {
  const { dir, base } = posix.parse(pattern);
  if (!base.includes("*")) return existsSync(join(dataDir, pattern)) ? [pattern] : [];
  const folder = join(dataDir, dir);
  if (!existsSync(folder)) return [];
  const [prefix = "", suffix = ""] = base.split("*");
  return readdirSync(folder)
    .filter((name) => name.length >= base.length - 1 && name.startsWith(prefix) && name.endsWith(suffix))
    .sort()
    .map((name) => posix.join(dir, name));
}

/** Folders that hold figures and nothing else. */
const DATA_FOLDERS = ["snapshots", "reference", "codelists"];
const SPREADSHEET = /\.(csv|tsv|tab|txt|xls|xlsx|xlsm|xlsb|ods)$/i;

/** Spreadsheets and CSV files in the data folders that are not among the known ones. */
export function unknownFiles(dataDir: string, known: ReadonlySet<string>): readonly string[] {
  return DATA_FOLDERS.filter((folder) => existsSync(join(dataDir, folder))).flatMap((folder) =>
    readdirSync(join(dataDir, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && SPREADSHEET.test(entry.name) && !entry.name.startsWith("."))
      .map((entry) => relative(dataDir, entry.parentPath, entry.name))
      .filter((file) => !known.has(file)),
  );
}

function relative(dataDir: string, folder: string, name: string): string {
  return posix.join(...folder.slice(join(dataDir).length).split(/[\\/]/), name);
}
