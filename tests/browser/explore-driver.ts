/** What an analyst does on the explorer's page, by the roles and labels that the page gives its controls. */
import { expect, inject } from "vitest";
import type { Browser, Page } from "playwright-core";
import { visit, type Visit, type VisitOptions } from "./site.ts";

/** The table `#result` as a reader or a tool finds it. */
export interface ResultOnPage {
  readonly engine: string | null;
  readonly status: string | null;
  /** Plain values by the codes of their row, joined by `/`; `""` = no value. */
  readonly values: Readonly<Record<string, string>>;
}

export interface Explorer extends Visit {
  /** Waits for the answer to what was asked last. */
  readonly result: () => Promise<ResultOnPage>;
  /** Chooses an option of a labelled select by its text. */
  readonly choose: (label: string, option: string) => Promise<void>;
  /** Opens the filter of a dimension and ticks codes by their labels, searching where the list is long. */
  readonly filter: (dimension: string, ...labels: readonly string[]) => Promise<void>;
  /** Query string of the address, without its `?`. */
  readonly query: () => string;
}

/** Opens the explorer in Indonesian; `query` without its `?`. */
export async function openExplorer(
  browser: Browser,
  origin: string,
  query = "",
  options: VisitOptions & { readonly path?: string } = {},
): Promise<Explorer> {
  const { path = "jelajah/" } = options;
  const visited = await visit(browser, `${origin}/${path}${query === "" ? "" : `?${query}`}`, options);
  const { page } = visited;
  return {
    ...visited,
    query: () => new URL(page.url()).search.slice(1),
    result: () => readResult(page),
    async choose(label, option) {
      await page.getByLabel(label, { exact: true }).selectOption({ label: option });
    },
    async filter(dimension, ...labels) {
      const question = page.getByRole("form", { name: "Pertanyaan" });
      const head = question.getByRole("button", { name: new RegExp(`^${dimension} `) });
      await head.click();
      const body = question.getByRole("group", { name: dimension, exact: true });
      for (const label of labels) {
        const search = body.getByRole("searchbox");
        if ((await search.count()) > 0) await search.fill(label);
        await body.getByRole("checkbox", { name: label }).first().check();
      }
      await head.click();
    },
  };
}

/** Opens the explorer and closes it again; the page must stay quiet. */
export async function withExplorer(
  browser: Browser,
  query: string,
  drive: (explorer: Explorer) => Promise<void>,
  widthPx = 1280,
): Promise<void> {
  const explorer = await openExplorer(browser, inject("origin"), query, { widthPx });
  try {
    await explorer.result();
    await drive(explorer);
    expectQuiet(explorer, inject("origin"));
  } finally {
    await explorer.context.close();
  }
}

async function readResult(page: Page): Promise<ResultOnPage> {
  // The answer in the page, before the explorer is alive, is that of the page engine.
  await page.locator('#result[aria-busy="false"]:not([data-engine="page"])').waitFor({ state: "attached" });
  return page.locator("#result").evaluate((table) => ({
    engine: table.getAttribute("data-engine"),
    status: table.getAttribute("data-status"),
    values: Object.fromEntries(
      [...table.querySelectorAll("tbody tr")].map((row) => [
        [...row.querySelectorAll("[data-code]")].map((cell) => cell.getAttribute("data-code")).join("/"),
        row.querySelector("[data-value]")?.getAttribute("data-value") ?? "",
      ]),
    ),
  }));
}

/** What no page may do: log an error, or ask another origin. */
export function expectQuiet({ errors, requests }: Visit, origin: string): void {
  expect(errors).toEqual([]);
  expect(requests.filter((url) => !url.startsWith(origin) && !/^(data|blob):/.test(url))).toEqual([]);
}
