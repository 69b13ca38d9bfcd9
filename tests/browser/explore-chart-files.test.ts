/** Pictures and slides of a filtered view, made in the browser: what is inside is what the page shows. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { JSDOM } from "jsdom";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { validatePresentation } from "../export/ooxml/validate-presentation.ts";
import { readPng } from "../export/read-png.ts";
import { readPptx } from "../export/read-pptx.ts";
import { expectQuiet, openExplorer, withExplorer } from "./explore-driver.ts";
import { copiedImageSize, launchBrowser } from "./site.ts";

const SEX_BY_STATUS = "by=sex,employment_status&where.employment_status=PNS,PPPK";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

interface Downloaded {
  readonly name: string;
  readonly bytes: Buffer;
}

async function download(page: Page, action: string): Promise<Downloaded> {
  const waiting = page.waitForEvent("download");
  await page.locator("summary", { hasText: /^Unduh$/ }).click();
  await page.getByRole("button", { name: action, exact: true }).click();
  const file = await waiting;
  const name = file.suggestedFilename();
  await page.getByText(`Diunduh: ${name}.`).waitFor();
  return { name, bytes: readFileSync(await file.path()) };
}

const SVG = "Grafik SVG";
const SLIDE_PNG = "PNG untuk slide (1920 × 1080)";
const SHARE_PNG = "PNG untuk dibagikan (1200 × 630)";

/** Distinct colours of a PNG as the browser draws it, as `rrggbb`. */
const coloursOf = (page: Page, bytes: Buffer): Promise<string[]> =>
  page.evaluate(async (base64) => {
    const image = new Image();
    image.src = `data:image/png;base64,${base64}`;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext("2d");
    context?.drawImage(image, 0, 0);
    const { data } = context?.getImageData(0, 0, image.width, image.height) ?? { data: new Uint8ClampedArray() };
    const colours = new Set<number>();
    for (let at = 0; at < data.length; at += 4)
      colours.add(((data[at] ?? 0) << 16) | ((data[at + 1] ?? 0) << 8) | (data[at + 2] ?? 0));
    return [...colours].map((colour) => colour.toString(16).padStart(6, "0"));
  }, bytes.toString("base64"));

