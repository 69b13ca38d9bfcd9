import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { describe, expect, test } from "vitest";

/** Folder -> folders it may import, as the table of ARCHITECTURE.md says. */
function readImportTable(): Map<string, Set<string>> {
  const rows = readFileSync("ARCHITECTURE.md", "utf8").matchAll(/^\| `([\w/]+)` +\|[^|]*\|([^|]*)\|$/gm);
  return new Map(
    [...rows].map(([, folder = "", allowed = ""]) => {
      const names = [...allowed.matchAll(/`([\w/]+)`/g)].map(([, name = ""]) =>
        name.startsWith("src/") ? name : `src/${name}`,
      );
      return [folder, new Set([folder, ...names])];
    }),
  );
}

const table = readImportTable();
if (table.size === 0) throw new Error("ARCHITECTURE.md has no import table");

/** The row that a file belongs to: `src/lib`, `scripts`, … */
function folderOf(path: string): string | undefined {
  const [top = "", second = ""] = relative(".", path).split("/");
  return top === "src" ? `src/${second}` : top === "scripts" ? "scripts" : undefined;
}

const sources = ["src", "scripts"].flatMap((top) =>
  readdirSync(top, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|tsx|astro|mjs)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name)),
);

/** Relative imports of a file, resolved. */
function importsOf(file: string): string[] {
  const text = readFileSync(file, "utf8");
  return [...text.matchAll(/(?:from|import)\s*\(?\s*["'](\.{1,2}\/[^"']+)["']/g)].map(([, specifier = ""]) =>
    resolve(dirname(file), specifier),
  );
}

describe("the import table of ARCHITECTURE.md", () => {
  test("names every folder of src", () => {
    const folders = readdirSync("src", { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(folders.map(({ name }) => `src/${name}`).filter((folder) => !table.has(folder))).toEqual([]);
  });

  test("is kept by every file", () => {
    const broken = sources.flatMap((file) => {
      const allowed = table.get(folderOf(file) ?? "");
      return importsOf(file)
        .map((target) => ({ file, target, folder: folderOf(target) }))
        .filter(({ folder }) => folder !== undefined && allowed?.has(folder) !== true)
        .map(({ target }) => `${file} imports ${relative(".", target)}`);
    });
    expect(broken).toEqual([]);
  });

  test("charts of one subject import none of another", () => {
    const subjectOf = (file: string): string | undefined => /^src\/charts\/(?!parts\/)(\w+)\//.exec(file)?.[1];
    const broken = sources.filter((file) => {
      const subject = subjectOf(file);
      if (subject === undefined) return false;
      const others = importsOf(file).map((target) => subjectOf(relative(".", target)));
      return others.some((other) => other !== undefined && other !== subject);
    });
    expect(broken).toEqual([]);
  });

  test("lib and charts touch no file, no network and no Astro", () => {
    const forbidden = /from "(node:|astro)|\bfetch\(|process\.|Date\.now|new Date\(\)|Math\.random/;
    const broken = sources.filter(
      (file) => /^src\/(lib|query|charts)\//.test(file) && forbidden.test(readFileSync(file, "utf8")),
    );
    expect(broken).toEqual([]);
  });

  test("nothing reads a folder that a fresh clone does not have", () => {
    const outside = sources.filter((file) => /\.\.\/shared/.test(readFileSync(file, "utf8")));
    expect(outside).toEqual([]);
  });
});
