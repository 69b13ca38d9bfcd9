/** The SQL engine, the console and an own file as parts of the explorer's page. */
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { expectQuiet, openExplorer, type Explorer } from "./explore-driver.ts";
import { launchBrowser } from "./site.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const open = (query = ""): Promise<Explorer> => openExplorer(browser, inject("origin"), query);
const asksForEngine = (requests: readonly string[]): boolean => requests.some((url) => url.includes("/engine/"));
const sqlWorkers = (page: Page): number => page.workers().length;

describe("the SQL engine", () => {
  test("is not loaded until a button that says its size is pressed, and is freed by another", async () => {
    const explorer = await open("by=sex&asof=2025-11-01");
    const { page, requests } = explorer;
    const cube = await explorer.result();
    expect(asksForEngine(requests)).toBe(false);
    await page.getByRole("button", { name: /^Jawab dengan SQL \(unduh \d+,\d MB\)$/ }).click();
    expect(await explorer.result()).toEqual({ ...cube, engine: "sql" });
    expect(explorer.query()).toContain("engine=sql");
    expect(sqlWorkers(page)).toBe(1);
    await page.getByRole("button", { name: "Hentikan dan bebaskan memori" }).click();
    expect(await explorer.result()).toEqual(cube);
    await expect.poll(() => sqlWorkers(page)).toBe(0);
    expect(explorer.query()).toBe("by=sex&asof=2025-11-01");
    expectQuiet(explorer, inject("origin"));
    await explorer.context.close();
  });

  test("can be cancelled while it is on its way", async () => {
    const explorer = await open();
    const { page } = explorer;
    await explorer.result();
    await page.route("**/engine/*.gz", () => undefined);
    await page.getByRole("button", { name: /^Jawab dengan SQL/ }).click();
    await page.getByRole("progressbar", { name: "Kemajuan penyiapan program SQL" }).waitFor();
    await page.getByRole("button", { name: "Batalkan" }).click();
    expect((await explorer.result()).engine).toBe("cube");
    await explorer.context.close();
  });

  test("names the file that it could not have, and can be tried again", async () => {
    const explorer = await open();
    const { page } = explorer;
    await explorer.result();
    await page.route("**/engine/*.gz", (route) => route.fulfill({ status: 404 }));
    await page.getByRole("button", { name: /^Jawab dengan SQL/ }).click();
    const retry = page.getByRole("button", { name: /^Coba lagi \(unduh/ });
    await retry.waitFor();
    expect(await page.locator(".engine-status").innerText()).toMatch(/duckdb-eh\.[0-9a-f]+\.wasm\.gz/);
    await page.unroute("**/engine/*.gz");
    await retry.click();
    expect((await explorer.result()).engine).toBe("sql");
    await explorer.context.close();
  });
});

describe("a file that is missing", () => {
  test("is named, and can be had by trying again, where the explorer cannot begin without it", async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.route("**/data/cubes/regions.*", (route) => route.fulfill({ status: 404 }));
    await page.goto(`${inject("origin")}/jelajah/?by=sex&asof=2025-11-01`);
    const notice = page.getByRole("alert");
    await notice.waitFor();
    expect(await notice.innerText()).toMatch(/cubes\/regions\.[0-9a-f]+\.json/);
    // The answer in the page is that to another question.
    expect(await page.locator("#result").isVisible()).toBe(false);
    expect(await page.locator("#result").getAttribute("aria-busy")).toBe("true");
    await page.unroute("**/data/cubes/regions.*");
    await notice.getByRole("button", { name: "Coba lagi" }).click();
    await page.locator('#result[aria-busy="false"][data-engine="cube"]').waitFor();
    expect(await page.locator('#result [data-value="3140460"]').count()).toBe(1);
    expect(await notice.count()).toBe(0);
    await context.close();
  });

  test("is named where a table cannot be asked without it, and the page goes on", async () => {
    const explorer = await open();
    const { page } = explorer;
    await explorer.result();
    await page.route("**/data/cubes/agenda.*", (route) => route.fulfill({ status: 404 }));
    await explorer.choose("Tabel", "Agenda publik");
    expect((await explorer.result()).status).toBe("error");
    expect(await page.locator(".answer").innerText()).toMatch(/cubes\/agenda\.[0-9a-f]+\.json/);
    await page.unroute("**/data/cubes/agenda.*");
    await page.locator(".answer").getByRole("button", { name: "Coba lagi" }).click();
    await expect.poll(async () => (await explorer.result()).status).toBe("ok");
    await explorer.context.close();
  });
});

