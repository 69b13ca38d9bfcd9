/** Ordinary pages on paper: nothing to press, every figure with its origin on one page. */
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { pagePath } from "../../src/lib/routes.ts";
import { readPdf } from "./read-pdf.ts";
import { launchBrowser, visit } from "./site.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const PAGES = [
  { name: "a subject", path: pagePath("workforce", "id") },
  { name: "a region, in English", path: pagePath("regions", "en", "16.08") },
];

describe.each(PAGES)("$name", ({ path }) => {
  test("has no navigation, no buttons, and figures with their sources in light colours", async () => {
    const { page, context } = await visit(browser, `${inject("origin")}/${path}`, { dark: true, widthPx: 688 });
    await page.emulateMedia({ media: "print" });
    const pressed = page.locator("nav, button, share-figure, input, .figure-numbers summary");
    expect(await pressed.evaluateAll((all) => all.filter((element) => element.checkVisibility()).length)).toBe(0);

    const figures = await page.locator(".figure").evaluateAll((all) =>
      all.map((figure) => ({
        id: figure.id,
        hasOrigin: figure.querySelector(".source-line li")?.checkVisibility() === true,
        // Dozens of sources may go on to the next page; what stands before them may not be parted.
        isKept:
          getComputedStyle(figure).breakInside === "avoid" || figure.querySelector(".figure-meta details") !== null,
        hasClosedTable: figure.querySelector(".figure-numbers > details:not([open])")?.checkVisibility() === true,
      })),
    );
    expect(figures.length).toBeGreaterThan(0);
    for (const { id, ...found } of figures)
      expect(found, id).toEqual({ hasOrigin: true, isKept: true, hasClosedTable: false });

    const ground = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    expect(ground).toBe("rgb(255, 255, 255)");
    await context.close();
  });

  test("is printed on A4 without losing anything to the side", async () => {
    const { page, context } = await visit(browser, `${inject("origin")}/${path}`);
    const { pages, sizes } = readPdf(await page.pdf({ format: "A4" }));
    expect(pages).toBeGreaterThan(1);
    expect(sizes).toHaveLength(pages);
    expect(sizes.every(([width, height]) => Math.abs(width - 595) < 1 && Math.abs(height - 842) < 1)).toBe(true);
    await page.setViewportSize({ width: 688, height: 900 });
    await page.emulateMedia({ media: "print" });
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(sideways).toBeLessThanOrEqual(0);
    await context.close();
  });
});
