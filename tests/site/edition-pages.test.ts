import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { factTables, frozenGroups } from "../../src/site/edition-pages.ts";
import { listEditions, type Edition } from "../../src/site/editions.ts";
import { compressText, PART_FILES, type StoredTable } from "../../src/site/stored-edition.ts";

const stored = listEditions().at(-1)!;
/** The first edition with a table that is not published any more and a province of a name that it has not any more. */
let edition: Edition;

beforeAll(() => {
  const folder = mkdtempSync(join(tmpdir(), "lokus-edition-pages-"));
  cpSync(stored.folder, folder, { recursive: true });
  const file = join(folder, PART_FILES.tables);
  const tables = JSON.parse(brotliDecompressSync(readFileSync(file)).toString()) as Record<string, StoredTable>;
  const { merit, regions } = tables;
  const [code, name] = ["region_code", "name"].map((field) =>
    regions!.schema.fields.findIndex((declared) => declared.name === field),
  );
  const rows = regions!.rows.map((row) => (row[code!] === "16" ? row.with(name!, "Palembang Raya") : row));
  const honours = { schema: { ...merit!.schema, name: "honours", title: "Penghargaan" }, rows: merit!.rows };
  writeFileSync(file, compressText(JSON.stringify({ ...tables, honours, regions: { ...regions, rows } })));
  edition = { ...stored, folder };
});
afterAll(() => {
  rmSync(edition.folder, { recursive: true });
});

test("an edition counts the tables that it holds, whatever is published today", () => {
  const found = factTables(edition).map(({ schema, rows }) => [schema.name, rows]);
  expect(found).toContainEqual(["honours", edition.tables["merit"]]);
  expect(found).toContainEqual(["workforce", edition.tables["workforce"]]);
  expect(found.map(([name]) => name)).not.toContain("regions");
});

test("its figures stand below the provinces of its time, each once", () => {
  const groups = frozenGroups(edition, "en");
  expect(groups.reduce((sum, { figures }) => sum + figures, 0)).toBe(edition.instances.length);
  const regions = groups.find(({ key }) => key === "regions")!;
  const figures = regions.parts.find(({ province }) => province === "Palembang Raya")?.figures;
  expect(figures?.map(({ href }) => href)).toContain(`/en/embed/${edition.name}/region-workforce/16.08/`);
});
