/** The SQL console in a real browser under the CSP of the site: keyboard, completion, errors, history, look. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import axe from "axe-core";
import type { Browser, Locator, Page } from "playwright-core";
import { build } from "vite";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { CONTENT_SECURITY_POLICY } from "../../src/site/csp.ts";
import { launchBrowser, serveFolder, visit, type ServedSite, type Visit, type VisitOptions } from "./site.ts";

/** What the console asked for, as the page noted it. */
declare const asked: readonly string[];

let folder: string;
let site: ServedSite;
let browser: Browser;
let opened: Visit;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "lokus-console-"));
  await build({
    configFile: false,
    root: fileURLToPath(new URL("console-page", import.meta.url)),
    publicDir: false,
    logLevel: "warn",
    build: { outDir: folder, emptyOutDir: true, modulePreload: { polyfill: false }, chunkSizeWarningLimit: 2000 },
  });
  site = await serveFolder(folder, "/", { "content-security-policy": CONTENT_SECURITY_POLICY });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await site.close();
  rmSync(folder, { recursive: true });
});
// Whatever a test does, nothing may break the policy or end in the console.
afterEach(async () => {
  expect(opened.errors).toEqual([]);
  await opened.context.close();
});

async function open(search = "", options: VisitOptions = {}): Promise<Page> {
  opened = await visit(browser, `${site.origin}/${search}`, options);
  return opened.page;
}
const editor = (page: Page): Locator => page.getByRole("textbox", { name: "Kueri SQL" });
const options = (page: Page): Locator => page.getByRole("listbox").getByRole("option");
const askedOf = (page: Page): Promise<readonly string[]> => page.evaluate(() => asked);
const textOf = async (page: Page): Promise<string> =>
  (await editor(page).locator(".cm-line").allInnerTexts()).join("\n");

/** Replaces the text as a reader would: select all, type. */
async function write(page: Page, text: string): Promise<void> {
  await editor(page).click();
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.type(text);
}

/** Waits until a list is offered and can be answered: the editor ignores keys in the first 75 ms, against mishaps. */
async function offered(page: Page): Promise<void> {
  await options(page).first().waitFor();
  const shown = await page.evaluate(() => performance.now());
  await page.waitForFunction((since) => performance.now() - since > 80, shown);
}

