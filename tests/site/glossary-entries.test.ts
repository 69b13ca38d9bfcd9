import { readFileSync } from "node:fs";
import Papa from "papaparse";
import { expect, test } from "vitest";
import type { GlossaryRow } from "../../src/generated/tables.ts";
import { groupGlossary, parseReferences } from "../../src/site/glossary-entries.ts";

const rows = Papa.parse<GlossaryRow>(readFileSync("data/reference/glossary.csv", "utf8"), {
  header: true,
  skipEmptyLines: true,
}).data;

test("addresses become links named after their host; a semicolon inside an address stays", () => {
  expect(parseReferences("https://www.kasn.go.id/a; https://lan.go.id/?p=1;2 ; shared note")).toEqual([
    { url: "https://www.kasn.go.id/a", label: "kasn.go.id" },
    { url: "https://lan.go.id/?p=1;2", label: "lan.go.id" },
  ]);
});

test("a repository becomes its public address, and working notes are left out", () => {
  expect(parseReferences("github:cahyadsn/wilayah@000a1025:README.md")).toEqual([
    { url: "https://github.com/cahyadsn/wilayah", label: "GitHub: cahyadsn/wilayah" },
  ]);
  expect(parseReferences("code index ids 56684033937 and 52406135094")).toEqual([]);
});

test.each(["id", "en"] as const)("all terms stand under their letter, from A to Z (%s)", (locale) => {
  const groups = groupGlossary(rows, locale);
  expect(groups.flatMap(({ entries }) => entries)).toHaveLength(rows.length);
  expect(groups.map(({ letter }) => letter)).toEqual(groups.map(({ letter }) => letter).toSorted());
  for (const { letter, entries } of groups)
    for (const { term } of entries) expect(term.slice(0, 1).toUpperCase()).toBe(letter);
});

test("nothing of a working note reaches a reader", () => {
  const printed = JSON.stringify(groupGlossary(rows, "id"));
  expect(printed).not.toMatch(/code index|unverified|measured:|github:|shared note/);
});

test("where there is no address it is said whose word the definition is", () => {
  const entries = new Map(
    groupGlossary(rows, "en").flatMap(({ entries }) => entries.map((entry) => [entry.id, entry])),
  );
  expect(entries.get("asn")?.basis).toBe("published");
  expect(entries.get("nik")?.basis).toBe("usage");
  expect(entries.get("talenta")?.basis).toBe("site");
  expect(entries.get("golongan_ruang")?.basis).toBe("usage");
});
