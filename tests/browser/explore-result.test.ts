/** The answer of the explorer as an analyst uses it: sorting, paging, selecting, copying, downloading. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { parquetReadObjects } from "hyparquet";
import Papa from "papaparse";
import type { Browser, Download, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { openExplorer, withExplorer } from "./explore-driver.ts";
import { launchBrowser } from "./site.ts";

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** More than three pages of regions, some codes with a point, ties among the values. */
const LONG = "table=visit_origins&by=origin_region_code";
const SEX_BY_STATUS = "by=sex,employment_status&where.employment_status=PNS,PPPK";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

async function choose(page: Page, menu: "Salin" | "Unduh", action: string): Promise<void> {
  await page.locator("summary", { hasText: new RegExp(`^${menu}$`) }).click();
  await page.getByRole("button", { name: action, exact: true }).click();
}

async function download(page: Page, action: string): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const waiting: Promise<Download> = page.waitForEvent("download");
  await choose(page, "Unduh", action);
  const file = await waiting;
  const path = await file.path();
  await page.getByText(`Diunduh: ${file.suggestedFilename()}.`).waitFor();
  return { name: file.suggestedFilename(), bytes: readFileSync(path) };
}

const firstValues = (page: Page, count: number): Promise<number[]> =>
  page
    .locator("#result tbody [data-value]")
    .evaluateAll(
      (cells, wanted) => cells.slice(0, wanted).map((cell) => Number(cell.getAttribute("data-value"))),
      count,
    );

describe("downloads", () => {
  test("of data hold the table to the digit, all of its pages", async () => {
    await withExplorer(browser, LONG, async (explorer) => {
      const { page } = explorer;
      await page.getByLabel("Baris per halaman").selectOption("100");
      const { values } = await explorer.result();
      const shown = Object.entries(values).sort();
      expect(shown.length).toBeGreaterThan(50);

      const csv = await download(page, "CSV");
      expect(csv.name).toBe("lokus-asn-visit_origins-origin_region_code.csv");
      const { data } = Papa.parse<Record<string, string>>(csv.bytes.toString("utf8"), {
        header: true,
        skipEmptyLines: true,
      });
      expect(data.map((row) => [row["origin_region_code"] ?? "", row["value"] ?? ""]).sort()).toEqual(shown);
      expect(data.find((row) => row["origin_region_code"] === "12")).toMatchObject({
        origin_region_code_label: "Sumatera Utara",
      });

      const parquet = await download(page, "Parquet");
      const rows: readonly Record<string, unknown>[] = await parquetReadObjects({
        file: Uint8Array.from(parquet.bytes).buffer,
      });
      expect(rows.map((row) => [row["origin_region_code"], String(row["value"])]).sort()).toEqual(shown);
    });
  });

  test("for Indonesian Excel keep shares exact, with a decimal comma", async () => {
    await withExplorer(browser, "by=sex&share=1", async (explorer) => {
      const { page } = explorer;
      const { values } = await explorer.result();
      const { name, bytes } = await download(page, "CSV untuk Excel Indonesia");
      expect(name).toMatch(/^lokus-asn-workforce-sex-\d{4}(-\d\d){0,2}\.id\.csv$/);
      const text = bytes.toString("utf8");
      expect(text.startsWith("\ufeff")).toBe(true);
      const { data } = Papa.parse<Record<string, string>>(text.slice(1), {
        header: true,
        delimiter: ";",
        skipEmptyLines: true,
      });
      expect(data.map((row) => row["value"]?.replace(",", "."))).toEqual(Object.values(values));
      expect(data[0]?.["value"]).toMatch(/^0,\d+$/);
    });
  });
});

describe("copies", () => {
  const copied = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());

  test("put the link, the query and the table on the clipboard, and say so", async () => {
    await withExplorer(browser, SEX_BY_STATUS, async (explorer) => {
      const { page, context } = explorer;
      await context.grantPermissions(["clipboard-read", "clipboard-write"]);
      const { values } = await explorer.result();
      const copy = async (action: string): Promise<string> => {
        await choose(page, "Salin", action);
        await page.getByText(`Disalin: ${action}.`).waitFor();
        return copied(page);
      };
      expect(await copy("Tautan")).toBe(page.url());
      expect(await copy("SQL")).toContain("FROM workforce");
      const csv = Papa.parse<Record<string, string>>(await copy("Data sebagai CSV"), { header: true });
      expect(csv.data.flatMap((row) => row["value"] ?? [])).toEqual(Object.values(values));
      const markdown = await copy("Tabel sebagai Markdown");
      expect(markdown.match(/^\|/gm)).toHaveLength(2 + Object.keys(values).length);
      expect(markdown).toContain(`Tautan: ${page.url()}`);
      const pasted = await copy("Tabel untuk dokumen dan lembar kerja");
      for (const value of Object.values(values)) expect(pasted).toContain(`\t${value}`);
      const html = await page.evaluate(async () => {
        const [item] = await navigator.clipboard.read();
        return (await item?.getType("text/html"))?.text();
      });
      expect(html).toContain("<caption>");
    });
  });

  test("that the browser does not allow give the text to take by hand", async () => {
    await withExplorer(browser, "by=sex", async ({ page, context }) => {
      await context.clearPermissions();
      await page.evaluate(() => {
        navigator.clipboard.writeText = () => Promise.reject(new DOMException("blocked", "NotAllowedError"));
      });
      await choose(page, "Salin", "Tautan");
      const dialog = page.getByRole("dialog", { name: "Salin sendiri" });
      const text = dialog.getByRole("textbox");
      expect(await text.inputValue()).toBe(page.url());
      expect(await text.evaluate((area: HTMLTextAreaElement) => area.selectionEnd)).toBe(page.url().length);
      await page.keyboard.press("Escape");
      await dialog.waitFor({ state: "detached" });
    });
  });
});