describe("the editor", () => {
  test("begins with an example that runs, or with the text of the link", async () => {
    expect(await textOf(await open())).toMatch(/^SELECT sex, sex_label, headcount/);
    await opened.context.close();
    expect(await textOf(await open(`?sql=${encodeURIComponent("SELECT 1\nFROM regions")}`))).toBe(
      "SELECT 1\nFROM regions",
    );
  });

  test("runs by keyboard: engine first, then the query, whose text goes into the link", async () => {
    const page = await open();
    await write(page, "SELECT 1");
    await page.keyboard.press("ControlOrMeta+Enter");
    await page.getByRole("button", { name: "Jalankan", exact: true }).waitFor();
    expect(await askedOf(page)).toEqual(["start", "link SELECT 1", "run SELECT 1"]);
    expect(await textOf(page)).toBe("SELECT 1");
    await page.keyboard.press("ControlOrMeta+Enter");
    expect((await askedOf(page)).slice(3)).toEqual(["link SELECT 1", "run SELECT 1"]);
  });

  test("says the size of the engine before it is downloaded", async () => {
    const page = await open();
    const run = page.getByRole("button", { name: "Unduh program SQL (7,6 MB) dan jalankan" });
    await run.click();
    await page.getByRole("button", { name: "Jalankan", exact: true }).waitFor();
    // The same button: whoever pressed it keeps the focus.
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Jalankan");
  });

  test("stops a query that takes too long, and runs no second one meanwhile", async () => {
    const page = await open();
    await write(page, "SELECT forever");
    await page.keyboard.press("ControlOrMeta+Enter");
    const stop = page.getByRole("button", { name: "Hentikan" });
    await expect.poll(() => stop.getAttribute("aria-disabled")).toBe("false");
    await editor(page).click();
    await page.keyboard.press("ControlOrMeta+Enter");
    await stop.click();
    expect((await askedOf(page)).filter((one) => !one.startsWith("link"))).toEqual([
      "start",
      "run SELECT forever",
      "cancel",
    ]);
    expect(await stop.getAttribute("aria-disabled")).toBe("true");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Jalankan");
  });

  test("takes the text of the link when the reader goes back", async () => {
    const page = await open();
    await write(page, "SELECT 1");
    await page.keyboard.press("ControlOrMeta+Enter");
    await page.getByRole("button", { name: "Back" }).click();
    await expect.poll(() => textOf(page)).toBe("SELECT 'from the link'");
  });

  test("keeps what is being written while the reader is elsewhere on the page", async () => {
    const page = await open("?sql=SELECT%201");
    await write(page, "SELECT 2");
    await page.getByRole("button", { name: "Elsewhere" }).click();
    await editor(page).waitFor({ state: "detached" });
    await page.getByRole("button", { name: "Elsewhere" }).click();
    expect(await textOf(page)).toBe("SELECT 2");
  });

  test("catches nobody: Escape, then Tab leaves it, and Tab alone does too", async () => {
    const page = await open();
    const inEditor = () =>
      page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.classList.contains("cm-content") === true);
    await write(page, "SELECT * FROM wor");
    await options(page).first().waitFor();
    await page.keyboard.press("Escape");
    await page.keyboard.press("Tab");
    expect(await inEditor()).toBe(false);
    await page.keyboard.press("Shift+Tab");
    expect(await inEditor()).toBe(true);
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("BUTTON");
    expect(await textOf(page)).toBe("SELECT * FROM wor");
  });

  test("tells its keys to a screen reader", async () => {
    const page = await open();
    const described = await editor(page).evaluate((content) => {
      const root = content.getRootNode() as ShadowRoot;
      return root.getElementById(content.getAttribute("aria-describedby") ?? "")?.textContent;
    });
    expect(described).toContain("Esc lalu Tab");
  });

  test("keeps to the policy while words and lines are typed over and deleted", async () => {
    const page = await open();
    await editor(page).click();
    await page.keyboard.press("ControlOrMeta+Home");
    for (const action of ["x", "(", "Delete"]) {
      await page.keyboard.press("Shift+ArrowDown");
      await page.keyboard.press("Shift+ArrowDown");
      await page.keyboard.press(action);
    }
    // Typed over a coloured word, in one line.
    await write(page, "SELECT 1");
    await write(page, "FROM regions");
    expect(await textOf(page)).toBe("FROM regions");
    const styled = await editor(page).evaluate((content) => content.querySelectorAll(".cm-line [style]").length);
    expect(styled).toBe(0);
  });
});

describe("completion", () => {
  test("offers columns with their titles and writes the one chosen", async () => {
    const page = await open();
    await write(page, "SELECT * FROM workforce WHERE employment_s");
    await offered(page);
    expect(await options(page).first().innerText()).toMatch(/^employment_status\s*Status kepegawaian$/);
    await page.keyboard.press("Tab");
    await expect.poll(() => textOf(page)).toBe("SELECT * FROM workforce WHERE employment_status");
  });

  test("offers codes by their labels inside a text", async () => {
    const page = await open();
    await write(page, "SELECT * FROM workforce WHERE region_code = 'palembang");
    await offered(page);
    expect(await options(page).first().innerText()).toMatch(/^16\.71\s*Kota Palembang$/);
    await page.keyboard.press("Enter");
    await expect.poll(() => textOf(page)).toBe("SELECT * FROM workforce WHERE region_code = '16.71'");
  });

  test("knows the reader's own file", async () => {
    const page = await open("?own");
    await write(page, "SELECT * FROM own WHERE Nama");
    await offered(page);
    await page.keyboard.press("Tab");
    await expect.poll(() => textOf(page)).toBe('SELECT * FROM own WHERE "Nama Unit"');
  });
});

