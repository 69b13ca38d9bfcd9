import { readFileSync } from "node:fs";
import Papa from "papaparse";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { launchBrowser, layoutShift, visit } from "./site.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const textOf = async (path: string): Promise<string> => {
  const { page, context } = await visit(browser, `${inject("origin")}/${path}`, { scripts: false });
  const text = await page.locator("main").evaluate((main) => main.textContent.replace(/\s+/g, " "));
  await context.close();
  return text;
};

describe("what a reader finds about OKU Timur", () => {
  test.each([
    [
      "wilayah/16.08/",
      [
        "5.372",
        "1.559",
        "3.813",
        "4.157",
        "13.718",
        "5.580",
        "3.981",
        "24–26 Agustus 2025",
        "28 peserta",
        "Manggarai",
        "PNS struktural dan PPPK",
        "5 November 2025",
        "Desember 2025",
      ],
    ],
    [
      "en/regions/16.08/",
      [
        "5,372",
        "1,559",
        "3,813",
        "4,157",
        "13,718",
        "5,580",
        "3,981",
        "24–26 August 2025",
        "28 participants",
        "Manggarai",
        "Structural PNS and PPPK",
        "5 November 2025",
        "December 2025",
      ],
    ],
  ])("%s names every figure with its source", async (path, expected) => {
    const text = await textOf(path);
    for (const part of [...expected, "jejakkasus.co.id", "Okes / Disway", "OKU Timur Pos"])
      expect(text.toLowerCase()).toContain(part.toLowerCase());
  });
});

describe("what else must be found", () => {
  test.each([
    ["visitasi/", ["57", "Bintan", "4 provinsi", "24–26 Agustus 2025"]],
    ["proyek-perubahan/", ["19 Desember 2024", "Pulau Taliabu", "Tallubu"]],
    ["agenda/", ["26 Maret 2024", "LKPJ", "BPK", "Idul Fitri", "5 November 2025"]],
    ["komposisi/", ["5.588.245", "3.140.460"]],
  ])("%s", async (path, expected) => {
    const text = await textOf(path);
    for (const part of expected) expect(text).toContain(part);
  });

  test("a region of which nothing was published says so and points to its province", async () => {
    const { page, context } = await visit(browser, `${inject("origin")}/wilayah/94.03/`, { scripts: false });
    expect(await page.locator("main").innerText()).toContain("Belum ada data");
    expect(await page.locator('main a[href="/wilayah/94/"]').count()).toBeGreaterThan(0);
    await context.close();
  });
});

describe("a figure", () => {
  test("offers as CSV the numbers that its table shows", async () => {
    const { page, context } = await visit(browser, `${inject("origin")}/komposisi/`, { scripts: false });
    const figure = page.locator("#asn-by-sex");
    const shown = await figure.locator("tbody tr td.number:nth-of-type(1)").allInnerTexts();
    const href = (await figure.locator(`a[download][href$=".csv"]`).getAttribute("href")) ?? "";
    await context.close();
    const csv = Papa.parse<Record<string, string>>(readFileSync(`dist${href}`, "utf8"), {
      header: true,
      skipEmptyLines: true,
    });
    expect(csv.data.map((row) => row["value"])).toEqual(shown.map((text) => text.replace(/\D/g, "")));
    expect(csv.data.map((row) => row["source_id"])).not.toContain("");
  });
});

test("a link to an event opens the folded list that holds it, with scripts off", async () => {
  const { page, context } = await visit(browser, `${inject("origin")}/visitasi/#vis-okutimur-2025-08`, {
    scripts: false,
  });
  expect(await page.locator("#vis-okutimur-2025-08").isVisible()).toBe(true);
  expect(await page.locator("#visits-2024").isVisible()).toBe(false);
  await context.close();
});

describe("keyboard and settings", () => {
  test("the first stop of the Tab key leads past the navigation", async () => {
    const { page, context } = await visit(browser, `${inject("origin")}/`);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("isi");
    await context.close();
  });

  test("the language switch leads to the same page", async () => {
    const { page, context } = await visit(browser, `${inject("origin")}/wilayah/16.08/`);
    await page.locator("a.language").click();
    await page.waitForURL("**/en/regions/16.08/");
    await context.close();
  });

  test("the chosen theme stays on the next page", async () => {
    const { page, context } = await visit(browser, `${inject("origin")}/`);
    const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const light = await background();
    const button = page.locator("theme-switch button").first();
    for (let presses = 0; presses < 3 && (await background()) === light; presses += 1) await button.click();
    const dark = await background();
    expect(dark).not.toBe(light);
    await page.goto(`${inject("origin")}/agenda/`, { waitUntil: "networkidle" });
    expect(await background()).toBe(dark);
    await context.close();
  });

  test("search announces what it found", async () => {
    const { page, errors, context } = await visit(browser, `${inject("origin")}/cari/`);
    await page.locator("#search").fill("Taliabu");
    await page.locator("main form button").click();
    await page.locator("[data-results] li").first().waitFor();
    expect(await page.locator("[role=status]").innerText()).toMatch(/Taliabu/);
    expect(errors).toEqual([]);
    await context.close();
  });

  test("nothing moves while a page loads", async () => {
    const { page, context } = await visit(browser, `${inject("origin")}/komposisi/`, { widthPx: 360 });
    const shift = await layoutShift(page);
    expect(shift).toBeLessThan(0.01);
    await context.close();
  });
});
