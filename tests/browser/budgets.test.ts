import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { ROUTES, type RouteKey } from "../../src/lib/routes.ts";
import { launchBrowser, PAGE_TYPES, visit } from "./site.ts";

/** Design, section 8: a reading page before any interaction, at 360 px, fonts included. */
const PAGE_BYTES = 120_000;
const SCRIPT_BYTES = 15_000;
const FILE_BYTES = 24 * 1024 * 1024;

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const compressed = new Map<string, number>();
/** Size as a host with brotli would send it; fonts and pictures are compressed already. */
function transferBytes(path: string): number {
  const file = join("dist", path.endsWith("/") ? `${path}index.html` : path);
  const known = compressed.get(file);
  if (known !== undefined) return known;
  const bytes = readFileSync(file);
  const size = /\.(woff2|png|parquet)$/.test(file) ? bytes.length : brotliCompressSync(bytes).length;
  compressed.set(file, size);
  return size;
}

const filesOf = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

/** Pages to work with: the tools of analysts and the gallery of all charts. */
const TOOLS: readonly RouteKey[] = ["explore", "present"];
const TOOL_PATHS = new Set<string>(TOOLS.flatMap((key) => Object.values(ROUTES[key])));

/** The heaviest reading pages of all, whatever their type. */
function heaviestPages(count: number): { name: string; path: string }[] {
  return filesOf("dist")
    .filter((file) => file.endsWith("index.html"))
    .map((file) => ({ path: file.slice("dist/".length, -"index.html".length), bytes: statSync(file).size }))
    .filter(({ path }) => !TOOL_PATHS.has(path))
    .sort((a, b) => b.bytes - a.bytes)
    .slice(0, count)
    .map(({ path }) => path)
    .map((path) => ({ name: `heavy page /${path}`, path }));
}

const READING_PAGES = PAGE_TYPES.filter(({ key }) => !TOOLS.includes(key));

test.each([...READING_PAGES, ...heaviestPages(12)])("$name stays within its bytes", async ({ path }) => {
  const { requests, context } = await visit(browser, `${inject("origin")}/${path}`, { widthPx: 360 });
  await context.close();
  const paths = [
    ...new Set(requests.filter((url) => !url.startsWith("data:")).map((url) => new URL(url).pathname.slice(1))),
  ];
  const sizes = paths.map((request) => [request, transferBytes(request === "" ? "index.html" : request)] as const);
  const sum = (rows: readonly (readonly [string, number])[]): number => rows.reduce((all, [, size]) => all + size, 0);
  expect(sum(sizes), JSON.stringify(sizes)).toBeLessThanOrEqual(PAGE_BYTES);
  expect(sum(sizes.filter(([request]) => /\.m?js$/.test(request)))).toBeLessThanOrEqual(SCRIPT_BYTES);
});

test("no published file is larger than 24 MiB", () => {
  expect(filesOf("dist").filter((file) => statSync(file).size > FILE_BYTES)).toEqual([]);
});
