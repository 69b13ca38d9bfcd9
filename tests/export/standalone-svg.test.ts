import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { JSDOM } from "jsdom";
import { describe, expect, test } from "vitest";
import { WIDE_PX } from "../../src/charts/chart.ts";
import { chooseView, drawView, resultSubtitle, resultTitle, views } from "../../src/charts/explore/index.ts";
import { standaloneSvg } from "../../src/export/svg/standalone-svg.ts";
import { readChartStyles, resolveColours } from "../../src/export/svg/styles.ts";
import { sampleResult } from "./sample-result.ts";

const styleSheet = (name: string): string =>
  readFileSync(new URL(`../../src/styles/${name}.css`, import.meta.url), "utf8");
const styles = readChartStyles(styleSheet("tokens"), styleSheet("chart"));
const { window } = new JSDOM("");
const { document } = window;

const SNAPSHOTS = join(import.meta.dirname, "..", "charts", "snapshots");
/** Every chart and every view of the explorer at its wide size. */
const DRAWINGS = readdirSync(SNAPSHOTS).filter((name) => name.endsWith(".svg") && !/-(narrow|changed)\./.test(name));

/** The words of a file, lines joined by a space. */
const textOf = (svg: string): string =>
  [...new window.DOMParser().parseFromString(svg, "image/svg+xml").querySelectorAll("text")]
    .map(({ textContent }) => textContent)
    .join(" ");

const frame = {
  title: "Judul <&> panjang",
  subtitle: "Indonesia · orang",
  remarks: ["Tanggal acuan: 1 November 2025", "Sumber: BKN", `Tautan: https://example.org/jelajah/?${"x".repeat(300)}`],
  site: "Lokus ASN",
};
/** The drawing alone in a file of 100 x 50 px. */
const drawn = (inner: string): Element => {
  const markup = `<svg class="plot" width="100" height="50" fill="currentColor">${inner}</svg>`;
  const { svg } = standaloneSvg(markup, frame, styles, document);
  const root = new window.DOMParser().parseFromString(svg, "image/svg+xml").documentElement;
  const drawing = root.querySelector("svg");
  if (drawing === null) throw new Error("no drawing in the file");
  return drawing;
};

describe("a chart as a file", () => {
  test("says what it shows, when, and from where, in well-formed XML", () => {
    const { svg, widthPx, heightPx } = standaloneSvg(
      '<svg class="plot" width="100" height="50"><text>a&nbsp;b</text></svg>',
      frame,
      styles,
      document,
    );
    const file = new window.DOMParser().parseFromString(svg, "image/svg+xml");
    expect(file.querySelector("parsererror")).toBeNull();
    const root = file.documentElement;
    expect(["width", "height"].map((name) => Number(root.getAttribute(name)))).toEqual([widthPx, heightPx]);
    const lines = [...root.querySelectorAll("text")].map(({ textContent }) => textContent);
    const text = lines.join("");
    expect(text).toContain("Judul<&>panjang");
    expect(text).toContain(frame.remarks[2]?.slice("Tautan: ".length));
    expect(lines.at(-1)).toBe("Lokus ASN");
    for (const element of root.querySelectorAll(":scope > text"))
      expect(Number(element.getAttribute("y"))).toBeLessThan(heightPx);
  });

  test("of a result needs nothing of the page, and tells what is missing", () => {
    const result = sampleResult();
    const view = views.find(({ id }) => id === chooseView(result));
    if (view === undefined) throw new Error("the sample has no drawing");
    const context = { widthPx: WIDE_PX, locale: "id", interactive: false } as const;
    const { svg } = drawView(view, result, context, { idPrefix: "chart", document });
    const around = { ...frame, title: resultTitle(result), subtitle: resultSubtitle(result) };
    const text = textOf(standaloneSvg(svg, around, styles, document).svg);
    expect(text).toContain(resultTitle(result));
    expect(text).toContain("5.372");
    expect(text).toContain("tidak dipublikasikan");
  });

  test.each(DRAWINGS)("has every colour written out (%s)", (name) => {
    const { svg } = standaloneSvg(readFileSync(join(SNAPSHOTS, name), "utf8"), frame, styles, document);
    expect(svg).not.toMatch(/var\(|light-dark|currentColor|class="|NaN/);
  });

  test("classes become attributes, and win over what the drawing says", () => {
    const [text, bare] = drawn(
      '<g class="plot-axis"><text class="plot-value" font-weight="400">1</text></g><text>2</text>',
    ).querySelectorAll("text");
    expect(text?.getAttribute("font-weight")).toBe("650");
    expect(text?.getAttribute("font-family") ?? bare?.getAttribute("font-family")).toBeNull();
    expect(drawn("").getAttribute("font-family")).toContain("Source Sans 3");
  });

  test("the colour of text is followed as CSS would", () => {
    const drawing = drawn(
      '<g color="var(--muted)"><text>a</text><path stroke="currentColor" fill="none"></path></g><text fill="var(--t2)">b</text>',
    );
    const ink = styles.tokens.get("--ink") ?? "";
    expect(drawing.getAttribute("fill")).toBe(resolveColours(ink, styles.tokens));
    expect(drawing.querySelector("g")?.getAttribute("fill")).toBe("#51626b");
    expect(drawing.querySelector("path")?.getAttribute("stroke")).toBe("#51626b");
    expect(drawing.querySelector(":scope > text")?.getAttribute("fill")).toBe("#9c5600");
  });

  test("a drawing without a size is refused", () => {
    expect(() => standaloneSvg("<svg></svg>", frame, styles, document)).toThrow("width and height");
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
