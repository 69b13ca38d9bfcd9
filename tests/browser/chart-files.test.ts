/** Files of every figure in the built site: they are all there, agree with the page, and say where they come from. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { JSDOM } from "jsdom";
import Papa from "papaparse";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { FigureFile, PortableFigure } from "../../src/export/portable-figure.ts";
import { translate } from "../../src/i18n/index.ts";
import { formatDate, LOCALES, type Locale } from "../../src/lib/format.ts";
import { chartFilePath, deckPath, formatInstance, type ChartFile, type Instance } from "../../src/lib/instance.ts";
import { listDecks } from "../../src/site/decks.ts";
import { siteIdentity } from "../../src/site/identity.ts";
import { listInstances } from "../../src/site/instances.ts";
import { readPng } from "../export/read-png.ts";

const DIST = "dist";
const { window } = new JSDOM("");

const FIGURES = listInstances().flatMap((instance) => LOCALES.map((locale) => ({ instance, locale })));
type Item = (typeof FIGURES)[number];

const read = ({ instance, locale }: Item, file: ChartFile): Buffer =>
  readFileSync(join(DIST, chartFilePath(instance, locale, file)));
const figureFile = (item: Item): FigureFile => JSON.parse(read(item, "figure.json").toString()) as FigureFile;

/** Checks every figure, and names the ones that fail with what is wrong. */
function expectOfAll(check: (item: Item) => string | null): void {
  const wrong = FIGURES.flatMap((item) => {
    const reason = check(item);
    return reason === null ? [] : [`${formatInstance(item.instance)} (${item.locale}): ${reason}`];
  });
  expect(wrong).toEqual([]);
}

const withoutSpaces = (text: string): string => text.replace(/\s+/g, "");