describe("a picture of a view", () => {
  test("as SVG needs no page and says where its figures are from", async () => {
    await withExplorer(browser, SEX_BY_STATUS, async (explorer) => {
      const { values } = await explorer.result();
      const { name, bytes } = await download(explorer.page, SVG);
      expect(name).toMatch(/^lokus-asn-workforce-sex-employment_status-[\d-]+\.svg$/);
      const svg = bytes.toString("utf8");
      expect(svg).not.toMatch(/var\(|currentColor/);
      const text = new JSDOM(svg, { contentType: "image/svg+xml" }).window.document.documentElement.textContent;
      const numbers = Object.values(values).map((value) => Number(value).toLocaleString("de-DE"));
      for (const word of [...numbers, "Tanggal acuan: ", "Status: ", "Sumber: ", "Lokus ASN", "Edisi data "])
        expect(text).toContain(word);
      expect(text).toContain(`jelajah/?${explorer.query()}`);
    });
  });

  test("as PNG has the size of its purpose, the site's colours, and its origin in its texts", async () => {
    await withExplorer(browser, SEX_BY_STATUS, async (explorer) => {
      const { page } = explorer;
      const slide = await download(page, SLIDE_PNG);
      const share = await download(page, SHARE_PNG);
      expect(slide.name).toMatch(/-slide\.png$/);
      expect(share.name).toMatch(/-share\.png$/);
      const { texts, ...large } = readPng(slide.bytes);
      const small = readPng(share.bytes);
      expect([large.widthPx, large.heightPx, small.widthPx, small.heightPx]).toEqual([1920, 1080, 1200, 630]);
      expect(small.texts).toEqual(texts);
      expect(texts["Permalink"]).toMatch(/^https?:\/\//);
      expect(texts["Permalink"]?.endsWith(`jelajah/?${explorer.query()}`)).toBe(true);
      expect(texts["Edition"]).toMatch(/^\d{4}-\d\d-\d\d$/);
      expect(texts["DataHash"]).toMatch(/^sha256:[0-9a-f]{64}$/);
      expect(texts["Title"]).toBe((await page.locator(".result-head h2").innerText()).replace(/\s+/g, " "));
      expect(texts["Source"]).not.toBe("");

      // Ground, ink, and the colours of the first two categories in the light appearance.
      const colours = await coloursOf(page, slide.bytes);
      for (const colour of ["ffffff", "14232b", "0c6f79", "d67c0f"]) expect(colours).toContain(colour);
    });
  });

  test("is copied as the picture for slides", async () => {
    await withExplorer(browser, "by=sex", async ({ page, context }) => {
      await context.grantPermissions(["clipboard-read", "clipboard-write"]);
      await page.locator("summary", { hasText: /^Salin$/ }).click();
      await page.getByRole("button", { name: "Gambar untuk slide" }).click();
      await page.getByText("Disalin: Gambar untuk slide.").waitFor();
      expect(await copiedImageSize(page)).toEqual([1920, 1080]);
    });
  });

  test("that the clipboard does not take is said to be so", async () => {
    await withExplorer(browser, "by=sex", async ({ page }) => {
      await page.evaluate(() => {
        navigator.clipboard.write = () => Promise.reject(new DOMException("blocked", "NotAllowedError"));
      });
      await page.locator("summary", { hasText: /^Salin$/ }).click();
      await page.getByRole("button", { name: "Gambar untuk slide" }).click();
      await page.getByText("Peramban tidak mengizinkan halaman ini menyalin gambar.").waitFor();
    });
  });

  test("has the same hash for the same figures, another for others", async () => {
    const hashOf = async (query: string): Promise<string | undefined> => {
      let hash: string | undefined;
      await withExplorer(browser, query, async ({ page }) => {
        hash = readPng((await download(page, SHARE_PNG)).bytes).texts["DataHash"];
      });
      return hash;
    };
    const [first, again, other] = [await hashOf("by=sex"), await hashOf("by=sex"), await hashOf("by=age_group")];
    expect(again).toBe(first);
    expect(other).not.toBe(first);
  });
});

describe("a slide of a view", () => {
  const SLIDE = "Slide PowerPoint";
  /** Words and numbers of the table on the page, row by row. */
  const shownRows = (page: Page): Promise<string[][]> =>
    page
      .locator("#result tbody tr")
      .evaluateAll((rows) =>
        rows.map((row) =>
          [...row.querySelectorAll<HTMLElement>("[data-code], [data-value]")].map((cell) => cell.innerText.trim()),
        ),
      );

  test.each([
    ["bars", "by=sex", "barChart"],
    ["lines", "by=employment_status&where.employment_status=PPPK&asof=all&view=line", "lineChart"],
  ])("has a chart to edit, with the figures of the page to the digit (%s)", async (_, query, form) => {
    await withExplorer(browser, query, async (explorer) => {
      const { page } = explorer;
      const { values } = await explorer.result();
      const { name, bytes } = await download(page, SLIDE);
      expect(name).toMatch(/^lokus-asn-workforce-[\w-]+\.pptx$/);
      expect(validatePresentation(bytes)).toEqual([]);

      const { slides, custom } = readPptx(bytes);
      const charts = slides.flatMap((slide) => slide.charts);
      expect(charts.map((chart) => chart.form)).toEqual([form]);
      const numbers = charts.flatMap(({ series }) =>
        series.flatMap((one) => one.values.filter((value) => value !== null)),
      );
      const expected = Object.values(values).flatMap((value) => (value === "" ? [] : [Number(value)]));
      expect(numbers.sort((a, b) => a - b)).toEqual(expected.sort((a, b) => a - b));
      for (const { series } of charts) for (const one of series) expect(one.cells).toEqual(one.values);

      const [first] = slides;
      expect(first?.title).toBe((await page.locator(".result-head h2").innerText()).replace(/\s+/g, " "));
      const texts = first?.texts.join("\n") ?? "";
      for (const word of ["Tanggal acuan: ", "Status: ", "Sumber: "]) expect(texts).toContain(word);
      expect(first?.descriptions.every((description) => description !== "")).toBe(true);
      expect(first?.notes.join("\n")).toContain("FROM workforce");
      expect(custom["permalink"]?.endsWith(`jelajah/?${explorer.query()}`)).toBe(true);
    });
  });

  test("of a form that presentation programs lack is a picture with its table", async () => {
    await withExplorer(browser, `${SEX_BY_STATUS}&view=heat`, async ({ page }) => {
      const { bytes } = await download(page, SLIDE);
      expect(validatePresentation(bytes)).toEqual([]);
      const { slides } = readPptx(bytes);
      expect(slides.flatMap(({ charts }) => charts)).toEqual([]);
      expect(slides[0]?.pictureCount).toBe(1);
      const rows = slides.flatMap(({ tables }) => tables.flatMap(([, ...body]) => body));
      expect(rows).toEqual(await shownRows(page));
    });
  });

  test("of a table alone is a table, and no picture is offered", async () => {
    await withExplorer(browser, "by=sex&view=table", async ({ page }) => {
      const { slides } = readPptx((await download(page, SLIDE)).bytes);
      expect(slides.flatMap(({ charts }) => charts)).toEqual([]);
      expect(slides.reduce((sum, { pictureCount }) => sum + pictureCount, 0)).toBe(0);
      const rows = slides.flatMap(({ tables }) => tables.flatMap(([, ...body]) => body));
      expect(rows).toEqual(await shownRows(page));
      expect(await page.getByRole("button", { name: SLIDE_PNG, includeHidden: true }).count()).toBe(0);
    });
  });

  test("and pictures of a reader's own file name no address, edition or licence of ours", async () => {
    const explorer = await openExplorer(browser, inject("origin"));
    const { page, context } = explorer;
    await explorer.result();
    await page.getByRole("tab", { name: "Berkas Anda" }).click();
    await page.getByLabel("Pilih berkas CSV").setInputFiles(join("data", "snapshots", "workforce", "2026-11-22.csv"));
    await page.getByRole("button", { name: "Periksa berkas" }).click();
    await page.getByRole("button", { name: "Jelajahi berkas ini" }).click();
    await explorer.choose("Baris", "Jenis kelamin");
    await expect.poll(async () => Object.keys((await explorer.result()).values)).toEqual(["F", "M"]);

    const OWN = "Angka dari berkas pengguna, bukan data terbitan situs ini";
    const { custom, slides } = readPptx((await download(page, SLIDE)).bytes);
    expect(Object.keys(custom)).toEqual(["dataHash"]);
    for (const { texts, links, notes } of slides) {
      expect(texts.join("\n")).toContain(OWN);
      expect([...links, ...texts, ...notes].filter((text) => text.includes("jelajah/"))).toEqual([]);
    }
    const png = await download(page, SHARE_PNG);
    expect(png.name).toMatch(/^lokus-asn-own-workforce-/);
    const { texts } = readPng(png.bytes);
    expect(["Permalink", "Edition", "Copyright"].filter((keyword) => keyword in texts)).toEqual([]);
    const svg = (await download(page, SVG)).bytes.toString("utf8");
    expect(svg).toContain(OWN);
    expect(svg).not.toMatch(/jelajah\/|Creative Commons|crispEdges/);
    expectQuiet(explorer, inject("origin"));
    await context.close();
  });
});
