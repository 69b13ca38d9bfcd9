/** The presentation page as an official uses it: files without scripts, a deck by keyboard, a link that brings it back. */
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { translate } from "../../src/i18n/index.ts";
import { keepTogether, LOCALES, type Locale } from "../../src/lib/format.ts";
import { formatInstance } from "../../src/lib/instance.ts";
import { ROUTES } from "../../src/lib/routes.ts";
import { deckFile, deckOf, listDecks } from "../../src/site/decks.ts";
import { figureTitle } from "../../src/site/figures.ts";
import { listGallery } from "../../src/site/gallery.ts";
import { readPptx } from "../export/read-pptx.ts";
import { expectQuiet } from "./explore-driver.ts";
import { launchBrowser, layoutShift, visit, type Visit, type VisitOptions } from "./site.ts";

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const REGION = { code: "16.08", name: "Kabupaten Ogan Komering Ulu Timur" };

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

interface Presentation extends Visit {
  /** The deck that is being put together. */
  readonly deck: Locator;
  /** Titles of its slides, in their order. */
  readonly slides: () => Promise<readonly string[]>;
  /** Query string of the address, without its `?`. */
  readonly query: () => string;
}

interface OpenOptions extends VisitOptions {
  readonly locale?: Locale;
  readonly query?: string;
}

/** Opens the page with its deck builder alive, and closes it again; the page must stay quiet. */
async function withPage(
  { locale = "id", query = "", ...options }: OpenOptions,
  drive: (presentation: Presentation) => Promise<void>,
): Promise<void> {
  const visited = await visit(browser, `${inject("origin")}/${ROUTES.present[locale]}${query}`, options);
  const { page, context } = visited;
  const deck = page.locator("#present-deck");
  try {
    await page.locator("#present-deck:not([inert])").waitFor();
    await drive({
      ...visited,
      deck,
      slides: () => deck.locator("ol > li > p").allTextContents(),
      query: () => decodeURIComponent(new URL(page.url()).search.slice(1)),
    });
    expectQuiet(visited, inject("origin"));
  } finally {
    await context.close();
  }
}

const card = (page: Page, id: string): Locator => page.locator(`#gallery [data-instance="${id}"]`);

async function download(page: Page, deck: Locator, button: string) {
  const waiting = page.waitForEvent("download");
  await deck.getByRole("button", { name: button }).press("Enter");
  const file = await waiting;
  return { name: file.suggestedFilename(), presentation: readPptx(readFileSync(await file.path())) };
}

const fileOf = (href: string): string => join("dist", new URL(href, "http://host/").pathname);

describe.each(LOCALES)("without scripts (%s)", (locale) => {
  test("every chart stands there with its drawing, its files, and its codes", async () => {
    const { page, context } = await visit(browser, `${inject("origin")}/${ROUTES.present[locale]}`, { scripts: false });
    for (const { figure } of listGallery(locale).flatMap(({ cards }) => cards)) {
      const id = formatInstance(figure);
      const shown = card(page, id);
      expect(await shown.getByRole("heading").textContent(), id).toContain(keepTogether(figure.title));
      expect(await shown.locator("svg[role=img]").count(), id).toBe(1);
      const hrefs = await shown
        .locator("a[download]")
        .evaluateAll((links) => links.map((link) => link.getAttribute("href")));
      expect(hrefs.length, id).toBe(4);
      for (const href of hrefs) expect(existsSync(fileOf(href ?? "")), href ?? id).toBe(true);
      expect(await shown.locator("textarea").first().inputValue(), id).toContain(`embed/${figure.chart}/`);
      expect(await shown.locator("button:visible").count(), id).toBe(0);
    }
    expect(await page.locator("#present-deck").isVisible()).toBe(false);
    await context.close();
  });

  test("every ready-made deck can be downloaded", async () => {
    const { page, context } = await visit(browser, `${inject("origin")}/${ROUTES.present[locale]}`, { scripts: false });
    const links = await page
      .locator("#decks a[download]")
      .evaluateAll((found) => found.map((link) => [link.getAttribute("href"), link.getAttribute("download")]));
    const wanted = listDecks().flatMap((deck) => LOCALES.map((language) => deckFile(deck, language)));
    expect(new Set(links.map(([href]) => href))).toEqual(new Set(wanted.map(({ href }) => href)));
    expect(new Set(links.map(([, name]) => name))).toEqual(new Set(wanted.map(({ download: name }) => name)));
    for (const { href } of wanted) expect(existsSync(fileOf(href)), href).toBe(true);
    await context.close();
  });
});

