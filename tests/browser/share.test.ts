/** What readers take away of a figure: links that work without scripts, and copies that the clipboard really holds. */
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type Axe from "axe-core";
import { JSDOM } from "jsdom";
import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { expectQuiet } from "./explore-driver.ts";
import { copiedImageSize, launchBrowser, layoutShift, visit, type Visit, type VisitOptions } from "./site.ts";

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** A chart with several number columns. */
const CHART = "asn-by-sex";
/** Its table has planned and estimated figures, and some that were not published. */
const MARKED = { path: "wilayah/16.08/", chart: "region-workforce" } as const;

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

interface Shared extends Visit {
  readonly figure: Locator;
  readonly share: Locator;
  /** Presses a button and gives what is said of it. */
  readonly press: (name: string) => Promise<string>;
}

/** Opens a page with the clipboard allowed, goes to a figure, and closes the page again. */
async function withFigure(
  path: string,
  chart: string,
  drive: (shared: Shared) => Promise<void>,
  options: VisitOptions = {},
): Promise<void> {
  const visited = await visit(browser, `${inject("origin")}/${path}`, options);
  const { page, context } = visited;
  try {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    const figure = page.locator(`#${chart}`);
    const share = figure.locator("share-figure");
    const press = async (name: string): Promise<string> => {
      await share.getByRole("button", { name, exact: true }).first().click();
      const status = share.locator("[role=status]:not(:empty)");
      await status.waitFor();
      return (await status.textContent()) ?? "";
    };
    await drive({ ...visited, figure, share, press });
    expectQuiet(visited, inject("origin"));
  } finally {
    await context.close();
  }
}

const copiedText = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());

const copiedHtml = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    return (await item?.getType("text/html"))?.text() ?? "";
  });

/** Texts of the cells of the figure's table, numbers without their marks. */
const shownCells = (figure: Locator): Promise<string[][]> =>
  figure.locator(".figure-numbers tbody tr").evaluateAll((rows) =>
    rows.map((row) =>
      [...row.children].map((cell) => {
        const clone = cell.cloneNode(true) as Element;
        for (const part of clone.querySelectorAll("abbr, [aria-hidden]")) part.remove();
        return clone.textContent.replace(/\s+/g, " ").trim();
      }),
    ),
  );