describe("a failed query", () => {
  test("is marked on its line, told below, and the mark goes with the next run", async () => {
    const page = await open();
    await write(page, "SELECT sex,\nwrong FROM workforce");
    await page.keyboard.press("Escape");
    await page.keyboard.press("ControlOrMeta+Enter");
    const alert = page.getByRole("alert");
    await alert.waitFor();
    expect(await alert.innerText()).toContain('Baris 2: Binder Error: Referenced column "wrong"');
    expect(await page.locator(".cm-lintRange-error").allInnerTexts()).toEqual(["wrong"]);
    const markers = page.locator(".cm-gutter-lint .cm-gutterElement:has(.cm-lint-marker-error)");
    const [marker, line] = await Promise.all([
      markers.boundingBox(),
      editor(page).locator(".cm-line").nth(1).boundingBox(),
    ]);
    expect(Math.abs((marker?.y ?? 0) - (line?.y ?? -100))).toBeLessThan(4);

    await write(page, "SELECT 1");
    await page.keyboard.press("ControlOrMeta+Enter");
    await alert.waitFor({ state: "detached" });
    expect(await page.locator(".cm-lintRange-error").count()).toBe(0);
  });

  test("is told without a mark where the text was changed while it ran", async () => {
    const page = await open();
    for (const [change, marks] of [
      ["", 1],
      ["-- once more\n", 0],
    ] as const) {
      await write(page, "SELECT 'forever'");
      await page.keyboard.press("Escape");
      await page.keyboard.press("ControlOrMeta+Enter");
      await page.keyboard.press("ControlOrMeta+Home");
      await page.keyboard.type(change);
      await page.getByRole("button", { name: "Fail" }).click();
      await page.getByRole("alert").waitFor();
      expect(await page.locator(".cm-lintRange-error").count()).toBe(marks);
    }
  });

  test("is reached by F8", async () => {
    const page = await open();
    await write(page, "SELECT sex,\nwrong FROM workforce");
    await page.keyboard.press("Escape");
    await page.keyboard.press("ControlOrMeta+Enter");
    await page.getByRole("alert").waitFor();
    await page.keyboard.press("ControlOrMeta+Home");
    await page.keyboard.press("F8");
    await page.keyboard.type("headcount");
    await expect.poll(() => textOf(page)).toBe("SELECT sex,\nheadcount FROM workforce");
  });
});

