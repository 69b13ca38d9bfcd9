import { readFileSync } from "node:fs";
import type { Browser, FrameLocator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { serveHostPage } from "./host-page.ts";
import { launchBrowser, serveFolder, visit, type ServedSite } from "./site.ts";

/** As hosts that read `_headers` serve fonts to frames without an origin. */
const OPEN = { "access-control-allow-origin": "*" };
const FAR_DOWN = `<div>${"<p>words</p>".repeat(100)}</div>`;

let browser: Browser;
let site: ServedSite;
beforeAll(async () => {
  [browser, site] = await Promise.all([launchBrowser(), serveFolder("dist", "/", OPEN)]);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

/** The code that the site gives for a figure, with the address of the tested server. */
function codeOf(path: string): { html: string; frame: string; heightPx: number } {
  const answer = JSON.parse(readFileSync(`dist/oembed/${path}.json`, "utf8")) as { html: string; height: number };
  const html = answer.html.replace(/(?<=src=")https?:\/\/[^/]+/g, site.origin);
  return { html, frame: html.slice(0, html.indexOf("<script")), heightPx: answer.height };
}

interface Hosted {
  readonly page: Page;
  /** Errors of the host page and its frames. */
  readonly errors: readonly string[];
}

async function onHost(body: string, run: (hosted: Hosted) => Promise<void>, widthPx = 800): Promise<void> {
  const host = await serveHostPage(body);
  const { page, errors, context } = await visit(browser, `${host.origin}/`, { widthPx });
  try {
    await run({ page, errors });
  } finally {
    await context.close();
    await host.close();
  }
}

const frameHeight = (page: Page, place = 0): Promise<number> =>
  page
    .locator("iframe")
    .nth(place)
    .evaluate((frame) => frame.getBoundingClientRect().height);
const contentHeight = (frame: FrameLocator): Promise<number> =>
  frame.locator("html").evaluate((root) => Math.ceil(root.getBoundingClientRect().height));
const frameAt = (page: Page, place: number): FrameLocator => page.locator("iframe").nth(place).contentFrame();

describe("a page of another site with the code of a figure", () => {
  test.each([
    ["as it is given", ""],
    ["in a sandbox with scripts", ' sandbox="allow-scripts"'],
  ])("fits the frame to its content, %s", async (_, sandbox) => {
    const { html, heightPx } = codeOf("id/asn-by-sex");
    await onHost(html.replace("<iframe", `<iframe${sandbox}`), async ({ page, errors }) => {
      const frame = frameAt(page, 0);
      await expect.poll(() => frameHeight(page)).not.toBe(heightPx);
      expect(await frameHeight(page)).toBe(await contentHeight(frame));
      await frame.locator("summary").first().click();
      await expect.poll(async () => (await frameHeight(page)) - (await contentHeight(frame))).toBe(0);
      expect(errors).toEqual([]);
    });
  });

  test("loads a frame below the fold when it comes near, and gives each frame its own height", async () => {
    const [first, second] = [codeOf("id/asn-by-sex"), codeOf("en/region-workforce/16.08")];
    await onHost(FAR_DOWN + first.html + FAR_DOWN + second.html, async ({ page }) => {
      for (const place of [0, 1]) {
        await page.locator("iframe").nth(place).scrollIntoViewIfNeeded();
        const frame = frameAt(page, place);
        await frame.locator("h1").waitFor();
        await expect.poll(async () => (await frameHeight(page, place)) - (await contentHeight(frame))).toBe(0);
      }
      expect(await frameHeight(page, 0)).not.toBe(await frameHeight(page, 1));
    });
  });

  test("fits a frame that is added later", async () => {
    const { html, frame, heightPx } = codeOf("id/asn-by-sex");
    await onHost(html, async ({ page }) => {
      await page.evaluate((code) => {
        document.body.insertAdjacentHTML("beforeend", code);
      }, frame);
      await page.locator("iframe").nth(1).scrollIntoViewIfNeeded();
      await expect.poll(() => frameHeight(page, 1)).not.toBe(heightPx);
      expect(await frameHeight(page, 1)).toBe(await contentHeight(frameAt(page, 1)));
    });
  });
});

describe("without the script of the site", () => {
  test.each([
    ["id/asn-trend", 360],
    ["id/asn-trend", 800],
    ["en/asn-by-age", 360],
    ["en/visits-flow", 800],
    ["id/region-workforce/16.10", 360],
  ])("the frame of %s at %i px stands at a height that shows all of it", async (path, widthPx) => {
    const { frame, heightPx } = codeOf(path);
    await onHost(
      frame,
      async ({ page }) => {
        expect(await frameHeight(page)).toBe(heightPx);
        expect(await contentHeight(frameAt(page, 0))).toBeLessThanOrEqual(heightPx);
      },
      widthPx,
    );
  });

  test("a frame that forbids scripts shows the chart, its numbers, source and date in the font of the site", async () => {
    const { frame, heightPx } = codeOf("id/asn-by-sex");
    await onHost(frame.replace("<iframe", '<iframe sandbox=""'), async ({ page }) => {
      const embed = frameAt(page, 0);
      expect(await frameHeight(page)).toBe(heightPx);
      expect(await embed.locator("svg[role=img]:visible").count()).toBe(1);
      expect(await embed.locator("figcaption dl").innerText()).toMatch(/Tanggal acuan[\s\S]*Status[\s\S]*Sumber/);
      await embed.locator(".part-table summary").click();
      expect(await embed.locator("table").isVisible()).toBe(true);
      const fonts = await embed.locator("html").evaluate(() => [...document.fonts].map((font) => font.status));
      expect(fonts).toContain("loaded");
      expect(fonts).not.toContain("error");
    });
  });
});

test("a host that keeps the font from other origins changes the letters and nothing else", async () => {
  const closed = await serveFolder("dist");
  const { html } = codeOf("id/asn-by-sex");
  await onHost(
    html.replaceAll(site.origin, closed.origin).replace("<iframe", '<iframe sandbox="allow-scripts"'),
    async ({ page }) => {
      const embed = frameAt(page, 0);
      const status = () => embed.locator("html").evaluate(() => [...document.fonts].map((font) => font.status));
      await expect.poll(status).toContain("error");
      expect(await embed.locator("svg[role=img]:visible").count()).toBe(1);
      const overflow = await embed.locator("html").evaluate((root) => root.scrollWidth - root.clientWidth);
      expect(overflow).toBeLessThanOrEqual(0);
      await expect.poll(async () => (await frameHeight(page)) - (await contentHeight(embed))).toBe(0);
    },
  );
  await closed.close();
});