describe("the table", () => {
  test("is sorted by its headers, in the link too", async () => {
    await withExplorer(browser, LONG, async (explorer) => {
      const { page } = explorer;
      await page.getByLabel("Baris per halaman").selectOption("100");
      const header = page.getByRole("columnheader", { name: /^Jumlah visitasi/ });
      const unsorted = await firstValues(page, 100);
      const ascending = [...unsorted].sort((a, b) => a - b);
      await header.getByRole("button").click();
      await page.locator("#result [aria-sort=descending]").waitFor();
      expect(await firstValues(page, 100)).toEqual(ascending.toReversed());
      expect(new URLSearchParams(explorer.query()).get("sort")).toBe("-value");
      await header.getByRole("button").click();
      expect(await header.getAttribute("aria-sort")).toBe("ascending");
      expect(await firstValues(page, 100)).toEqual(ascending);
      await header.getByRole("button").click();
      expect(await firstValues(page, 100)).toEqual(unsorted);
      expect(new URLSearchParams(explorer.query()).has("sort")).toBe(false);
      expect(await page.evaluate(() => document.activeElement?.textContent)).toContain("Jumlah visitasi");
    });
  });

  test("is shown page by page", async () => {
    await withExplorer(browser, LONG, async (explorer) => {
      const { page } = explorer;
      const rows = page.locator("#result tbody tr");
      const paging = page.getByRole("navigation", { name: "Halaman tabel" });
      const status = paging.getByRole("status");
      expect(await rows.count()).toBe(25);
      const [, count = ""] = /^baris 1–25 dari (\d+)$/.exec((await status.textContent()) ?? "") ?? [];
      const first = await rows.first().textContent();
      await paging.getByRole("button", { name: "Berikutnya" }).click();
      await page.getByText(`baris 26–50 dari ${count}`).waitFor();
      expect(await rows.first().textContent()).not.toBe(first);
      expect(new URLSearchParams(explorer.query()).get("page")).toBe("2");
      await page.getByLabel("Baris per halaman").selectOption("50");
      await page.getByText(`baris 1–50 dari ${count}`).waitFor();
      expect(await rows.count()).toBe(50);
      expect(await paging.getByRole("button", { name: "Sebelumnya" }).getAttribute("aria-disabled")).toBe("true");
    });
  });
});

describe("selecting", () => {
  test("marks by dragging a box selects their rows, and the selection becomes a filter", async () => {
    await withExplorer(browser, LONG, async (explorer) => {
      const { page } = explorer;
      const marks = page.locator(".result-chart rect[data-figure]");
      const [first, third] = [await marks.nth(0).boundingBox(), await marks.nth(2).boundingBox()];
      if (first === null || third === null) throw new Error("the chart has no three bars");
      await page.mouse.move(first.x + first.width + 40, first.y + 1);
      await page.mouse.down();
      await page.mouse.move(third.x + 2, third.y + third.height - 1, { steps: 4 });
      expect(await page.locator(".result-brush").isVisible()).toBe(true);
      await page.mouse.up();
      await page.getByText("3 baris dipilih").waitFor();
      expect(await page.locator("#result tr.is-selected").count()).toBe(3);
      expect(await page.locator(".result-chart rect.is-selected").count()).toBe(3);
      const codes = await page
        .locator("#result tr.is-selected [data-code]")
        .evaluateAll((cells) => cells.map((cell) => cell.getAttribute("data-code")));
      await page.getByRole("button", { name: "Tampilkan yang dipilih saja" }).click();
      await page.getByText("baris 1–3 dari 3").waitFor();
      expect(Object.keys((await explorer.result()).values).sort()).toEqual(codes.sort());
      expect(new URLSearchParams(explorer.query()).get("where.origin_region_code")?.split(",").sort()).toEqual(
        codes.sort(),
      );
    });
  });

  test("is done by keyboard with check boxes, which point at their marks", async () => {
    await withExplorer(browser, "by=sex", async ({ page }) => {
      const box = page.getByRole("checkbox", { name: "Pilih Perempuan" });
      await box.focus();
      expect(await page.locator(".result-chart .is-pointed").count()).toBeGreaterThan(0);
      await page.keyboard.press("Space");
      await page.getByText("1 baris dipilih").waitFor();
      await page.getByRole("button", { name: "Hapus pilihan" }).click();
      expect(await box.isChecked()).toBe(false);
    });
  });

  test("a mark by a click or a tap selects its row, and pointing at one shows the other", async () => {
    await withExplorer(browser, "by=sex", async ({ page }) => {
      const mark = page.locator(".result-chart rect[data-figure]").first();
      await mark.hover();
      expect(await page.locator("#result tr.is-pointed").count()).toBe(1);
      await mark.click();
      await page.getByText("1 baris dipilih").waitFor();
      await mark.click();
      await page.locator("#result tr.is-selected").waitFor({ state: "detached" });
    });
  });
});