describe("the SQL console", () => {
  test("fills the same table, by link and by hand, and goes back to the question", async () => {
    const text = "SELECT sex, headcount FROM workforce WHERE as_of = '2025-11-01' AND sex <> '_T' ORDER BY sex";
    const explorer = await open(`sql=${encodeURIComponent(text)}`);
    const { page } = explorer;
    const found = await explorer.result();
    expect(found).toMatchObject({ engine: "sql", status: "ok" });
    expect(await page.locator("#result tbody tr").first().innerText()).toMatch(/F\s+3140460/);
    await page.getByRole("tab", { name: "Tanya" }).click();
    expect((await explorer.result()).engine).toBe("cube");
    await page.getByRole("tab", { name: "SQL" }).click();
    expect(await page.getByRole("textbox", { name: "Kueri SQL" }).innerText()).toContain("SELECT sex, headcount");
    await page.getByRole("button", { name: "Jalankan", exact: true }).click();
    await expect.poll(async () => (await explorer.result()).engine).toBe("sql");
    await page.goBack();
    expect((await explorer.result()).engine).toBe("cube");
    expect(await page.getByRole("tab", { name: "Tanya" }).getAttribute("aria-selected")).toBe("true");
    expectQuiet(explorer, inject("origin"));
    await explorer.context.close();
  });

  test("says what is wrong with a query, in the table too", async () => {
    const explorer = await open(`sql=${encodeURIComponent("SELECT nothing FROM workforce")}`);
    expect((await explorer.result()).status).toBe("error");
    expect(await explorer.page.locator(".answer").innerText()).toContain("nothing");
    await explorer.context.close();
  });
});

describe("an own file", () => {
  const FILE = join("data", "snapshots", "workforce", "2026-11-22.csv");

  test("is asked like a published table, beside its figures, and forgotten", async () => {
    const explorer = await open();
    const { page, requests } = explorer;
    await explorer.result();
    await page.getByRole("tab", { name: "Berkas Anda" }).click();
    await page.getByLabel("Pilih berkas CSV").setInputFiles(FILE);
    const before = requests.length;
    await page.getByRole("button", { name: "Periksa berkas" }).click();
    await page.getByRole("button", { name: "Jelajahi berkas ini" }).click();
    await explorer.choose("Baris", "Jenis kelamin");
    await page.getByRole("checkbox", { name: "Bandingkan dengan angka terbitan" }).check();
    const found = await explorer.result();
    expect(found.values).toEqual({ F: "3140460", M: "2447785" });
    const header = await page.locator("#result thead").innerText();
    expect(header.toLowerCase()).toContain("terbit");
    expect(await page.locator("#result tbody tr").first().innerText()).toMatch(/3\.140\.460\s+3\.140\.460/);
    expect(explorer.query()).toContain("data=own");
    // Nothing but files of this site, and none of them sent anything.
    expect(
      requests.slice(before).filter((url) => !url.startsWith(inject("origin")) && !url.startsWith("blob:")),
    ).toEqual([]);
    await page.getByRole("tab", { name: "Berkas Anda" }).click();
    await page.getByRole("button", { name: "Lupakan berkas" }).click();
    await page.getByRole("tab", { name: "Tanya" }).click();
    expect((await explorer.result()).engine).toBe("cube");
    expect(explorer.query()).not.toContain("data=own");
    expectQuiet(explorer, inject("origin"));
    await explorer.context.close();
  });

  test("that a link asks for and that is not open is asked for by the page", async () => {
    const explorer = await open("by=sex&data=own");
    const { page } = explorer;
    await page.getByText("Tautan ini memakai berkas CSV yang belum dibuka di sini.").waitFor();
    expect(await page.getByRole("tab", { name: "Berkas Anda" }).getAttribute("aria-selected")).toBe("true");
    await page.getByRole("button", { name: "Pakai tabel terbitan" }).click();
    expect(Object.keys((await explorer.result()).values)).toEqual(["F", "M"]);
    await explorer.context.close();
  });
});
