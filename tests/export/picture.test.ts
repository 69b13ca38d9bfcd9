import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { JSDOM } from "jsdom";
import { describe, expect, test } from "vitest";
import { createPicture } from "../../src/export/picture/create-picture.ts";
import { FRAMES, type PictureFrame } from "../../src/export/picture/frame.ts";
import type { StandaloneSvg } from "../../src/export/picture/standalone-svg.ts";
import type { PortableFigure } from "../../src/export/portable-figure.ts";
import { LOCALES } from "../../src/lib/format.ts";
import { chartStyles as styles } from "./chart-styles.ts";
import { sampleFigure, site } from "./sample-figure.ts";

const { window } = new JSDOM("");
const SNAPSHOTS = join(import.meta.dirname, "snapshots");

/** A chart that fills its height, whatever its width: a labelled box. */
const chartOf =
  (heightPx: number) =>
  (widthPx: number): string =>
    `<svg class="plot" xmlns="http://www.w3.org/2000/svg" width="${widthPx}" height="${heightPx}" viewBox="0 0 ${widthPx} ${heightPx}">` +
    `<rect width="${widthPx}" height="${heightPx}" fill="var(--c1)"></rect><text class="plot-label" x="4" y="16">5.372</text></svg>`;

const pictureOf = (frame: PictureFrame, changes: Partial<PortableFigure> = {}, heightPx = 300): StandaloneSvg =>
  createPicture(sampleFigure(null, changes), chartOf(heightPx), frame, { styles, site });

function parse({ svg }: StandaloneSvg): Element {
  const file = new window.DOMParser().parseFromString(svg, "image/svg+xml");
  expect(file.querySelector("parsererror")).toBeNull();
  return file.documentElement;
}
const linesOf = (root: Element): string[] => [...root.querySelectorAll("text")].map(({ textContent }) => textContent);
/** Words of a picture, lines joined by a space; spaces that keep dates together are plain ones. */
const textOf = (picture: StandaloneSvg): string => linesOf(parse(picture)).join(" ").replaceAll("\u00a0", " ");

const number = (element: Element | null, name: string): number => Number(element?.getAttribute(name));
/** Where the chart stands. */
function chartBox(root: Element) {
  const chart = root.querySelector(":scope > svg");
  const [x, y, width, height] = ["x", "y", "width", "height"].map((name) => number(chart, name));
  return { x, y, width, height } as Record<"x" | "y" | "width" | "height", number>;
}

const NAMES = ["figure", "slide", "share"] as const;

describe("a picture of a figure", () => {
  test.each(NAMES.flatMap((frame) => LOCALES.map((locale) => [frame, locale] as const)))(
    "looks as before (%s, %s)",
    (frame, locale) => {
      const file = join(SNAPSHOTS, `picture-${frame}-${locale}.svg`);
      const { svg } = pictureOf(frame, { locale });
      if (!existsSync(file)) writeFileSync(file, svg);
      const stored = readFileSync(file, "utf8");
      if (svg !== stored) writeFileSync(file.replace(".svg", "-changed.svg"), svg);
      expect(svg === stored, `${file}: look at the changed picture beside it`).toBe(true);
    },
  );

  test.each(NAMES)("says what it shows, when, how sure and from where (%s)", (frame) => {
    const text = textOf(pictureOf(frame));
    const { title, subtitle, dates, statuses } = sampleFigure(null);
    for (const words of [title, subtitle, dates, statuses, "BKN", "https://example.org/lokus/komposisi/#sample"])
      expect(text.replaceAll(" ", "")).toContain(words.replaceAll(" ", ""));
    expect(text).toContain("22 November 2026");
    expect(text).toContain("CC BY 4.0");
    expect(text).toContain(site.name);
  });

  test("has the size of its frame", () => {
    for (const frame of ["slide", "share"] as const) {
      const { widthPx, heightPx } = pictureOf(frame);
      expect([widthPx, heightPx]).toEqual([FRAMES[frame].widthPx, FRAMES[frame].heightPx]);
    }
    expect(pictureOf("figure", {}, 1000).heightPx).toBe(pictureOf("figure", {}, 300).heightPx + 700);
  });

  test("is named and described for screen readers", () => {
    const root = parse(pictureOf("slide"));
    const [title, description] = (root.getAttribute("aria-labelledby") ?? "")
      .split(" ")
      .map((id) => root.querySelector(`[id="${id}"]`)?.textContent);
    expect(title).toBe(sampleFigure(null).title);
    expect(description).toContain(sampleFigure(null).description);
  });

  test("carries its metadata as Dublin Core", () => {
    const root = parse(pictureOf("figure"));
    const terms = [...root.querySelectorAll("metadata *")].map((term) => `${term.nodeName}=${term.textContent}`);
    expect(terms).toContain("dc:identifier=https://example.org/lokus/komposisi/#sample");
    expect(terms).toContain(`dc:identifier=sha256:${"ab".repeat(32)}`);
    expect(terms).toContain("dcterms:issued=2026-11-22");
    expect(terms).toContain("dc:rights=CC BY 4.0, https://example.org/by");
  });

  test("of a reader's own figures has no address, code, edition or licence", () => {
    const picture = pictureOf("slide", { isOwn: true });
    expect(picture.svg).not.toMatch(/example\.org|crispEdges|CC BY|2026-11-22/);
  });
});