test("a deck is put together, ordered and downloaded by keyboard alone", async () => {
  await withPage({}, async ({ page, deck, slides, query }) => {
    for (const id of ["asn-trend", "visits-flow", "asn-by-sex"]) {
      await card(page, id).getByRole("button", { name: "Tambahkan" }).press("Enter");
      await card(page, id).getByRole("button", { name: "Keluarkan" }).waitFor();
    }
    expect(await page.locator("#present-status").textContent()).toBe(
      `Ditambahkan: ${figureTitle("asn-by-sex", "id")}. Kini 3 grafik.`,
    );

    // The focus stays on the button that moves the slide, until it cannot move further.
    const up = deck.getByRole("button", { name: `Naikkan: ${figureTitle("asn-by-sex", "id")}` });
    await up.focus();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    expect(await up.evaluate((button) => button === document.activeElement)).toBe(true);
    expect(await up.getAttribute("aria-disabled")).toBe("true");
    await page.keyboard.press("Enter");
    expect(await slides()).toEqual(["asn-by-sex", "asn-trend", "visits-flow"].map((id) => figureTitle(id, "id")));
    expect(await page.locator("#present-status").textContent()).toContain("kini urutan 1 dari 3");

    await deck.getByRole("button", { name: `Keluarkan: ${figureTitle("asn-trend", "id")}` }).press("Enter");
    expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toBe(
      `Keluarkan: ${figureTitle("visits-flow", "id")}`,
    );

    // Another language than the page's.
    await deck.getByRole("radio", { name: "Indonesia" }).focus();
    await page.keyboard.press("ArrowRight");
    await deck.getByText(figureTitle("asn-by-sex", "en")).waitFor();
    await deck.getByLabel("Judul slide pembuka").fill("Workforce briefing");
    expect(query()).toBe("slides=asn-by-sex,visits-flow&lang=en&title=Workforce briefing");

    const { name, presentation } = await download(page, deck, "Unduh PowerPoint");
    await deck.getByText(`Diunduh: ${name}`).waitFor();
    expect(name).toBe("lokus-asn-paparan-workforce-briefing-en.pptx");
    const titles = presentation.slides.map(({ title }) => title);
    expect(titles[0]).toBe("Workforce briefing");
    const own = ["asn-by-sex", "visits-flow"].map((id) => figureTitle(id, "en"));
    expect(titles.filter((title) => own.includes(title))).toEqual(own);
    const [chart, picture] = own.map((title) => presentation.slides.find((slide) => slide.title === title));
    expect(chart?.charts.length).toBe(1);
    expect(picture?.pictureCount).toBe(1);
  });
});

test("the same deck, made at build and in the browser, has the same slides", async () => {
  const region = deckOf(REGION.code);
  if (region === null) throw new Error("no deck");
  const built = readPptx(readFileSync(fileOf(deckFile(region, "id").href)));
  const slides = region.instances.map(formatInstance).join(",");
  await withPage({ query: `?slides=${slides}&title=${REGION.name}` }, async ({ page, deck }) => {
    const { presentation } = await download(page, deck, "Unduh PowerPoint");
    const summary = (one: typeof built) =>
      one.slides.map(({ title, tables, charts, pictureCount, notes }) => ({
        title,
        tables,
        charts,
        pictureCount,
        notes,
      }));
    expect(summary(presentation)).toEqual(summary(built));
  });
});

test("a slide can be dragged to another place", async () => {
  await withPage({ query: "?slides=asn-trend,asn-by-sex,visits-flow" }, async ({ page, deck, query }) => {
    const grips = deck.locator(".grip");
    await grips.nth(2).scrollIntoViewIfNeeded();
    const [from, to] = [await grips.nth(0).boundingBox(), await grips.nth(2).boundingBox()];
    if (from === null || to === null) throw new Error("no grips");
    await page.mouse.move(from.x + 40, from.y + 20);
    await page.mouse.down();
    await page.mouse.move(to.x + 40, to.y + to.height + 4, { steps: 6 });
    // Before it is let go, all stands as it was.
    expect(query()).toBe("slides=asn-trend,asn-by-sex,visits-flow");
    await page.mouse.up();
    await expect.poll(query).toBe("slides=asn-by-sex,visits-flow,asn-trend");
  });
});

