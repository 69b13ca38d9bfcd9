import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createHash } from "node:crypto";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { hashedText } from "../../src/export/portable-figure.ts";
import { LOCALES } from "../../src/lib/format.ts";
import {
  editionTables,
  frozenFigure,
  frozenInstances,
  frozenStyle,
  frozenStyleHref,
  listEditions,
  readEditions,
  type Edition,
} from "../../src/site/editions.ts";

const stored = listEditions().at(-1)!;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "lokus-editions-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** A copy of the first edition under another name, with another description. */
function copyEdition(name: string, describe: (text: string) => string = (text) => text): void {
  cpSync(stored.folder, join(folder, name), { recursive: true });
  const file = join(folder, name, "edition.json");
  writeFileSync(file, describe(readFileSync(file, "utf8").replace(`"name": "${stored.name}"`, `"name": "${name}"`)));
}

describe("the first stored edition", () => {
  test("holds every figure that it lists, in both languages, with the table that its hash names", () => {
    for (const locale of LOCALES)
      for (const instance of frozenInstances(stored)) {
        const { figure, narrow, wide } = frozenFigure(stored, instance, locale)!;
        expect(figure).toMatchObject({ ...instance, locale, edition: stored.date });
        expect(createHash("sha256").update(hashedText(figure.table)).digest("hex")).toBe(figure.dataHash);
        for (const drawing of [narrow, wide]) expect(drawing).toMatch(/^<svg class="frozen-plot".*<\/svg>$/s);
      }
  });

  test("holds no figure that it does not list", () => {
    expect(frozenFigure(stored, { chart: "asn-trend", region: "16.08" }, "id")).toBeNull();
  });

  test("holds its tables with as many rows as it says", () => {
    const tables = editionTables(stored);
    const rows = Object.fromEntries([...tables].map(([name, table]) => [name, table.rows.length]));
    expect(rows).toEqual(stored.tables);
    expect(tables.get("workforce")?.rows.find(({ row_id }) => row_id === "w0277")).toMatchObject({
      region_code: "16.08",
      headcount: 13718,
      obs_status: "A",
    });
  });

  test("has a style sheet of its own, which defines all that its drawings refer to", () => {
    expect(frozenStyleHref(stored)).toBe(`/embed/${stored.name}/style.css`);
    const drawings = frozenInstances(stored)
      .map((instance) => frozenFigure(stored, instance, "id")!)
      .flatMap(({ narrow, wide }) => [narrow, wide])
      .join("");
    const names = (text: string, pattern: RegExp): Set<string> =>
      new Set(Array.from(text.matchAll(pattern), ([, found = ""]) => found.split(" ")).flat());
    const style = frozenStyle(stored);
    const undefinedIn = (used: Set<string>, defined: Set<string>): string[] =>
      [...used].filter((name) => !defined.has(name));
    expect(undefinedIn(names(drawings, / class="([^"]*)"/g), names(style, /\.(frozen-[\w-]+)/g))).toEqual([]);
    expect(undefinedIn(names(drawings + style, /var\((--[\w-]+)/g), names(style, /(--[\w-]+):/g))).toEqual([]);
  });

  test("is small enough to be kept for ever", () => {
    const bytes = readdirSync(stored.folder).map((file) => statSync(join(stored.folder, file)).size);
    expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThan(2e6);
  });
});

describe("editions", () => {
  const names = (editions: readonly Edition[]): string[] => editions.map(({ name }) => name);

  test("are none where nothing was released", () => {
    expect(readEditions(join(folder, "none"))).toEqual([]);
  });

  test("are ordered by the day of their data, newest first, then by name", () => {
    copyEdition("2027-02-01", (text) => text.replace(`"date": "${stored.date}"`, '"date": "2026-11-01"'));
    copyEdition("2026-11");
    copyEdition("2026-11-22");
    expect(names(readEditions(folder))).toEqual(["2026-11-22", "2026-11", "2027-02-01"]);
  });

  test("do not mix with what a broken-off release left behind", () => {
    copyEdition("2026-11");
    cpSync(stored.folder, join(folder, ".2026-12-a1b2c3"), { recursive: true });
    expect(names(readEditions(folder))).toEqual(["2026-11"]);
  });
});

describe("a damaged edition stops the build and names the file and the remedy", () => {
  const opening = (): unknown => readEditions(folder);
  const remedy = (file: string): RegExp =>
    new RegExp(`${file}: .*git checkout -- .*${file}.*\\n.*${file}: .*git checkout -- .*${file}`);

  test.each(["figures.jsonl.br", "tables.json.br", "style.css"])("where %s has another content", (part) => {
    copyEdition("2026-11");
    const file = join(folder, "2026-11", part);
    const bytes = readFileSync(file);
    bytes[100] = (bytes[100] ?? 0) ^ 1;
    writeFileSync(file, bytes);
    expect(opening).toThrow(/SHA-256/);
    expect(opening).toThrow(remedy(part));
  });

  test("where a part is missing", () => {
    copyEdition("2026-11");
    rmSync(join(folder, "2026-11", "tables.json.br"));
    expect(opening).toThrow(/tidak dapat dibaca.*\n.*cannot be read/);
    expect(opening).toThrow(remedy("tables.json.br"));
  });

  test.each([
    ["is cut", (text: string) => text.slice(0, 500)],
    ["is of another format", (text: string) => text.replace('"format": 1', '"format": 2')],
    ["names another edition", (text: string) => text.replace('"name": "2026-11"', '"name": "2026-12"')],
    ["leaves out a part", (text: string) => text.replace("style.css", "other.css")],
  ])("where edition.json %s", (_, damage) => {
    copyEdition("2026-11", damage);
    expect(opening).toThrow(remedy("edition.json"));
  });
});
