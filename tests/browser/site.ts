/** What the browser tests share: a static server for a built folder, a Chromium from npm, and the list of page types. */
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import chromiumBinary from "@sparticuz/chromium";
import { chromium, type Browser, type BrowserContext, type Page } from "playwright-core";
import sirv from "sirv";
import { LOCALES, type Locale } from "../../src/lib/format.ts";
import { pagePath, ROUTES, type RouteKey } from "../../src/lib/routes.ts";

export interface PageType {
  readonly name: string;
  readonly key: RouteKey;
  readonly locale: Locale;
  /** Path without a leading slash. */
  readonly path: string;
}

/** Regions whose pages differ in kind: rich, province, one with little, one of which nothing is published. */
export const SAMPLE_REGIONS = ["16.08", "16", "16.09", "94.03"] as const;
export const SAMPLE_TABLES = ["workforce", "visits"] as const;
/** The first edition: editions are kept for ever. */
export const SAMPLE_EDITION = "2026-11";

const parametersOf = (key: RouteKey): readonly string[] =>
  key === "regions"
    ? ["", ...SAMPLE_REGIONS]
    : key === "data"
      ? ["", ...SAMPLE_TABLES]
      : key === "editions"
        ? ["", SAMPLE_EDITION]
        : [""];

/** Every page type in both languages. */
export const PAGE_TYPES: readonly PageType[] = (Object.keys(ROUTES) as RouteKey[]).flatMap((key) =>
  parametersOf(key).flatMap((parameter) =>
    LOCALES.map((locale) => ({
      name: `${key}${parameter === "" ? "" : ` ${parameter}`} (${locale})`,
      key,
      locale,
      path: pagePath(key, locale, parameter),
    })),
  ),
);

export interface ServedSite {
  readonly origin: string;
  close(): Promise<void>;
}

/** Serves a folder below `base` on a free port, as a plain static host: no compression, no headers but those given. */
export async function serveFolder(
  folder: string,
  base = "/",
  headers: Readonly<Record<string, string>> = {},
): Promise<ServedSite> {
  const files = sirv(folder, { etag: false });
  const server: Server = createServer((request, response) => {
    const url = request.url ?? "/";
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    if (!url.startsWith(base)) {
      response.writeHead(404).end();
      return;
    }
    request.url = `/${url.slice(base.length)}`;
    files(request, response, () => {
      response.writeHead(404).end();
    });
  });
  return listen(server);
}

/** Starts a server on a free port. */
export async function listen(server: Server): Promise<ServedSite> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.closeAllConnections();
        server.close((error) => {
          if (error === undefined) resolve();
          else reject(error);
        });
      }),
  };
}

/** Our own switches: those that come with the binary turn web security off, which these tests are about. */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: await chromiumBinary.executablePath(),
    args: ["--no-sandbox", "--headless=shell", "--font-render-hinting=none"],
  });
}

export interface Visit {
  readonly page: Page;
  /** Console errors and uncaught exceptions, with their text. */
  readonly errors: readonly string[];
  /** Addresses requested, in order. */
  readonly requests: readonly string[];
  readonly context: BrowserContext;
}

export interface VisitOptions {
  readonly widthPx?: number;
  readonly dark?: boolean;
  readonly scripts?: boolean;
}

/** Opens a page in a fresh context and waits until nothing is loading. */
export async function visit(
  browser: Browser,
  url: string,
  { widthPx = 1280, dark = false, scripts = true }: VisitOptions = {},
): Promise<Visit> {
  const context = await browser.newContext({
    viewport: { width: widthPx, height: 900 },
    colorScheme: dark ? "dark" : "light",
    javaScriptEnabled: scripts,
  });
  const page = await context.newPage();
  const errors: string[] = [];
  const requests: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") errors.push(message.text());
  });
  page.on("pageerror", (error) => errors.push(String(error)));
  page.on("request", (request) => requests.push(request.url()));
  await page.goto(url, { waitUntil: "networkidle" });
  return { page, errors, requests, context };
}

/** Sum of the layout shifts of a page so far. */
export function layoutShift(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value;
        }).observe({ type: "layout-shift", buffered: true });
        requestAnimationFrame(() =>
          requestAnimationFrame(() => {
            resolve(sum);
          }),
        );
      }),
  );
}

/** Width and height in pixels of the PNG on the clipboard; throws where there is none. */
export const copiedImageSize = (page: Page): Promise<readonly number[]> =>
  page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    if (item === undefined) throw new Error("nothing on the clipboard");
    const { width, height } = await createImageBitmap(await item.getType("image/png"));
    return [width, height];
  });