test("a link brings the deck back; what it does not know is named", async () => {
  const query = "?slides=visits-flow,nope,region-workforce:16.08&lang=en&title=Rapat&region=99";
  await withPage({ query }, async ({ page, deck, slides }) => {
    await deck.getByText(figureTitle("visits-flow", "en")).waitFor();
    expect((await slides()).length).toBe(2);
    expect(await deck.getByLabel("Judul slide pembuka").inputValue()).toBe("Rapat");
    expect(await deck.getByRole("radio", { name: "Inggris" }).isChecked()).toBe(true);
    const problems = page.getByRole("region", { name: "Sebagian isi tautan diabaikan" });
    expect(await problems.getByRole("listitem").allTextContents()).toEqual([
      "Grafik “nope” tidak ada.",
      "Wilayah “99” tidak ada.",
    ]);
  });
});

test("back and forward follow the deck, and the language switch carries it along", async () => {
  await withPage({}, async ({ page, slides, query }) => {
    await card(page, "asn-trend").getByRole("button", { name: "Tambahkan" }).click();
    await card(page, "asn-by-sex").getByRole("button", { name: "Tambahkan" }).click();
    await page.goBack();
    await expect.poll(slides).toEqual([figureTitle("asn-trend", "id")]);
    await page.goForward();
    expect(query()).toBe("slides=asn-trend,asn-by-sex");
    await page.locator(".site-header a[hreflang=en]").click();
    await page.locator("#present-deck:not([inert])").waitFor();
    await expect.poll(slides).toEqual(["asn-trend", "asn-by-sex"].map((id) => figureTitle(id, "en")));
  });
});

test("a region is found by its short name and brings its deck and its charts", async () => {
  await withPage({}, async ({ page, deck, slides, query }) => {
    const field = page.getByRole("combobox", { name: "Cari wilayah" });
    await field.fill("oku timur");
    await page.getByRole("option", { name: REGION.name }).waitFor();
    await field.press("Enter");
    expect(query()).toBe(`region=${REGION.code}`);
    expect(await field.inputValue()).toBe(REGION.name);

    const ready = page.locator("#present-ready");
    const file = deckOf(REGION.code);
    if (file === null) throw new Error("no deck");
    expect(await ready.getByRole("link", { name: "Unduh PowerPoint" }).getAttribute("href")).toBe(
      deckFile(file, "id").href,
    );
    const own = page.getByRole("region", { name: REGION.name });
    await own.locator("svg").first().waitFor();
    expect(await own.locator(".card").count()).toBe(3);

    await ready.getByRole("button", { name: "Ubah susunannya" }).click();
    await expect.poll(async () => (await slides()).length).toBe(file.instances.length);
    expect(await deck.getByLabel("Judul slide pembuka").inputValue()).toBe(REGION.name);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("deck");
  });
});

test("a region without charts is offered the deck of its province", async () => {
  await withPage({ query: "?region=94.03" }, async ({ page }) => {
    const ready = page.locator("#present-ready");
    const province = deckOf("94");
    if (province === null) throw new Error("no deck");
    expect(await ready.getByRole("link", { name: "Unduh PowerPoint" }).getAttribute("href")).toBe(
      deckFile(province, "id").href,
    );
    await ready.getByText(/^Belum ada grafik khusus .*Ini paparan provinsinya/).waitFor();
  });
});

test("charts are searched by words and subject", async () => {
  await withPage({ query: "" }, async ({ page }) => {
    const search = page.getByRole("searchbox", { name: "Cari grafik" });
    await search.fill("PEREMPUAN asn");
    await page.getByText("2 grafik ditemukan.").waitFor();
    expect(await page.locator("#gallery [data-instance]:visible").count()).toBe(2);
    await page.getByRole("combobox", { name: "Pokok bahasan" }).selectOption({ label: "Agenda" });
    await page.getByText("Tidak ada grafik yang cocok.").waitFor();
    await page.getByRole("button", { name: "Tampilkan semua" }).click();
    await expect.poll(() => page.locator("#gallery [data-instance][hidden]").count()).toBe(0);
  });
});

