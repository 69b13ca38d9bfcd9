/** Every published slide, read back: it says what the page says, to the digit, and office programs can open it. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { JSDOM } from "jsdom";
import { describe, expect, test } from "vitest";
import type { FigureFile, PortableFigure } from "../../src/export/portable-figure.ts";
import { formatNumber, LOCALES, type Locale } from "../../src/lib/format.ts";
import { validatePresentation } from "../export/ooxml/validate-presentation.ts";
import { readPptx, type ReadPresentation } from "../export/read-pptx.ts";
import { listFiles } from "./built-files.ts";

const DIST = "dist";
const slideFiles = listFiles(join(DIST, "charts")).filter((file) => file.endsWith("slide.pptx"));

const figureOf = (file: string): PortableFigure =>
  (JSON.parse(readFileSync(join(DIST, "charts", file.replace("slide.pptx", "figure.json")), "utf8")) as FigureFile)
    .figure;

const { window } = new JSDOM("");

/** Rows of the figure's table on its page, as slides print them: a mark after its number, a dash for no figure. */
function tableOnPage({ chart, path }: PortableFigure): readonly (readonly string[])[] {
  const html = readFileSync(join(DIST, path.replace(/#.*$/, ""), "index.html"), "utf8");
  // Only the table is parsed: a whole page costs twenty times the time, and there are eight hundred.
  const [table = ""] =
    new RegExp(`<table(?:(?!<table)[\\s\\S])*?id="${chart}-table"[\\s\\S]*?</table>`).exec(html) ?? [];
  const rows = new window.DOMParser().parseFromString(table, "text/html").querySelectorAll("tbody tr");
  return [...rows].map((row) =>
    [...row.children].map((cell) => {
      if (cell.classList.contains("missing")) return "–";
      const mark = cell.querySelector("abbr")?.textContent ?? "";
      const text = cell.textContent.trim().replace(/\s+/g, " ");
      return mark === "" ? text : `${text.slice(0, -mark.length).trim()} ${mark}`;
    }),
  );
}

const tableOnSlides = ({ slides }: ReadPresentation): readonly (readonly string[])[] =>
  slides.flatMap(({ tables }) => tables.flatMap((table) => table.slice(1)));

const withoutMark = (text: string): string => text.replace(/ [A-Z]$/, "");

/** The number as the page prints it, with as many decimals as the printed text has. */
function printsAs(value: number, text: string, locale: Locale): boolean {
  const decimals = text.split(locale === "id" ? "," : ".")[1]?.length ?? 0;
  return /^[−\d.,]+$/.test(text) && formatNumber(value, locale, { decimals }) === text;
}

describe("published slides", () => {
  test("exist for every figure that has its data beside it", () => {
    const figures = listFiles(join(DIST, "charts")).filter((file) => file.endsWith("figure.json"));
    expect(slideFiles).toEqual(figures.map((file) => file.replace("figure.json", "slide.pptx")));
    expect(slideFiles.length).toBeGreaterThan(800);
  });

  test.each(LOCALES)("say what their pages say (%s)", { timeout: 300_000 }, (locale) => {
    const problems: string[] = [];
    for (const file of slideFiles.filter((name) => name.includes(`/${locale}/`))) {
      const figure = figureOf(file);
      const bytes = new Uint8Array(readFileSync(join(DIST, "charts", file)));
      const presentation = readPptx(bytes);
      for (const problem of [...validatePresentation(bytes), ...compare(figure, presentation)])
        problems.push(`${file}: ${problem}`);
    }
    expect(problems).toEqual([]);
  });
});

describe("prebuilt decks", () => {
  test("open with a title, close with their sources, and office programs can read them", () => {
    const decks = listFiles(join(DIST, "decks"));
    expect(decks.length).toBeGreaterThan(76);
    // One in seven: all are made of slides that the test above has read one by one.
    const problems = decks.flatMap((file, position) => {
      if (position % 7 !== 0) return [];
      const bytes = new Uint8Array(readFileSync(join(DIST, "decks", file)));
      const { slides } = readPptx(bytes);
      const [opening, ...others] = slides;
      const closing = others.at(-1);
      const isWhole =
        others.length > 1 && opening?.texts.length === 5 && closing?.tables.length === 0 && closing.charts.length === 0;
      return [...validatePresentation(bytes), ...(isWhole ? [] : ["no opening, no figure or no list of sources"])].map(
        (problem) => `${file}: ${problem}`,
      );
    });
    expect(problems).toEqual([]);
  });
});

function compare(figure: PortableFigure, presentation: ReadPresentation): readonly string[] {
  const problems: string[] = [];
  const { slides, custom } = presentation;
  const [first] = slides;
  const onPage = tableOnPage(figure);
  const onSlides = tableOnSlides(presentation);
  if (onPage.length !== figure.table.rows.length) problems.push(`the page shows ${onPage.length} rows`);
  if (first?.title !== figure.title) problems.push(`title: ${first?.title ?? ""}`);
  for (const { texts } of slides) {
    const foot = texts.join("\n");
    const wanted = [
      figure.subtitle,
      figure.dates,
      figure.statuses,
      figure.sources[0]?.title ?? "",
      figure.sources[0]?.publisher ?? "",
    ];
    for (const words of wanted) if (!foot.includes(words)) problems.push(`a slide without "${words}"`);
  }
  const notes = first?.notes.join("\n") ?? "";
  for (const { title, url } of figure.sources)
    if (!notes.includes(title) || !notes.includes(url ?? "")) problems.push(`notes without ${title}`);
  if (!notes.includes(figure.description) || !notes.includes(figure.sql ?? ""))
    problems.push("notes without description or query");
  if (custom["edition"] !== figure.edition || custom["dataHash"] !== `sha256:${figure.dataHash}`)
    problems.push("properties");
  if (onSlides.length > 0 && JSON.stringify(onSlides) !== JSON.stringify(onPage))
    problems.push("the table is not the page's");
  if (figure.native === null) {
    if (first?.pictureCount !== 1 || onSlides.length === 0) problems.push("no picture, or no table");
    return problems;
  }
  return [...problems, ...compareChart(figure, presentation, onPage)];
}

/** The chart's numbers are the page's; where no table follows, the chart has every one of them. */
function compareChart(
  { native, locale }: PortableFigure,
  presentation: ReadPresentation,
  onPage: readonly (readonly string[])[],
): readonly string[] {
  const [chart] = presentation.slides[0]?.charts ?? [];
  if (chart === undefined || native === null) return ["no native chart"];
  const problems: string[] = [];
  const shown = chart.series.flatMap(({ name, values, cells }) => {
    if (JSON.stringify(values) !== JSON.stringify(cells)) problems.push(`${name}: cache and workbook differ`);
    return values.flatMap((value, row) => (value === null ? [] : [{ value, category: native.categories[row] ?? "" }]));
  });
  for (const { value, category } of shown) {
    const named = onPage.filter((cells) => cells.includes(category));
    const numbers = (named.length > 0 ? named : onPage).flat().map(withoutMark);
    if (!numbers.some((text) => printsAs(value, text, locale)))
      problems.push(`${category}: ${value} is not on the page`);
  }
  if (tableOnSlides(presentation).length === 0) {
    const numbers = onPage.flatMap((cells) => cells.slice(1)).map(withoutMark);
    const missing = numbers.filter(
      (text) => /^[−\d]/.test(text) && !shown.some(({ value }) => printsAs(value, text, locale)),
    );
    if (missing.length > 0) problems.push(`only on the page: ${missing.join(" ")}`);
  }
  return problems;
}
