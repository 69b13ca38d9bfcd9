/** Slides in a real browser: turned, looked into, taken offline, printed, ended. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import axe from "axe-core";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { SlideDeck } from "../../src/client/slides/index.ts";
import { CONTENT_SECURITY_POLICY } from "../../src/site/csp.ts";
import { readPdf } from "./read-pdf.ts";
import { launchBrowser, serveFolder, type ServedSite } from "./site.ts";
import { buildSlidesPage, deckOf } from "./slides-page/build-deck.ts";

declare const told: readonly string[];

const BASE = "/lokus/";
/** A trend, a low chart, a map, a tall ranking, and one chart of two regions. */
const NAMES = [
  "asn-trend",
  "asn-by-sex",
  "pns-province-map",
  "pns-rate-rank",
  "region-workforce:16.08",
  "region-workforce:16",
];

let folder: string;
let site: ServedSite;
let browser: Browser;
let deck: SlideDeck;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "lokus-slides-"));
  deck = deckOf(NAMES, "id");
  await buildSlidesPage(folder, BASE, deck);
  site = await serveFolder(folder, BASE, { "content-security-policy": CONTENT_SECURITY_POLICY });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await site.close();
  rmSync(folder, { recursive: true });
});

interface Opened {
  readonly page: Page;
  /** Addresses requested since the presentation stands. */
  readonly requests: readonly string[];
  readonly errors: readonly string[];
}

/** A page with the deck shown, or only ready to be. */
async function open(options: BrowserContextOptions & { shows?: boolean; before?: () => void } = {}): Promise<Opened> {
  const { shows = true, before, ...context } = options;
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 720 }, ...context })).newPage();
  const errors: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") errors.push(message.text());
  });
  page.on("pageerror", (error) => errors.push(String(error)));
  if (before !== undefined) await page.addInitScript(before);
  await page.goto(`${site.origin}${BASE}`, { waitUntil: "networkidle" });
  const requests: string[] = [];
  if (shows) {
    await page.getByRole("button", { name: "Tayangkan" }).click();
    await page.getByRole("dialog").waitFor();
    page.context().on("request", (request) => requests.push(request.url()));
  }
  return { page, requests, errors };
}

const dialog = (page: Page) => page.getByRole("dialog", { name: `Paparan: ${deck.title}` });
const headline = (page: Page): Promise<string> => dialog(page).locator("h2").first().innerText();
const spoken = (page: Page): Promise<string> => dialog(page).locator("[aria-live]").innerText();
const plain = (text: string): string => text.replace(/\s+/g, " ").trim();
/** Goes to a slide by its number. */
async function goTo(page: Page, number: number): Promise<void> {
  for (const digit of String(number)) await page.keyboard.press(digit);
  await page.keyboard.press("Enter");
  await page.getByText(`${number} / ${NAMES.length + 2}`).waitFor({ state: "attached" });
}

const titles = (): string[] => [deck.title, ...deck.figures.map(({ figure }) => figure.title), "Sumber"];