test("a figure that the host does not have is named, the others become a file, and the deck stays", async () => {
  const { page, context } = await visit(browser, `${inject("origin")}/${ROUTES.present.id}`);
  try {
    await page.locator("#present-deck:not([inert])").waitFor();
    await page.route("**/charts/asn-trend/en/figure.json", (route) => route.fulfill({ status: 404 }));
    await page.goto(`${inject("origin")}/${ROUTES.present.id}?slides=asn-trend,asn-by-sex&lang=en`);
    await page.locator("#present-deck:not([inert])").waitFor();
    const deck = page.locator("#present-deck");
    const { presentation } = await download(page, deck, "Unduh PowerPoint");
    const titles = presentation.slides.map(({ title }) => title);
    expect(titles).toContain(figureTitle("asn-by-sex", "en"));
    expect(titles).not.toContain(figureTitle("asn-trend", "en"));
    const status = deck.locator(".job [role=status]");
    await status.getByText("1 grafik tidak ikut:").waitFor();
    expect(await status.getByRole("listitem").textContent()).toMatch(
      new RegExp(`^${figureTitle("asn-trend", "en").slice(0, 12)}.*charts/asn-trend/en/figure.json`),
    );
    expect(await deck.locator("ol > li").count()).toBe(2);

    // It has come back: the next try takes it.
    await page.unroute("**/charts/asn-trend/en/figure.json");
    const again = await download(page, deck, "Unduh PowerPoint");
    expect(again.presentation.slides.map(({ title }) => title)).toContain(figureTitle("asn-trend", "en"));
  } finally {
    await context.close();
  }
});

test("work on the deck can be cancelled", async () => {
  await withPage({ query: "?slides=asn-by-sex" }, async ({ page, deck }) => {
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route("**/charts/visits-flow/id/figure.json", async (route) => {
      await held;
      await route.continue();
    });
    await card(page, "visits-flow").getByRole("button", { name: "Tambahkan" }).click();
    await deck.getByRole("button", { name: "Unduh PowerPoint" }).click();
    await deck.getByText("Mengambil grafik: 1 dari 2").waitFor();
    let downloads = 0;
    page.on("download", () => (downloads += 1));
    await deck.getByRole("button", { name: "Batalkan" }).click();
    release();
    await deck.locator(".thumbnail svg").nth(1).waitFor();
    expect(await deck.getByRole("progressbar").count()).toBe(0);
    expect(downloads).toBe(0);
    expect(await deck.locator("ol > li").count()).toBe(2);
  });
});

test("a link that presents opens the slides after one click", async () => {
  await withPage({ query: "?slides=asn-trend,asn-by-sex&show=1&title=Rapat" }, async ({ page }) => {
    const start = page.getByRole("button", { name: "Mulai tayangan" });
    await expect.poll(() => start.evaluate((button) => button === document.activeElement)).toBe(true);
    await start.press("Enter");
    await page.getByRole("heading", { name: "Rapat", exact: true }).waitFor();
    expect(await page.evaluate(() => document.documentElement.dataset["slides"])).toBe("open");
  });
});

test("the link is copied", async () => {
  await withPage({ query: "?slides=asn-trend&utm=1" }, async ({ page, context, deck }) => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    const address = `${inject("origin")}/${ROUTES.present.id}`;
    await deck.getByRole("button", { name: "Salin tautan tayangan" }).click();
    await deck.getByText(/^Tautan tayangan sudah disalin/).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${address}?slides=asn-trend&show=1&utm=1`);
    await deck.getByRole("button", { name: "Salin tautan susunan" }).click();
    await deck.getByText(/^Tautan susunan sudah disalin/).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${address}?slides=asn-trend&utm=1`);
  });
});

test("the page stands still while it comes alive", async () => {
  await withPage({ query: "?slides=asn-trend" }, async ({ page }) => {
    await page.locator("#present-deck .thumbnail svg").waitFor();
    expect(await layoutShift(page)).toBe(0);
  });
});

describe.each(LOCALES)("with a deck and a region (%s)", (locale) => {
  test.each([
    [360, false],
    [360, true],
    [1280, false],
    [1280, true],
  ])("has no accessibility violation at %i px (dark: %s)", async (widthPx, dark) => {
    const t = translate(locale);
    const query = `?slides=asn-trend,asn-by-sex&region=${REGION.code}`;
    await withPage({ locale, query, widthPx, dark }, async ({ page, deck }) => {
      await deck.getByRole("button", { name: t("present.copy-link") }).waitFor();
      await page.getByRole("combobox", { name: t("present.region-label") }).click();
      await page.getByRole("option").first().waitFor();
      await page.evaluate(axeSource);
      const found = await page.evaluate(async () => {
        type Violation = { id: string; help: string; nodes: { target: string[] }[] };
        const { axe } = window as unknown as { axe: { run: () => Promise<{ violations: Violation[] }> } };
        const { violations } = await axe.run();
        return violations.map(({ id, help, nodes }) => `${id}: ${help} (${nodes[0]?.target.join(" ") ?? ""})`);
      });
      expect(found).toEqual([]);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(overflow).toBeLessThanOrEqual(0);
    });
  });
});