describe("beside the editor", () => {
  test("an example goes into the editor, and can be undone", async () => {
    const page = await open("?locale=en");
    const box = page.getByRole("textbox", { name: "SQL query" });
    await page.getByRole("button", { name: "Latest result of the merit assessment" }).click();
    await expect.poll(() => box.innerText()).toContain("FROM merit_en");
    await page.keyboard.press("ControlOrMeta+Z");
    await expect.poll(() => box.innerText()).toContain("FROM workforce_en");
  });

  test("an own file has an example of its own", async () => {
    const page = await open("?own");
    await page.getByRole("button", { name: "Berkas Anda" }).click();
    await expect.poll(() => textOf(page)).toContain("FROM own\nLEFT JOIN regions");
  });

  test("tables are found by what their columns are called, and names are written by a click", async () => {
    const page = await open();
    await write(page, "SELECT ");
    await page.keyboard.press("Escape");
    await page.locator("summary", { hasText: "Tabel dan kolom" }).click();
    await page.getByRole("searchbox", { name: "Cari tabel atau kolom" }).fill("golongan");
    const tables = page.locator(".console-relation > summary > code");
    expect(await tables.allInnerTexts()).toContain("workforce");
    expect(await tables.allInnerTexts()).not.toContain("visits");
    await page.locator("summary", { has: page.locator("code", { hasText: /^workforce$/ }) }).click();
    await page.getByRole("button", { name: "Tulis headcount di kueri" }).click();
    await expect.poll(() => textOf(page)).toBe("SELECT headcount");
    await page.locator("dl > div", { hasText: "Jenis kelamin" }).locator("summary").click();
    await page.getByRole("button", { name: "Tulis 'F' di kueri" }).click();
    await expect.poll(() => textOf(page)).toBe("SELECT headcount 'F'");
  });

  test("what was run is kept on the device, taken up again and deleted", async () => {
    const page = await open();
    const history = page.locator("summary", { hasText: "Riwayat" });
    for (const text of ["SELECT 1", "SELECT 2", "SELECT 1"]) {
      await write(page, text);
      await page.keyboard.press("ControlOrMeta+Enter");
    }
    await page.reload();
    expect(await history.innerText()).toContain("2 kueri");
    await history.click();
    expect(await page.locator(".console-history code").allInnerTexts()).toEqual(["SELECT 1", "SELECT 2"]);
    await page.getByRole("button", { name: "Pakai SELECT 2" }).click();
    await expect.poll(() => textOf(page)).toBe("SELECT 2");
    await page.getByRole("button", { name: "Hapus SELECT 2" }).click();
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("SUMMARY");
    await page.getByRole("button", { name: "Hapus semua riwayat" }).click();
    expect(await history.innerText()).toContain("0 kueri");
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
  });

  test("a browser that blocks storage is told of, and nothing breaks", async () => {
    const context = await browser.newContext();
    await context.addInitScript(() => {
      Object.defineProperty(globalThis, "localStorage", {
        get: () => {
          throw new DOMException("blocked", "SecurityError");
        },
      });
    });
    const page = await context.newPage();
    opened = { page, context, errors: [], requests: [] };
    await page.goto(`${site.origin}/`);
    await write(page, "SELECT 1");
    await page.keyboard.press("ControlOrMeta+Enter");
    await page.locator("summary", { hasText: "Riwayat" }).click();
    expect(await page.locator(".console-history code").allInnerTexts()).toEqual(["SELECT 1"]);
    expect(await page.getByText("Peramban ini tidak mengizinkan penyimpanan").isVisible()).toBe(true);
  });
});

describe("for everyone", () => {
  test.each([
    ["phone, light", "?own", { widthPx: 360, dark: false }],
    ["phone, dark, English", "?locale=en", { widthPx: 360, dark: true }],
    ["desk, dark", "", { widthPx: 1280, dark: true }],
  ] as const)("no accessibility violation and no sideways scrolling (%s)", async (_, search, look) => {
    const page = await open(search, look);
    await page.getByRole("textbox").first().click();
    await page.keyboard.press("ControlOrMeta+A");
    await page.keyboard.type("SELECT wrong, 1.5, 'a' FROM workforce -- a comment\nWHERE region_code = '16");
    await page.keyboard.press("ControlOrMeta+Enter");
    await page.getByRole("alert").waitFor();
    await page.keyboard.press("ControlOrMeta+Space");
    await options(page).first().waitFor();
    await page
      .locator("summary", { hasText: search.includes("en") ? "Tables" : "Tabel" })
      .first()
      .click();
    await page.locator("summary", { has: page.locator("code", { hasText: /^workforce$/ }) }).click();
    await page.evaluate(axe.source);
    const violations = await page.evaluate(async () => {
      const { axe: loaded } = globalThis as unknown as { axe: typeof axe };
      return (await loaded.run()).violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join("; ")}`,
      );
    });
    expect(violations).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(look.widthPx);
  });

  test("nothing but the page itself is requested", async () => {
    const page = await open();
    await page.getByRole("button", { name: /Unduh program/ }).click();
    expect(opened.requests.filter((url) => !url.startsWith(site.origin) && !url.startsWith("data:"))).toEqual([]);
  });
});