describe("a presentation", () => {
  test("lies over the page, takes the focus, and gives page and focus back", async () => {
    const { page, errors } = await open();
    await expect.poll(() => page.evaluate(() => document.fullscreenElement?.className)).toBe("slides");
    expect(await dialog(page).evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await page.locator("main").getAttribute("inert")).not.toBeNull();
    expect(await headline(page)).toBe(deck.title);
    for (let presses = 0; presses < 30; presses++) {
      await page.keyboard.press("Tab");
      const isInside = await page.evaluate(
        () => document.activeElement?.closest(".slides, body > :not(main)") !== null,
      );
      expect(isInside || (await page.evaluate(() => document.activeElement === document.body))).toBe(true);
    }
    await dialog(page).focus();
    await page.keyboard.press("Escape");
    await dialog(page).waitFor({ state: "detached" });
    expect(await page.evaluate(() => [...told])).toEqual(["shown", "closed"]);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Tayangkan");
    expect(await page.locator("main").getAttribute("inert")).toBeNull();
    expect(await page.evaluate(() => document.fullscreenElement)).toBeNull();
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test("is turned by keys, says where it is, and shows each finding with its origin", async () => {
    const { page } = await open();
    for (const [position, title] of titles().entries()) {
      expect(plain(await headline(page))).toBe(plain(title));
      expect(plain(await spoken(page))).toBe(plain(`Slide ${position + 1} dari ${titles().length}: ${title}`));
      const figure = deck.figures[position - 1]?.figure;
      if (figure !== undefined) {
        const foot = plain(await page.locator(".slide-foot").innerText());
        for (const part of [
          figure.sources[0]!.publisher,
          figure.dates,
          figure.statuses,
          "22 November 2026",
          figure.path,
        ])
          expect(foot).toContain(part);
        const drawing = dialog(page).getByRole("img", { name: figure.title });
        const description = await drawing.getAttribute("aria-describedby");
        expect(await page.locator(`[id="${description}"]`).textContent()).toBe(figure.description);
      }
      await page.keyboard.press(["ArrowRight", "PageDown", "Space"][position % 3]!);
    }
    // At the end it stays there.
    expect(await headline(page)).toBe("Sumber");
    await page.keyboard.press("Home");
    expect(await headline(page)).toBe(deck.title);
    await goTo(page, 5);
    expect(plain(await headline(page))).toBe(plain(titles()[4]!));
    await page.keyboard.press("ArrowLeft");
    expect(plain(await headline(page))).toBe(plain(titles()[3]!));
    await page.context().close();
  });

  test("is turned by clicks at the edges and by fingers", async () => {
    const { page } = await open();
    await page.mouse.click(1270, 300);
    expect(plain(await headline(page))).toBe(plain(titles()[1]!));
    await page.mouse.click(640, 300);
    expect(plain(await headline(page))).toBe(plain(titles()[1]!));
    await page.mouse.click(10, 300);
    expect(await headline(page)).toBe(deck.title);
    const swipe = (from: number, to: number): Promise<void> =>
      page.locator(".slide-stage").evaluate(
        (stage, [start, end]) => {
          for (const [type, clientX] of [
            ["pointerdown", start],
            ["pointerup", end],
          ] as const)
            stage.dispatchEvent(
              new PointerEvent(type, { pointerType: "touch", clientX: clientX!, clientY: 300, bubbles: true }),
            );
        },
        [from, to],
      );
    await swipe(900, 700);
    await expect.poll(() => headline(page).then(plain)).toBe(plain(titles()[1]!));
    await swipe(700, 900);
    await expect.poll(() => headline(page)).toBe(deck.title);
    await page.context().close();
  });

  test("opens notes, numbers, list and help by key; Escape closes them first", async () => {
    const { page } = await open();
    await goTo(page, 3);
    const { figure } = deck.figures[1]!;

    await page.keyboard.press("n");
    const notes = page.getByRole("region", { name: "Catatan" });
    expect(await notes.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(plain(await notes.innerText())).toContain(plain(figure.description));
    expect(plain(await notes.innerText())).toContain(figure.sources[0]!.title);

    await page.keyboard.press("t");
    const rows = await page
      .getByRole("region", { name: "Angka" })
      .locator("tbody tr")
      .evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent)));
    expect(rows).toEqual(
      figure.table.rows.map((row) =>
        figure.table.columns.map(({ key }) => {
          const entry = row[key]!;
          return typeof entry === "string" ? entry : entry.text;
        }),
      ),
    );
    // Stays open from slide to slide.
    await page.keyboard.press("ArrowRight");
    expect(await page.getByRole("region", { name: "Angka" }).locator("tbody tr").count()).toBe(
      deck.figures[2]!.figure.table.rows.length,
    );

    await page.keyboard.press("l");
    const current = page.getByRole("region", { name: "Daftar slide" }).locator("[aria-current]");
    expect(await current.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
    expect(plain(await headline(page))).toBe(plain(titles()[4]!));

    await page.keyboard.press("?");
    expect(await page.getByRole("region", { name: "Bantuan" }).locator("kbd").allInnerTexts()).toContain("PageDown");
    await page.keyboard.press("Escape");
    expect(await page.getByRole("region", { name: "Bantuan" }).count()).toBe(0);
    expect(await dialog(page).count()).toBe(1);
    await page.keyboard.press("Escape");
    await dialog(page).waitFor({ state: "detached" });
    await page.context().close();
  });

  test("turns dark for a projector, and leaves the site as it was", async () => {
    const { page } = await open({ colorScheme: "light" });
    const ground = (): Promise<string> => dialog(page).evaluate((element) => getComputedStyle(element).backgroundColor);
    expect(await ground()).toBe("rgb(255, 255, 255)");
    await page.keyboard.press("d");
    expect(await ground()).toBe("rgb(16, 25, 29)");
    await page.getByRole("button", { name: "Akhiri" }).click();
    expect(await page.evaluate(() => document.documentElement.dataset["theme"])).toBeUndefined();
    await page.context().close();
  });

  test("fills the window where full screen is refused, and says so when it is asked for", async () => {
    const { page, errors } = await open({
      before: () => {
        Element.prototype.requestFullscreen = () => Promise.reject(new TypeError("not allowed"));
      },
    });
    expect(await dialog(page).boundingBox()).toEqual({ x: 0, y: 0, width: 1280, height: 720 });
    await page.keyboard.press("f");
    await page.getByText("Peramban tidak mengizinkan layar penuh").waitFor();
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test("moves nothing where the reader wants no motion", async () => {
    const transition = async (reducedMotion: "reduce" | "no-preference"): Promise<string> => {
      const { page } = await open({ reducedMotion });
      const duration = await page
        .getByRole("group", { name: "Kendali paparan" })
        .evaluate((element) => getComputedStyle(element).transitionDuration);
      await page.context().close();
      return duration;
    };
    expect([await transition("no-preference"), await transition("reduce")]).toEqual(["0.2s", "0s"]);
  });

  test("fetches nothing once it stands: every slide, part and window works without a network", async () => {
    const { page, requests, errors } = await open();
    await page.context().setOffline(true);
    for (let number = 1; number <= titles().length; number++) {
      await goTo(page, number);
      expect(plain(await headline(page))).toBe(plain(titles()[number - 1]!));
    }
    await page.keyboard.press("Home");
    await page.keyboard.press("ArrowRight");
    for (const key of ["n", "t", "?", "l", "Escape", "d"]) await page.keyboard.press(key);
    const [presenter] = await Promise.all([page.waitForEvent("popup"), page.keyboard.press("s")]);
    await presenter.getByRole("heading", { name: deck.figures[0]!.figure.title }).waitFor();
    expect(readPdf(await page.pdf({ preferCSSPageSize: true })).pages).toBe(titles().length);
    expect(requests).toEqual([]);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test("never has an id twice, and every reference finds its element", async () => {
    const { page } = await open();
    const faults = (): Promise<string[]> =>
      page.evaluate(() => {
        const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
        const twice = ids.filter((id, position) => ids.indexOf(id) !== position);
        const lost = [...document.querySelectorAll("*")].flatMap((element) =>
          [...element.attributes]
            .filter(({ name }) => name !== "href" || element.namespaceURI === "http://www.w3.org/2000/svg")
            .flatMap(({ name, value }) =>
              name === "aria-describedby" || name === "aria-labelledby"
                ? value.split(" ")
                : [...value.matchAll(/url\(#([^)]+)\)/g)].map(([, id = ""]) => id),
            )
            .filter((id) => document.getElementById(id) === null),
        );
        return [...twice, ...lost];
      });
    for (let number = 1; number <= titles().length; number++) {
      await goTo(page, number);
      expect(await faults(), `slide ${number}`).toEqual([]);
    }
    await page.keyboard.press("l");
    expect(await faults(), "list").toEqual([]);
    await page.context().close();
  });
});

describe("the presenter's window", () => {
  test("shows notes and the slide to come, turns the slides, and ends with the presentation", async () => {
    const { page, errors } = await open();
    await goTo(page, 2);
    const [presenter] = await Promise.all([page.waitForEvent("popup"), page.keyboard.press("s")]);
    const texts = async (): Promise<string[]> => (await presenter.locator("h2").allInnerTexts()).map(plain);
    await expect.poll(texts).toEqual([titles()[1]!, titles()[2]!].map(plain));
    expect(plain(await presenter.getByRole("region", { name: "Catatan" }).innerText())).toContain(
      plain(deck.figures[0]!.figure.description),
    );
    await presenter.keyboard.press("ArrowRight");
    await expect.poll(texts).toEqual([titles()[2]!, titles()[3]!].map(plain));
    expect(plain(await headline(page))).toBe(plain(titles()[2]!));
    await presenter.getByRole("button", { name: "Sebelumnya" }).click();
    await expect.poll(() => headline(page).then(plain)).toBe(plain(titles()[1]!));
    const closed = presenter.waitForEvent("close");
    await page.bringToFront();
    await page.getByRole("button", { name: "Akhiri" }).click();
    await closed;
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test("is replaced by the notes where the browser blocks windows", async () => {
    const { page } = await open({
      before: () => {
        window.open = () => null;
      },
    });
    await page.keyboard.press("s");
    await page.getByText("Peramban tidak mengizinkan layar penyaji dibuka").waitFor();
    await page.getByRole("region", { name: "Catatan" }).waitFor();
    await page.context().close();
  });
});

const SCREENS = [
  { width: 1920, height: 1080 },
  { width: 1280, height: 720 },
  { width: 1024, height: 768 },
  { width: 360, height: 740 },
  { width: 740, height: 360 },
];

describe.each(SCREENS)("on a screen of $width x $height", (viewport) => {
  test("no part of a slide covers another or leaves it, and drawings can be read", async () => {
    const { page } = await open({ viewport });
    for (let number = 2; number < titles().length; number++) {
      await goTo(page, number);
      const found = await page.evaluate(() => {
        const part = (selector: string): Element => document.querySelector(`.slide-stage ${selector}`)!;
        const box = (element: Element): DOMRect => element.getBoundingClientRect();
        const drawing = document.querySelector<SVGSVGElement>(".slide-stage svg")!;
        const [stage, words, area, foot] = [".slide-figure", ".slide-words", ".slide-drawing", ".slide-foot"].map(
          (selector) => box(part(selector)),
        ) as [DOMRect, DOMRect, DOMRect, DOMRect];

        const isInside = part(".slide-drawing").hasAttribute("data-scrolls")
          ? box(drawing).width <= area.width + 1
          : box(drawing).height <= area.height + 1 && box(drawing).width <= area.width + 1;
        return {
          isApart: words.bottom <= area.top + 1 || words.right <= area.left + 1,
          endsAboveFoot: area.bottom <= foot.top + 1 && words.bottom <= foot.top + 1,
          staysInside: foot.bottom <= stage.bottom && words.right <= stage.right + 1,
          isInside,
          hasRoom: area.height >= 90,
          textPx: (13 * box(drawing).width) / drawing.viewBox.baseVal.width,
        };
      });
      const { textPx, ...places } = found;
      expect(places, `slide ${number}`).toEqual({
        isApart: true,
        endsAboveFoot: true,
        staysInside: true,
        isInside: true,
        hasRoom: true,
      });
      expect(textPx, `slide ${number}`).toBeGreaterThan(7.7);
    }
    await page.context().close();
  });
});

describe.each([
  { name: "light, wide", options: { colorScheme: "light" } },
  { name: "dark, wide", options: { colorScheme: "dark" } },
  {
    name: "light, phone",
    options: { viewport: { width: 360, height: 740 }, colorScheme: "light", hasTouch: true, isMobile: true },
  },
  {
    name: "dark, phone across",
    options: { viewport: { width: 740, height: 360 }, colorScheme: "dark", hasTouch: true, isMobile: true },
  },
] as const)("accessibility: $name", ({ options }) => {
  test("no slide and no part has a fault", async () => {
    // Buttons that are just fading have any contrast: without motion they are there or not.
    const { page } = await open({ ...options, reducedMotion: "reduce" });
    await page.evaluate(axe.source);
    const faults = async (): Promise<string[]> => {
      const { violations } = await page.evaluate(() =>
        (globalThis as unknown as { axe: typeof axe }).axe.run(document.querySelector(".slides")!),
      );
      return violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html ?? ""}`);
    };
    for (const number of [1, 2, 5, 6, titles().length]) {
      await goTo(page, number);
      expect(await faults(), `slide ${number}`).toEqual([]);
    }
    await goTo(page, 2);
    for (const key of ["n", "t", "l", "?"]) {
      await page.keyboard.press(key);
      expect(await faults(), key).toEqual([]);
      await page.keyboard.press("Escape");
    }
    await page.context().close();
  });
});

describe("on paper", () => {
  test("a deck has one figure a page, A4 across and light, and leaves the page as it was", async () => {
    const { page, errors } = await open({
      shows: false,
      colorScheme: "dark",
      before: () => {
        window.print = () => undefined;
      },
    });
    await page.getByRole("button", { name: "Cetak" }).click();
    await page.locator(".print-deck svg").first().waitFor({ state: "attached" });
    await page.evaluate(() => document.fonts.ready);
    const { pages, sizes, headings } = readPdf(
      await page.pdf({ preferCSSPageSize: true, outline: true, tagged: true }),
    );
    // The browser writes a heading without the blanks at its line ends, and one that it lays out twice, twice.
    const closed = (text: string): string => text.replace(/\s/g, "");
    expect(headings).toHaveLength(titles().length);
    for (const [position, title] of titles().entries())
      expect(closed(headings[position]!).slice(0, closed(title).length)).toBe(closed(title));
    expect(pages).toBe(titles().length);
    expect(sizes.every(([width, height]) => Math.abs(width - 842) < 1 && Math.abs(height - 595) < 1)).toBe(true);
    await expect.poll(() => page.evaluate(() => [...told])).toEqual(["printed"]);
    expect(await page.locator(".print-deck").count()).toBe(0);
    expect(await page.title()).toBe("Paparan");
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test("each page says where its figure comes from", async () => {
    const { page } = await open({
      shows: false,
      before: () => {
        window.print = () => undefined;
      },
    });
    await page.getByRole("button", { name: "Cetak" }).click();
    await page.locator(".print-deck svg").first().waitFor({ state: "attached" });
    await page.emulateMedia({ media: "print" });
    const pages = await page.locator(".page-of-figure").allInnerTexts();
    expect(pages).toHaveLength(deck.figures.length);
    for (const [position, { figure }] of deck.figures.entries()) {
      const permalink = deck.site.address + figure.path;
      const parts = [figure.title, figure.subtitle, figure.dates, figure.statuses, permalink, ...figure.notes];
      for (const part of parts) expect(plain(pages[position]!)).toContain(plain(part));
    }
    const last = plain(await page.locator(".page-of-sources").innerText());
    for (const { sources } of deck.figures.map(({ figure }) => figure))
      for (const { title, url } of sources) for (const part of [plain(title), url ?? ""]) expect(last).toContain(part);
    await page.context().close();
  });
});