describe("the chart in a picture of fixed size", () => {
  const slide = (heightPx: number) => chartBox(parse(pictureOf("slide", {}, heightPx)));

  test("stays within the frame, whatever its height", () => {
    for (const frame of ["slide", "share"] as const)
      for (const heightPx of [40, 68, 200, 446, 700, 1021, 3000]) {
        const { x, y, width, height } = chartBox(parse(pictureOf(frame, {}, heightPx)));
        const { widthPx, heightPx: frameHeightPx, marginPx } = FRAMES[frame];
        expect(x).toBeGreaterThanOrEqual(marginPx - 0.01);
        expect(y).toBeGreaterThanOrEqual(marginPx - 0.01);
        expect(x + width).toBeLessThanOrEqual(widthPx - marginPx + 0.01);
        expect(y + height).toBeLessThanOrEqual(frameHeightPx - marginPx + 0.01);
      }
  });

  test("of little height fills the width below the headline, enlarged within bounds", () => {
    const { width, height } = slide(68);
    expect(width).toBeGreaterThan(0.97 * (FRAMES.slide.widthPx - 2 * FRAMES.slide.marginPx));
    expect(height).toBeLessThanOrEqual(68 * FRAMES.slide.maxScale);
  });

  test("of great height stands beside the words at full height", () => {
    const { x, height } = slide(900);
    expect(x).toBeGreaterThan(FRAMES.slide.columnPx);
    expect(height).toBeCloseTo(FRAMES.slide.heightPx - 2 * FRAMES.slide.marginPx, 0);
  });

  test("is not covered by words", () => {
    for (const heightPx of [68, 200, 446, 900]) {
      const root = parse(pictureOf("slide", {}, heightPx));
      const chart = chartBox(root);
      const besides = chart.x > FRAMES.slide.columnPx;
      for (const line of root.querySelectorAll(":scope > text, :scope > g > text")) {
        const group = /translate\(([\d.]+) ([\d.]+)\)/.exec(line.parentElement?.getAttribute("transform") ?? "");
        const baseline = number(line, "y") + Number(group?.[2] ?? 0);
        const left = number(line, "x") + Number(group?.[1] ?? 0);
        const top = baseline - number(line, "font-size");
        if (besides) expect(left).toBeLessThan(chart.x - FRAMES.slide.marginPx / 2);
        else expect(baseline < chart.y || top > chart.y + chart.height).toBe(true);
      }
    }
  });
});

describe("words that find no room", () => {
  const notes = Array.from({ length: 30 }, (_, place) => `Catatan ke-${place} ${"yang panjang ".repeat(8)}selesai.`);
  const sources = Array.from({ length: 40 }, (_, place) => ({
    sourceId: `S${place}`,
    title: `Laporan tahunan ke-${place} ${"tentang kepegawaian ".repeat(4)}`.trim(),
    publisher: `Penerbit ${place}`,
    url: null,
    date: null,
  }));

  test.each(["slide", "share"] as const)("are counted, and what remains stays within the frame (%s)", (frame) => {
    const picture = pictureOf(frame, { notes, sources });
    expect(textOf(picture)).toMatch(/dan \d+ (sumber|penerbit) lain/);
    for (const line of parse(picture).querySelectorAll("text"))
      expect(number(line, "y")).toBeLessThan(picture.heightPx - FRAMES[frame].marginPx);
  });

  test("are all there in the picture of natural size, but for sources that nobody would read", () => {
    const text = textOf(pictureOf("figure", { notes, sources }));
    expect(text).toContain("Catatan ke-29");
    expect(text).toContain("Laporan tahunan ke-0");
    expect(text).toMatch(/dan 3\d sumber lain/);
  });

  test("a very long address is cut with a mark in frames of fixed size, and has no code", () => {
    const path = `jelajah/?sql=${"x".repeat(3000)}`;
    const slide = pictureOf("slide", { path });
    expect(textOf(slide)).toContain("…");
    expect(slide.svg).not.toContain("crispEdges");
    expect(textOf(pictureOf("figure", { path })).replaceAll(" ", "")).toContain("x".repeat(3000));
  });
});