describe("copies", () => {
  test("put the permalink on the clipboard, and say so to eyes and ears", async () => {
    await withFigure("komposisi/", CHART, async ({ page, share, press }) => {
      expect(await press("Salin tautan")).toBe("Tautan sudah disalin.");
      expect(await copiedText(page)).toBe(`${inject("origin")}/komposisi/#${CHART}`);
      const status = share.getByRole("status");
      expect(await status.isVisible()).toBe(true);
      await page.locator(`#${CHART} [role=status]:empty`).waitFor({ state: "attached" });
    });
  });

  test("put each embed code on the clipboard as the page shows it", async () => {
    await withFigure("en/workforce/", CHART, async ({ page, share }) => {
      await share.getByText("Link and embed").click();
      const codes = share.locator(".share-codes > div");
      const shown = await share
        .getByRole("textbox")
        .evaluateAll((areas) => areas.map((area) => (area as HTMLTextAreaElement).value));
      expect(shown).toHaveLength(await codes.count());
      expect(new Set(shown).size).toBe(shown.length);
      for (const [position, code] of shown.entries()) {
        await codes.nth(position).getByRole("button", { name: "Copy code" }).click();
        await share.getByText("Embed code copied.").waitFor();
        expect(await copiedText(page)).toBe(code);
        const frame = new JSDOM(code).window.document.querySelector("iframe");
        const path = new URL(frame?.src ?? "").pathname.slice(1);
        expect(existsSync(join("dist", path, "index.html")), path).toBe(true);
      }
    });
  });

  test.each(["id", "en"] as const)("put the table on the clipboard to the digit (%s)", async (locale) => {
    const path = locale === "id" ? MARKED.path : "en/regions/16.08/";
    const mark = locale === "id" ? "." : ",";
    await withFigure(path, MARKED.chart, async ({ page, figure, press }) => {
      expect(await press(locale === "id" ? "Salin tabel" : "Copy table")).toContain("Excel");
      const shown = await shownCells(figure);
      const numbers = new Set(
        await figure
          .locator(".figure-numbers thead th")
          .evaluateAll((cells) => cells.flatMap((cell, at) => (cell.classList.contains("number") ? [at] : []))),
      );
      expect(numbers.size).toBeGreaterThan(0);
      const expected = shown.map((row) => row.map((text, at) => (numbers.has(at) ? text.replaceAll(mark, "") : text)));

      const { document } = new JSDOM(await copiedHtml(page)).window;
      const rows = [...document.querySelectorAll("tbody tr")].map((row) =>
        [...row.children].map(({ textContent }) => textContent),
      );
      expect(rows.map((row) => row.slice(0, shown[0]?.length))).toEqual(expected);
      const text = await copiedText(page);
      const lines = text.trimEnd().split(/\r?\n/).slice(1);
      expect(lines.map((line) => line.split("\t").slice(0, shown[0]?.length))).toEqual(expected);

      // What the page marks beside a number stands in a column of its own.
      const marks = await figure
        .locator(".figure-numbers tbody abbr")
        .evaluateAll((all) => all.map((element) => (element as HTMLElement).title));
      expect(marks.length).toBeGreaterThan(0);
      expect(rows.map((row) => row.at(-1)).filter((status) => status !== "")).toEqual(marks);

      const foot = document.querySelector("tfoot")?.textContent ?? "";
      expect(foot).toContain(locale === "id" ? "Tanggal acuan: " : "Reference date: ");
      expect(foot).toContain(locale === "id" ? "Sumber: " : "Source: ");
      expect(foot).toContain(`${inject("origin")}/${path}#${MARKED.chart}`);
    });
  });

  test("put the picture for slides on the clipboard", async () => {
    await withFigure("komposisi/", CHART, async ({ page, press }) => {
      expect(await press("Salin gambar")).toContain("Gambar sudah disalin.");
      expect(await copiedImageSize(page)).toEqual([1920, 1080]);
    });
  });

  test("that the browser refuses give the text to take by hand", async () => {
    await withFigure("komposisi/", CHART, async ({ page, share }) => {
      await page.evaluate(() => {
        const refuse = (): Promise<void> => Promise.reject(new DOMException("blocked", "NotAllowedError"));
        Object.assign(navigator.clipboard, { writeText: refuse, write: refuse });
      });
      await share.getByRole("button", { name: "Salin tautan" }).click();
      const dialog = page.getByRole("dialog", { name: "Salin sendiri" });
      const text = dialog.getByRole("textbox");
      const link = `${inject("origin")}/komposisi/#${CHART}`;
      expect(await text.inputValue()).toBe(link);
      expect(await text.evaluate((area: HTMLTextAreaElement) => area.selectionEnd - area.selectionStart)).toBe(
        link.length,
      );
      await page.keyboard.press("Escape");
      await dialog.waitFor({ state: "detached" });
      expect(await page.evaluate(() => document.activeElement?.textContent.trim())).toBe("Tautan");

      await share.getByRole("button", { name: "Salin tabel" }).click();
      expect(await text.inputValue()).toContain("\t3140460\t");
      await dialog.getByRole("button", { name: "Tutup" }).click();
      await dialog.waitFor({ state: "detached" });

      await share.getByRole("button", { name: "Salin gambar" }).click();
      await share.getByText("Peramban tidak mengizinkan halaman ini menyalin gambar.").waitFor();
    });
  });

  test("of a picture that does not come say what to do", async () => {
    const { page, context } = await visit(browser, `${inject("origin")}/komposisi/`);
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await context.route("**/slide.png", (route) => route.fulfill({ status: 404 }));
    const share = page.locator(`#${CHART} share-figure`);
    await share.getByRole("button", { name: "Salin gambar" }).click();
    await share.getByText("Gambar tidak dapat diambil.").waitFor();
    await context.close();
  });
});