describe("other answers", () => {
  test("a figure that nobody published is said to be so, in the table too", async () => {
    const explorer = await openExplorer(
      browser,
      inject("origin"),
      "per=1000&by=region_code&where.employment_status=_T",
    );
    const { status, values } = await explorer.result();
    expect([status, Object.values(values)]).toEqual(["not-published", [""]]);
    await explorer.page.getByRole("heading", { name: "Angka ini tidak dipublikasikan" }).waitFor();
    expect(await explorer.page.locator(".result-chart").count()).toBe(0);
    await explorer.context.close();
  });

  test("a published file that cannot be had is named, and asked for again on request", async () => {
    const explorer = await openExplorer(browser, inject("origin"), "table=merit&by=region_code");
    const { page } = explorer;
    await explorer.result();
    await page.route("**/cubes/visits.*.json", (route) => route.fulfill({ status: 404 }));
    await page.getByLabel("Tabel", { exact: true }).selectOption("visits");
    await page.locator('#result[data-status="error"]').waitFor({ state: "attached" });
    expect(await page.locator("#result [data-value]").count()).toBe(0);
    await page.getByText(/^Berkas cubes\/visits\.\w+\.json /).waitFor();
    await page.unroute("**/cubes/visits.*.json");
    await page.getByRole("button", { name: "Coba lagi" }).click();
    await page.locator('#result[data-status="ok"]').waitFor();
    await explorer.context.close();
  });

  test("rows of a query fill the same table, its columns as they are", async () => {
    const sql = "SELECT sex, headcount, NULL::DOUBLE AS nothing FROM workforce WHERE row_id IN ('w0073', 'w0074')";
    await withExplorer(browser, `sql=${encodeURIComponent(sql)}`, async (explorer) => {
      const { page } = explorer;
      const { engine, status, values } = await explorer.result();
      expect([engine, status]).toEqual(["sql", "ok"]);
      expect(Object.keys(values).sort()).toEqual(["F", "M"]);
      await page.getByRole("columnheader", { name: "headcount" }).getByRole("button").click();
      expect(await firstValues(page, 4)).toEqual([2077132, 0, 1813447, 0]);
      const csv = (await download(page, "CSV")).bytes.toString("utf8");
      expect(csv.split("\n").sort()).toEqual(["", "F,2077132,", "M,1813447,", "sex,headcount,nothing"]);
    });
  });

  test("a form that does not fit is refused with its reason, and the best one is shown", async () => {
    await withExplorer(browser, "by=sex&view=flow", async ({ page }) => {
      const refusal = page.getByText(/^Peta arus tidak cocok untuk hasil ini\. \S/);
      await refusal.waitFor();
      expect(await page.getByRole("button", { name: "Diagram batang" }).getAttribute("aria-pressed")).toBe("true");
      await page.getByRole("button", { name: "Tabel", exact: true }).click();
      await refusal.waitFor({ state: "detached" });
      expect(await page.locator(".result-chart").count()).toBe(0);
      expect(await page.locator("#result tbody tr").count()).toBe(2);
    });
  });
});

describe.each([
  ["phone, light", 360, false],
  ["desk, dark", 1280, true],
] as const)("on a %s", (_, widthPx, dark) => {
  test.each([SEX_BY_STATUS, `${LONG}&sort=-value`, "per=1000&by=region_code"])(
    "nothing is out of reach: %s",
    async (query) => {
      const explorer = await openExplorer(browser, inject("origin"), query, { widthPx, dark });
      const { page, context } = explorer;
      await explorer.result();
      const download = page.locator("summary", { hasText: /^Unduh$/ });
      if ((await download.count()) > 0) await download.click();
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(overflow).toBeLessThanOrEqual(0);
      await page.evaluate(axeSource);
      const violations = await page.evaluate(async () => {
        const axe = (
          window as unknown as {
            axe: { run: (root: string) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
          }
        ).axe;
        return (await axe.run(".result")).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""}`);
      });
      expect(violations).toEqual([]);
      await context.close();
    },
  );
});
