import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { JSDOM } from "jsdom";
import { describe, expect, test } from "vitest";
import { inlineStyles } from "../../src/export/svg/inline-styles.ts";
import { readChartStyles, resolveColours } from "../../src/export/svg/styles.ts";
import { chartStyles as styles } from "./chart-styles.ts";

const { window } = new JSDOM("");

const SNAPSHOTS = join(import.meta.dirname, "..", "charts", "snapshots");
/** Every chart and every view of the explorer at its wide size. */
const DRAWINGS = readdirSync(SNAPSHOTS).filter((name) => name.endsWith(".svg") && !/-(narrow|changed)\./.test(name));

const parse = (xml: string): Element => {
  const document = new window.DOMParser().parseFromString(xml, "image/svg+xml");
  expect(document.querySelector("parsererror")).toBeNull();
  return document.documentElement;
};
const SVG = 'xmlns="http://www.w3.org/2000/svg" class="plot" width="100" height="50" fill="currentColor"';
const inlined = (inner: string): Element => parse(inlineStyles(`<svg ${SVG}>${inner}</svg>`, styles));

describe("a drawing that leaves its page", () => {
  test.each(DRAWINGS)("is well-formed XML with every colour written out (%s)", (name) => {
    const drawing = inlineStyles(readFileSync(join(SNAPSHOTS, name), "utf8"), styles);
    expect(drawing).not.toMatch(/var\(|light-dark|currentColor|class="|aria-|data-figure|NaN/);
    expect(parse(drawing).querySelectorAll("text").length).toBeGreaterThan(0);
  });

  test("has classes as attributes, which win over what the drawing says", () => {
    const drawing = inlined(
      '<g class="plot-axis"><text class="plot-value" font-weight="400">1</text></g><text>2</text>',
    );
    const [text, bare] = drawing.querySelectorAll("text");
    // `chart.css` says 650, which many programs cannot read.
    expect(text?.getAttribute("font-weight")).toBe("700");
    expect(bare?.getAttribute("font-family")).toBeNull();
    expect(drawing.getAttribute("font-family")).toContain('"Source Sans 3"');
  });

  test("follows the colour of text as CSS would", () => {
    const drawing = inlined(
      '<g color="var(--muted)"><text>a</text><path stroke="currentColor" fill="none"></path></g><text fill="var(--t2)">b</text>',
    );
    expect(drawing.getAttribute("fill")).toBe(resolveColours("var(--ink)", styles.tokens));
    expect(drawing.querySelector("g")?.getAttribute("fill")).toBe("#51626b");
    expect(drawing.querySelector("path")?.getAttribute("stroke")).toBe("#51626b");
    expect(drawing.querySelector("path")?.getAttribute("fill")).toBe("none");
    expect(drawing.querySelector(":scope > text")?.getAttribute("fill")).toBe("#9c5600");
  });

  test("keeps words as they are, and says nothing twice that the file around it says", () => {
    const drawing = inlined('<desc id="d">Diagram batang</desc><text>a&nbsp;b &lt; c &amp; d</text>');
    expect(drawing.textContent).toBe("a\u00a0b < c & d");
  });

  test("is refused where its tags do not pair", () => {
    expect(() => inlineStyles("<svg><g></svg>", styles)).toThrow("do not pair");
  });
});

describe("readChartStyles", () => {
  test("refuses a look that hangs on more than one class", () => {
    expect(() => readChartStyles(":root { --ink: black; }", ".plot text { fill: var(--ink); }")).toThrow(
      '".plot text"',
    );
  });

  test("leaves out rules about pages", () => {
    const { classes } = readChartStyles(
      "",
      "@media print { .plot-a { fill: red; } } .plot-b { fill: blue; display: none; }",
    );
    expect([...classes]).toEqual([["plot-b", [["fill", "blue"]]]]);
  });
});

describe("resolveColours", () => {
  test("takes the light one of a pair and follows names", () => {
    expect(resolveColours("var(--c1)", styles.tokens)).toBe("#0c6f79");
    expect(resolveColours("var(--t1)", styles.tokens)).toBe("#0c6f79");
    expect(resolveColours("var(--halo) var(--plot-background)", styles.tokens)).toBe("#ffffff #ffffff");
    expect(resolveColours("url(#a)", styles.tokens)).toBe("url(#a)");
  });

  test("uses a fallback, and refuses a name that no style sheet has", () => {
    expect(resolveColours("var(--nothing, #abc)", styles.tokens)).toBe("#abc");
    expect(() => resolveColours("var(--nothing)", styles.tokens)).toThrow("--nothing");
  });
});
