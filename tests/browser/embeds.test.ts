import { existsSync, readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { LOCALES } from "../../src/lib/format.ts";
import { embedPath, oembedPath } from "../../src/lib/instance.ts";
import { frozenInstances, listEditions } from "../../src/site/editions.ts";
import { listInstances } from "../../src/site/instances.ts";
import { parsePage } from "./built-files.ts";
import { launchBrowser, visit, type Visit, type VisitOptions } from "./site.ts";

/** Design, section 8. */
const EMBED_BYTES = 40_000;

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const instances = listInstances();
const editions = listEditions();
const live = instances.flatMap((instance) => LOCALES.map((locale) => embedPath(instance, locale)));
const frozen = editions.flatMap((edition) =>
  frozenInstances(edition).flatMap((instance) => LOCALES.map((locale) => embedPath(instance, locale, edition.name))),
);
/** One instance of each chart: every form there is. */
const forms = [...new Map(instances.toReversed().map((instance) => [instance.chart, instance])).values()];
const [newest] = editions;
if (newest === undefined) throw new Error("no edition is stored");

const htmlOf = (path: string): string => readFileSync(join("dist", path, "index.html"), "utf8");

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

async function on<Result>(
  path: string,
  options: VisitOptions,
  run: (visited: Visit) => Promise<Result>,
): Promise<Result> {
  const visited = await visit(browser, `${inject("origin")}/${path}`, options);
  try {
    return await run(visited);
  } finally {
    await visited.context.close();
  }
}

describe("built embeds", () => {
  test("exist for every figure in both languages, and for every figure of each edition", () => {
    expect(live.length).toBe(2 * instances.length);
    expect([...live, ...frozen].filter((path) => !existsSync(join("dist", path, "index.html")))).toEqual([]);
  });

  test("hold the drawing, the numbers, the source and the way to the site, without scripts in them", () => {
    const incomplete = [...live, ...frozen].filter((path) => {
      const html = htmlOf(path);
      const parts = [
        /<h1[ >]/,
        /<svg[^>]* role="img"/,
        /<table>/,
        /class="source"/,
        /<a href="https?:[^"]*" target="_blank"/,
      ];
      return !parts.every((part) => part.test(html)) || /<script(?![^>]* src=)/.test(html);
    });
    expect(incomplete).toEqual([]);
  });

  test("name the figure's page as theirs where they follow updates, else themselves and not for search engines", () => {
    const canonicalOf = (html: string): string =>
      /<link rel="canonical" href="https?:\/\/[^/"]+\/([^"]*)"/.exec(html)?.[1] ?? "";
    for (const path of live) {
      const html = htmlOf(path);
      expect(canonicalOf(html), path).toMatch(/#[a-z-]+$/);
      expect(html, path).not.toContain('name="robots"');
    }
    for (const path of frozen) {
      const html = htmlOf(path);
      expect(canonicalOf(html)).toBe(path);
      expect(html, path).toContain('<meta name="robots" content="noindex">');
    }
    expect(readFileSync("dist/sitemap-0.xml", "utf8")).not.toContain("/embed/");
  });

  test("lead to their oEmbed answer, which frames them", () => {
    for (const instance of forms) {
      const href = parsePage(htmlOf(embedPath(instance, "id")))
        .querySelector('link[type="application/json+oembed"]')
        ?.getAttribute("href");
      expect(new URL(href ?? "").pathname).toBe(`/${oembedPath(instance, "id")}`);
      const { html } = JSON.parse(readFileSync(join("dist", oembedPath(instance, "id")), "utf8")) as { html: string };
      expect(html).toContain(`/${embedPath(instance, "id")}"`);
    }
  });

  test("and every page name a picture that exists", () => {
    const pages = ["", "en/", "komposisi/", "glosarium/", "en/visits/", "wilayah/16.08/", "wilayah/16.09/", ...live];
    const pictures = pages.map((path) => /property="og:image" content="([^"]+)"/.exec(htmlOf(path))?.[1] ?? path);
    expect([...new Set(pictures)].filter((href) => !existsSync(join("dist", new URL(href).pathname)))).toEqual([]);
  });
});

describe("bytes of an embed", () => {
  const sizes = new Map<string, number>();
  const sizeOf = (path: string): number => {
    const file = join("dist", path.endsWith("/") ? `${path}index.html` : path);
    const bytes = readFileSync(file);
    const size = sizes.get(file) ?? (file.endsWith(".woff2") ? bytes.length : brotliCompressSync(bytes).length);
    sizes.set(file, size);
    return size;
  };
  const heaviest = [live, frozen].flatMap((group) =>
    group
      .toSorted((a, b) => statSync(join("dist", b, "index.html")).size - statSync(join("dist", a, "index.html")).size)
      .slice(0, 4),
  );

  test.each(heaviest)("/%s", async (path) => {
    const { requests, errors } = await on(path, { widthPx: 1000 }, (visited) => Promise.resolve(visited));
    const loaded = [...new Set(requests.map((url) => new URL(url).pathname.slice(1)))];
    const weights = loaded.map((file) => [file, sizeOf(file)] as const);
    expect(
      weights.reduce((sum, [, bytes]) => sum + bytes, 0),
      JSON.stringify(weights),
    ).toBeLessThanOrEqual(EMBED_BYTES);
    expect(loaded.some((file) => file.endsWith(".woff2"))).toBe(true);
    expect(errors).toEqual([]);
  });
});

const whole = [
  ...forms.map((instance) => embedPath(instance, "id")),
  ...forms.slice(0, 4).map((instance) => embedPath(instance, "en", newest.name)),
];
test.each(whole)("/%s is whole on a phone with scripts off", async (path) => {
  await on(path, { widthPx: 360, scripts: false }, async ({ page }) => {
    const box = await page.locator("svg[role=img]:visible").boundingBox();
    expect(box?.height ?? 0).toBeGreaterThan(20);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(360);
    await page.locator(".part-table > summary").click();
    expect(await page.locator("table").isVisible()).toBe(true);
    const overflow = await page.locator("html").evaluate((root) => root.scrollWidth - root.clientWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  });
});

const kinds = ["asn-trend", "visits-flow", "region-workforce"].flatMap((chart) =>
  forms.filter((instance) => instance.chart === chart),
);
describe.each(kinds)("$chart", (instance) => {
  test.each([...LOCALES.map((locale) => embedPath(instance, locale)), embedPath(instance, "id", newest.name)])(
    "/%s has no accessibility violation",
    async (path) => {
      for (const options of [{ widthPx: 360 }, { widthPx: 800, dark: true }])
        await on(path, options, async ({ page }) => {
          for (const fold of await page.locator(".folds > details > summary").all()) await fold.click();
          await page.evaluate(axeSource);
          const violations = await page.evaluate(async () => {
            const axe = (window as unknown as { axe: { run: () => Promise<{ violations: { id: string }[] }> } }).axe;
            return (await axe.run()).violations.map(({ id }) => id);
          });
          expect(violations).toEqual([]);
        });
    },
  );
});

describe("what an embed is told in its address", () => {
  const path = embedPath({ chart: "asn-trend", region: null }, "id");
  const LIGHT = "rgb(255, 255, 255)";
  const DARK = "rgb(16, 25, 29)";
  const ground = (visited: Visit): Promise<string> =>
    visited.page.evaluate(() => getComputedStyle(document.body).backgroundColor);

  test.each([
    ["", false, LIGHT],
    ["", true, DARK],
    ["?theme=auto", true, DARK],
    ["?theme=dark", false, DARK],
    ["?theme=light", true, LIGHT],
    ["?theme=purple", true, DARK],
  ])("theme: %s on a device that is dark: %s", async (query, dark, expected) => {
    for (const embed of [path, embedPath({ chart: "asn-trend", region: null }, "id", newest.name)])
      expect(await on(`${embed}${query}`, { dark }, ground)).toBe(expected);
  });

  test("is read before anything is painted", () => {
    const html = htmlOf(path);
    expect(html.indexOf("<script")).toBeLessThan(html.indexOf("<body"));
    expect(html).not.toMatch(/<script[^>]* (async|defer|type)/);
  });

  /** Parts by what finds them. */
  const PARTS = { title: "h1", chart: "svg[role=img]", table: ".part-table > summary", notes: ".part-notes > summary" };
  const ALL = Object.keys(PARTS);

  test.each([
    ["", ALL],
    ["?show=title,chart,table,notes,source", ALL],
    ["?show=chart", ["chart"]],
    ["?show=title,chart", ["title", "chart"]],
    ["?show=table", ["table"]],
    ["?show=source", []],
    ["?show=nothing,else", ALL],
    ["?show=chart,else", ["chart"]],
  ])("parts: %s; source, date and status always", async (query, expected) => {
    await on(`${path}${query}`, { widthPx: 360 }, async ({ page }) => {
      const shown: string[] = [];
      for (const [part, selector] of Object.entries(PARTS))
        if ((await page.locator(`${selector}:visible`).count()) > 0) shown.push(part);
      expect(shown).toEqual(expected);
      for (const word of ["Tanggal acuan", "Status", "Sumber"])
        expect(await page.locator("dt").getByText(word, { exact: true }).isVisible(), word).toBe(true);
      expect(await page.locator('a[target="_blank"]').last().isVisible()).toBe(true);
    });
  });

  test("numbers that stand alone are unfolded", async () => {
    await on(`${path}?show=table`, {}, async ({ page }) => {
      expect(await page.locator("table").isVisible()).toBe(true);
    });
  });
});

test("a frozen embed names its edition and the day of its data", async () => {
  const text = await on(embedPath({ chart: "asn-trend", region: null }, "en", newest.name), {}, ({ page }) =>
    page.locator("main").innerText(),
  );
  expect(text).toMatch(/Edition of .+, data as of \d{1,2} \w+ \d{4}/);
});