describe("sharing on a phone", () => {
  test("hands the link to the phone, and copies it where the phone has no sharing", async () => {
    const context = await browser.newContext({
      viewport: { width: 360, height: 800 },
      isMobile: true,
      hasTouch: true,
      permissions: ["clipboard-read", "clipboard-write"],
    });
    const page = await context.newPage();
    await page.goto(`${inject("origin")}/komposisi/`, { waitUntil: "networkidle" });
    const share = page.locator(`#${CHART} share-figure`);
    const link = `${inject("origin")}/komposisi/#${CHART}`;
    await page.evaluate(() => {
      Object.assign(navigator, {
        share: (what: ShareData) => {
          document.title = what.url ?? "";
          return Promise.resolve();
        },
      });
    });
    await share.getByRole("button", { name: "Bagikan" }).tap();
    await page.waitForFunction((url) => document.title === url, link);
    await page.evaluate(() => {
      Object.assign(navigator, { share: undefined });
    });
    await share.getByRole("button", { name: "Bagikan" }).tap();
    await share.getByText("Tautan sudah disalin.").waitFor();
    expect(await copiedText(page)).toBe(link);
    await context.close();
  });
});

describe("the place for it", () => {
  test("is reached and used by keyboard alone", async () => {
    await withFigure("komposisi/", CHART, async ({ page, share }) => {
      await share.getByRole("link", { name: "Unduh PowerPoint" }).focus();
      const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.textContent.trim() ?? "");
      const order: string[] = [await focused()];
      for (let step = 0; step < 8; step++) {
        await page.keyboard.press("Tab");
        order.push(await focused());
      }
      expect(order).toEqual([
        ...["PowerPoint", "PNG", "SVG", "CSV", "Gambar", "Tabel", "Tautan"],
        ...["Jelajahi data ini", "Tautkan dan sematkan"],
      ]);
      await page.keyboard.press("Enter");
      await page.keyboard.press("Tab");
      expect(await focused()).toBe("Tautan tetap");
      await page.keyboard.press("Tab");
      await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
      await share.getByText("Kode sematan sudah disalin.").waitFor();
    });
  });

  test.each([
    ["komposisi/", 360, false],
    ["en/workforce/", 1280, true],
  ] as const)("has no accessibility violations while it speaks (%s, %i px)", async (path, widthPx, dark) => {
    await withFigure(
      path,
      CHART,
      async ({ page, share }) => {
        await share.locator("summary").click();
        const shiftBefore = await layoutShift(page);
        await share.locator("[data-action=link]").click();
        await share.locator("[role=status]:not(:empty)").waitFor();
        expect(await layoutShift(page)).toBe(shiftBefore);
        await page.evaluate(axeSource);
        const violations = await page.evaluate(async (id) => {
          const { axe } = globalThis as unknown as { axe: typeof Axe };
          const { violations } = await axe.run(`#${id}`);
          return violations.map(({ id: rule, nodes }) => `${rule}: ${nodes.map(({ html }) => html).join(" ")}`);
        }, CHART);
        expect(violations).toEqual([]);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(overflow).toBeLessThanOrEqual(0);
      },
      { widthPx, dark },
    );
  });

  test.each(["komposisi/", "en/regions/16.08/"])("works without scripts: every file is there (%s)", async (path) => {
    const { page, context } = await visit(browser, `${inject("origin")}/${path}`, { scripts: false });
    const files = await page
      .locator("share-figure a[download]")
      .evaluateAll((all) =>
        all.map((link) => ({ path: (link as HTMLAnchorElement).pathname, name: (link as HTMLAnchorElement).download })),
      );
    expect(files.length).toBe((await page.locator("share-figure").count()) * 4);
    const missing = files.filter((file) => !existsSync(join("dist", file.path)));
    expect(missing).toEqual([]);
    expect(files.filter(({ name }) => !/^lokus-asn-[\w-]+-(id|en)\.(pptx|png|svg|csv)$/.test(name))).toEqual([]);
    expect(new Set(files.map(({ name }) => name)).size).toBe(files.length);
    expect(await page.locator("share-figure button:visible").count()).toBe(0);
    await page.locator("share-figure summary").first().click();
    expect(await page.locator("share-figure textarea").first().inputValue()).toContain("<iframe");
    await context.close();
  });

  test("is not printed", async () => {
    const { page, context } = await visit(browser, `${inject("origin")}/komposisi/`);
    await page.emulateMedia({ media: "print" });
    expect(await page.locator("share-figure:visible").count()).toBe(0);
    await context.close();
  });
});
