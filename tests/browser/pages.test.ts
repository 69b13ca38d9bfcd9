import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { launchBrowser, PAGE_TYPES, visit } from "./site.ts";

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
interface AxeViolation {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly { readonly target: readonly string[] }[];
}

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe.each(PAGE_TYPES)("$name", ({ path, locale }) => {
  test("loads on a phone without errors, without other origins, without scrolling sideways", async () => {
    const { page, errors, requests, context } = await visit(browser, `${inject("origin")}/${path}`, { widthPx: 360 });
    expect(errors).toEqual([]);
    expect(requests.filter((url) => !url.startsWith(inject("origin")) && !url.startsWith("data:"))).toEqual([]);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    expect(await page.locator("h1").count()).toBe(1);
    expect(await page.locator("html").getAttribute("lang")).toBe(locale);
    await context.close();
  });

  test.each([
    ["phone, light", { widthPx: 360, dark: false }],
    ["desk, dark", { widthPx: 1280, dark: true }],
  ])("has no accessibility violation (%s)", async (_, options) => {
    const { page, context } = await visit(browser, `${inject("origin")}/${path}`, options);
    // The page's own CSP does not bind the test: evaluate runs outside it.
    await page.evaluate(axeSource);
    const violations = await page.evaluate(async () => {
      const axe = (window as unknown as { axe: { run: () => Promise<{ violations: AxeViolation[] }> } }).axe;
      return (await axe.run()).violations;
    });
    const found = violations.map(
      ({ id, help, nodes }) =>
        `${id}: ${help} (${nodes
          .map((node) => node.target.join(" "))
          .slice(0, 3)
          .join("; ")})`,
    );
    expect(found).toEqual([]);
    await context.close();
  });

  test("shows every chart and its numbers with scripts off", async () => {
    const { page, context } = await visit(browser, `${inject("origin")}/${path}`, { widthPx: 360, scripts: false });
    for (const figure of await page.locator("figure[id]").all()) {
      const id = (await figure.getAttribute("id")) ?? "";
      expect(await figure.locator("svg[role=img]:visible").count(), `${id}: one drawing`).toBe(1);
      const details = figure
        .locator("details")
        .filter({ has: page.locator("table") })
        .first();
      if ((await details.count()) > 0 && (await details.getAttribute("open")) === null)
        await details.locator("summary").first().click();
      expect(await figure.locator("table:visible").count(), `${id}: numbers`).toBeGreaterThanOrEqual(1);
      const box = await figure.locator("svg[role=img]:visible").boundingBox();
      expect(box?.height ?? 0, `${id}: height`).toBeGreaterThan(20);
    }
    await context.close();
  });
});
