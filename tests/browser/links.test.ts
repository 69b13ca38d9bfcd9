import { cpSync, existsSync, readFileSync, rmSync } from "node:fs";
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { isEmbed } from "../../src/site/sitemap.ts";
import { listFiles, readPages, type BuiltPage } from "./built-files.ts";
import { launchBrowser, PAGE_TYPES, serveFolder, visit, type ServedSite } from "./site.ts";

/** Every internal link of a built folder leads to a file, and to an element where it names one. */
function brokenLinks(folder: string, base: string, pages: readonly BuiltPage[]): string[] {
  const byPath = new Map(pages.map((page) => [page.path, page]));
  const broken = new Set<string>();
  for (const page of pages) {
    for (const link of page.links) {
      const [address = "", fragment] = link.split("#");
      const path = address.split("?")[0] ?? "";
      if (path !== "" && !path.startsWith(base)) {
        broken.add(`${page.path}: ${link} leaves ${base}`);
        continue;
      }
      const target = path === "" ? page.path : decodeURI(path.slice(base.length));
      const targetPage = byPath.get(target);
      if (targetPage === undefined && !existsSync(join(folder, target))) broken.add(`${page.path}: ${link}`);
      else if (fragment !== undefined && fragment !== "" && targetPage !== undefined && !targetPage.ids.has(fragment))
        broken.add(`${page.path}: ${link} names no element`);
    }
  }
  return [...broken];
}

describe("the site at the root of its host", () => {
  const pages = readPages("dist");

  test("has a page for each route and region in both languages", () => {
    // 13 routes and 20 tables and 552 regions, twice, and the page for what is not found.
    expect(pages.filter(({ path }) => path.startsWith("wilayah/")).length).toBe(553);
    expect(pages.filter(({ path }) => path.startsWith("en/regions/")).length).toBe(553);
    expect(pages.map(({ path }) => path)).toEqual(expect.arrayContaining(PAGE_TYPES.map(({ path }) => path)));
  });

  test("has no broken link", () => {
    expect(brokenLinks("dist", "/", pages).slice(0, 20)).toEqual([]);
  });

  test("repeats no id within a page", () => {
    const repeated = pages.filter(({ duplicateIds }) => duplicateIds.length > 0);
    expect(
      repeated.slice(0, 5).map(({ path, duplicateIds }) => `${path}: ${duplicateIds.slice(0, 5).join(" ")}`),
    ).toEqual([]);
  });

  test("holds every page to a strict content security policy", () => {
    for (const { path, html } of pages) {
      expect(/http-equiv="content-security-policy"/.test(html), path).toBe(true);
      expect(/<meta[^>]+content-security-policy[^>]+unsafe-inline/.test(html), path).toBe(false);
      expect(/\sstyle="/.test(html), `${path} has an inline style`).toBe(false);
      expect(/\son[a-z]+="/.test(html), `${path} has an inline handler`).toBe(false);
      const inline = [...html.matchAll(/<script(?![^>]*\ssrc=)([^>]*)>/g)].map(([, attributes = ""]) => attributes);
      // Blocks of data are not run, and no policy is about them.
      expect(
        inline.filter((attributes) => !/type="application\/(ld\+)?json"/.test(attributes)),
        path,
      ).toEqual([]);
    }
  });

  test("names the same page in the other language, both ways", () => {
    const alternates = new Map(
      pages.map(({ path, html }) => [
        path,
        [...html.matchAll(/<link rel="alternate" hreflang="(id|en)" href="([^"]+)"/g)].map(([, , href = ""]) =>
          new URL(href).pathname.slice(1),
        ),
      ]),
    );
    for (const [path, others] of alternates) {
      // An embed is framed in one language; its page has the other one.
      if (path === "404.html" || isEmbed(`/${path}`)) continue;
      expect(others, path).toHaveLength(2);
      expect(others, path).toContain(path);
      for (const other of others) expect(alternates.get(other), `${other} points back to ${path}`).toContain(path);
    }
  });
});

describe("the site below a sub-path", () => {
  const folder = join("node_modules", ".cache", "lokus-asn", "dist-lokus");
  let site: ServedSite;
  let browser: Browser;

  /** Takes neither `PROD` nor `NODE_ENV` over from the test runner: with them Astro leaves the policy out. */
  const run = (command: string, ...args: readonly string[]): void => {
    const env = {
      PATH: process.env["PATH"],
      HOME: process.env["HOME"],
      BASE: "/lokus/",
      SITE: "https://statistik.example",
    };
    const { status, stderr } = spawnSync(command, args, { env, encoding: "utf8" });
    if (status !== 0) throw new Error(stderr);
  };

  beforeAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    // The steps of scripts/build.ts. Files of charts take minutes and differ in their addresses only: those of one chart
    // are made, the others are taken from the site at the root.
    run("node_modules/.bin/astro", "build", "--outDir", folder);
    for (const name of ["charts", "decks"]) cpSync(join("dist", name), join(folder, name), { recursive: true });
    run(process.execPath, "scripts/chart-files.ts", "--out", folder, "--only", "asn-by-sex");
    run("node_modules/.bin/pagefind", "--site", folder, "--quiet");
    site = await serveFolder(folder, "/lokus/");
    browser = await launchBrowser();
  }, 600_000);
  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  test("has no link that leaves it or leads nowhere", () => {
    expect(brokenLinks(folder, "/lokus/", readPages(folder)).slice(0, 20)).toEqual([]);
  });

  test("puts its own address into pictures", () => {
    const picture = readFileSync(join(folder, "charts/asn-by-sex/id/chart.svg"), "utf8");
    expect(picture).toContain("https://statistik.example/lokus/komposisi/#asn-by-sex");
  });

  test("names its own origin in canonical links, feeds and the sitemap", () => {
    const home = readPages(folder).find(({ path }) => path === "");
    expect(home?.html).toContain('<link rel="canonical" href="https://statistik.example/lokus/"');
    expect(listFiles(folder)).toEqual(expect.arrayContaining(["feed.xml", "en/feed.xml", "agenda.ics", "_headers"]));
  });

  test.each(PAGE_TYPES.filter(({ locale }) => locale === "id"))("$name loads all it asks for", async ({ path }) => {
    const { errors, requests, context } = await visit(browser, `${site.origin}/lokus/${path}`, { widthPx: 360 });
    await context.close();
    expect(errors).toEqual([]);
    expect(requests.filter((url) => !url.startsWith(`${site.origin}/lokus/`) && !url.startsWith("data:"))).toEqual([]);
  });

  test("finds pages with its search", async () => {
    const { page, errors, context } = await visit(browser, `${site.origin}/lokus/cari/?q=OKU%20Timur`);
    await page.locator("[data-results] li").first().waitFor();
    expect(await page.locator("[data-results] a").first().getAttribute("href")).toMatch(/^\/lokus\//);
    expect(errors).toEqual([]);
    await context.close();
  });
});