/** Printed cells of a figure's table on its page, row by row; marks beside numbers are left out. */
function pageTable({ chart, path }: PortableFigure): string[][] {
  const html = readFileSync(join(DIST, path.replace(/#.*$/, ""), "index.html"), "utf8");
  const [, table = ""] = new RegExp(`id="${chart}-table"([\\s\\S]*?)</table>`).exec(html) ?? [];
  const [, body = ""] = /<tbody>([\s\S]*?)<\/tbody>/.exec(table) ?? [];
  return [...body.matchAll(/<tr[^>]*>([\s\S]*?)<\/tr>/g)].map(([, row = ""]) =>
    [...row.matchAll(/<t[hd][^>]*>([\s\S]*?)<\/t[hd]>/g)].map(([, cell = ""]) => plainText(cell)),
  );
}

const plainText = (html: string): string =>
  new window.DOMParser()
    .parseFromString(
      html.replace(/<abbr[\s\S]*?<\/abbr>|<span class="hidden-visually">[\s\S]*?<\/span>/g, ""),
      "text/html",
    )
    .body.textContent.trim();

describe("the files of every figure", () => {
  test("are there", () => {
    const files = ["chart.svg", "slide.png", "share.png", "data.csv", "slide.pptx", "figure.json"] as const;
    expect(FIGURES.length).toBeGreaterThan(0);
    expectOfAll((item) => files.find((file) => read(item, file).length === 0) ?? null);
  });

  test("show the numbers of the page's table, to the digit", () => {
    expectOfAll((item) => {
      const { figure } = figureFile(item);
      const { columns, rows } = figure.table;
      const printed = rows.map((row) =>
        columns.map(({ key }) => {
          const entry = row[key] ?? "";
          if (typeof entry === "string") return entry.trim();
          return entry.value === null ? "–" : entry.text;
        }),
      );
      return JSON.stringify(printed) === JSON.stringify(pageTable(figure)) ? null : "figure.json and page differ";
    });
  });

  test("hold the same values as CSV, to the last digit", () => {
    expectOfAll((item) => {
      const { columns, rows } = figureFile(item).figure.table;
      const text = read(item, "data.csv").toString();
      const names = text.slice(0, text.indexOf("\n")).split(",");
      if (new Set(names).size < names.length) return "two columns of data.csv have one name";
      const csv = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;
      const differs =
        csv.length !== rows.length ||
        rows.some((row, place) =>
          columns.some(({ key }) => {
            const entry = row[key] ?? "";
            const written = csv[place]?.[key] ?? "";
            if (typeof entry === "string") return written !== entry;
            return entry.value === null ? written !== "" : Number(written) !== entry.value;
          }),
        );
      return differs ? "data.csv and figure.json differ" : null;
    });
  });
});

describe("the SVG of every figure", () => {
  test("stands alone and says what, when, how sure and from where", { timeout: 300_000 }, () => {
    expectOfAll((item) => {
      const { figure } = figureFile(item);
      const svg = read(item, "chart.svg").toString();
      const file = new window.DOMParser().parseFromString(svg, "image/svg+xml");
      if (file.querySelector("parsererror") !== null) return "is no XML";
      if (/var\(|currentColor|<style|<script|<image|(?:href|src)=|url\((?!#)/.test(svg))
        return "needs something outside";
      const lines = [...file.querySelectorAll("text")].map(({ textContent }) => textContent);
      const text = withoutSpaces(lines.join(""));
      const missing = wordsOf(figure, item.locale).find((words) => !text.includes(withoutSpaces(words)));
      if (missing !== undefined) return `does not say "${missing}"`;
      const metadata = file.querySelector("metadata")?.textContent ?? "";
      return [figure.edition, figure.dataHash].every((value) => metadata.includes(value))
        ? null
        : "has no edition and hash in its metadata";
    });
  });
});

/** What a figure may never leave the page without. */
function wordsOf(figure: PortableFigure, locale: Locale): readonly string[] {
  const { title, subtitle, notes, dates, statuses, sources, path, edition } = figure;
  const [first] = sources;
  return [
    title,
    subtitle,
    ...notes,
    dates === "" ? translate(locale)("figure.no-date") : dates,
    statuses,
    ...(first === undefined ? [] : [first.publisher, first.title]),
    `${siteIdentity(locale).address}${path}`,
    formatDate(edition, locale),
  ];
}

describe("the PNGs of every figure", () => {
  test("have the sizes that slides and link previews want, and say what they are", () => {
    expectOfAll((item) => {
      const { figure } = figureFile(item);
      const [slide, share] = [readPng(read(item, "slide.png")), readPng(read(item, "share.png"))];
      if (slide.widthPx !== 1920 || slide.heightPx !== 1080) return "slide.png is not 1920 x 1080";
      if (share.widthPx !== 1200 || share.heightPx !== 630) return "share.png is not 1200 x 630";
      for (const { texts } of [slide, share]) {
        if (texts["Title"] !== figure.title) return "has another title";
        if (texts["Permalink"] !== `${siteIdentity(item.locale).address}${figure.path}`) return "has another permalink";
        if (texts["Edition"] !== figure.edition) return "has another edition";
        if (texts["DataHash"] !== `sha256:${figure.dataHash}`) return "has another hash";
      }
      return null;
    });
  });
});

test("every region with figures has its deck in both languages", () => {
  const empty = listDecks().flatMap(({ region }) =>
    LOCALES.filter((locale) => readFileSync(join(DIST, deckPath(region, locale))).length === 0).map(
      (locale) => `${region} (${locale})`,
    ),
  );
  expect(empty).toEqual([]);
});

describe("a second run of the pipeline, without the files of the first", () => {
  /** Forms of every kind: a native chart, a picture with a table, a map, a chart of a region. */
  const SAMPLE: readonly Instance[] = [
    { chart: "asn-trend", region: null },
    { chart: "visits-flow", region: null },
    { chart: "pns-province-map", region: null },
    { chart: "region-workforce", region: "16.08" },
  ];
  const out = mkdtempSync(join(tmpdir(), "chart-files-"));
  beforeAll(() => {
    const only = SAMPLE.map(formatInstance).join(",");
    execFileSync(process.execPath, ["scripts/chart-files.ts", "--out", out, "--only", only, "--no-cache"]);
  });
  afterAll(() => {
    rmSync(out, { recursive: true });
  });

  test.each(SAMPLE.map((instance) => [formatInstance(instance), instance] as const))(
    "gives the same bytes (%s)",
    (_, instance) => {
      for (const locale of LOCALES)
        for (const name of ["chart.svg", "slide.png", "share.png", "slide.pptx", "figure.json"] as const) {
          const path = chartFilePath(instance, locale, name);
          expect(readFileSync(join(out, path)).equals(readFileSync(join(DIST, path))), path).toBe(true);
        }
    },
  );
});
