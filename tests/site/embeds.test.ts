import { JSDOM } from "jsdom";
import { describe, expect, it } from "vitest";
import { embedPath, formatInstance } from "../../src/lib/instance.ts";
import { links } from "../../src/site/address.ts";
import { frozenFigure, frozenInstances, listEditions } from "../../src/site/editions.ts";
import { drawingHeightPx, embedHeightPx } from "../../src/site/embed-height.ts";
import { drawingsOf, embedCodes } from "../../src/site/embeds.ts";
import { chartData } from "../../src/site/figures.ts";
import { frozenLinks } from "../../src/site/frozen-links.ts";
import { figureOf, listInstances } from "../../src/site/instances.ts";
import { oembedAnswer } from "../../src/site/oembed.ts";
import { firstFigure, previewOfPage } from "../../src/site/preview.ts";

const TREND = { chart: "asn-trend", region: null };
const OKU_TIMUR = { chart: "region-workforce", region: "16.08" };
const frameOf = (html: string): HTMLIFrameElement => new JSDOM(html).window.document.querySelector("iframe")!;

describe("embed codes", () => {
  const figure = figureOf(OKU_TIMUR, "en");
  const { live } = embedCodes(figure);

  it("name the frame after the figure and load it late, from an absolute address", () => {
    const frame = frameOf(live.html);
    expect(frame.title).toBe(figure.title);
    expect(frame.getAttribute("src")).toBe(links.absolute("en/embed/region-workforce/16.08/"));
    expect(frame.getAttribute("loading")).toBe("lazy");
    expect(frame.getAttribute("width")).toBe("100%");
    expect(frame.hasAttribute("data-lokus-asn")).toBe(true);
    expect(live.html).toContain(`<script async src="${links.absolute("embed.js")}"></script>`);
  });

  it("escape what a title may hold", () => {
    const title = `5 < 6 & "PNS" > 'PPPK'`;
    const { html } = embedCodes({ ...figure, title }).live;
    expect(frameOf(html).title).toBe(title);
    expect(html.match(/</g)).toHaveLength(4);
  });

  it("offer the newest edition where it has the figure, and nothing where it has not", () => {
    const [newest] = listEditions();
    const held = new Set(newest === undefined ? [] : frozenInstances(newest).map(formatInstance));
    for (const instance of listInstances().slice(0, 40)) {
      const { frozen } = embedCodes(figureOf(instance, "id"));
      expect(frozen?.href ?? null).toBe(
        newest !== undefined && held.has(formatInstance(instance))
          ? links.absolute(embedPath(instance, "id", newest.name))
          : null,
      );
      expect(frozen === null ? null : frozen.edition).toBe(frozen === null ? null : newest?.name);
    }
  });

  it("name a frozen frame after the figure of its edition", () => {
    const [newest] = listEditions();
    const [first] = newest === undefined ? [] : frozenInstances(newest);
    if (newest === undefined || first === undefined) throw new Error("no edition is stored");
    const stored = frozenFigure(newest, first, "id");
    const { frozen } = embedCodes({ ...figureOf(TREND, "id"), ...first, title: "another finding of today" });
    expect(frameOf(frozen?.html ?? "").title).toBe(stored?.figure.title);
  });
});

describe("embedHeightPx", () => {
  const figure = figureOf(TREND, "id");
  const drawing = (heightPx: number): string => `<svg class="plot" width="328" height="${heightPx}" role="img"></svg>`;

  it("grows with the drawing and with the words, up to a limit", () => {
    const height = (narrow: number, wide: number, title = figure.title): number =>
      embedHeightPx({ ...figure, title }, { narrow: drawing(narrow), wide: drawing(wide) });
    expect(height(300, 300)).toBe(height(300, 310));
    expect(height(400, 300) - height(300, 300)).toBe(100);
    expect(height(300, 700)).toBeGreaterThan(700);
    expect(height(300, 300, figure.title.repeat(2))).toBeGreaterThan(height(300, 300));
    expect(height(5000, 300)).toBe(960);
  });

  it("leaves room for a notice above the figure", () => {
    const drawings = { narrow: drawing(300), wide: drawing(300) };
    const heightPx = (...notice: string[]): number => embedHeightPx(figure, drawings, notice);
    expect(heightPx("Edisi November 2026")).toBeGreaterThan(heightPx());
    // Each paragraph begins a line of 22 px.
    expect(heightPx("Edisi 2026", "Edisi 2027") - heightPx("Edisi 2026")).toBeGreaterThanOrEqual(20);
  });

  it("reads the height that drawings are made with", () => {
    const { narrow, wide } = drawingsOf(figure);
    for (const svg of [narrow, wide])
      expect(drawingHeightPx(svg)).toBe(Number(/viewBox="0 0 [\d.]+ ([\d.]+)"/.exec(svg)?.[1]));
    expect(() => drawingHeightPx("<svg></svg>")).toThrow("a drawing without height: <svg></svg>");
  });
});

describe("oEmbed", () => {
  it("answers with what the specification asks of rich content", () => {
    const answer = oembedAnswer(OKU_TIMUR, "id");
    expect(answer).toMatchObject({
      version: "1.0",
      type: "rich",
      provider_name: "Lokus ASN",
      provider_url: links.absolute(""),
      thumbnail_url: links.absolute("charts/region-workforce/16.08/id/share.png"),
      thumbnail_width: 1200,
      thumbnail_height: 630,
    });
    const frame = frameOf(answer.html);
    expect(frame.title).toBe(answer.title);
    expect(Number(frame.height)).toBe(answer.height);
    expect(answer.width).toBeGreaterThan(0);
  });
});

describe("the figure that stands for a page", () => {
  it.each([
    ["workforce", "", TREND],
    ["overview", "", TREND],
    ["visits", "", { chart: "visits-flow", region: null }],
    ["regions", "16", { chart: "province-governments", region: "16" }],
    ["regions", "16.08", OKU_TIMUR],
    ["regions", "", null],
    ["data", "workforce", null],
    ["glossary", "", null],
  ] as const)("is the first that is on it: %s %s", (key, parameter, expected) => {
    expect(firstFigure({ key, parameter })).toEqual(expected);
  });

  it("compares the governments of the province where nothing is drawn about a region itself", () => {
    const listed = listInstances();
    const drawn = new Set(listed.map(({ region }) => region));
    const regencies = chartData().regionCodes.filter((code) => code.includes(".") && !drawn.has(code));
    const found = regencies.map((parameter) => firstFigure({ key: "regions", parameter }));
    const compared = listed.filter(({ chart }) => chart === "province-governments");
    expect([...new Set(found)].filter((figure) => figure !== null && !compared.includes(figure))).toEqual([]);
    expect(found.some((figure) => figure !== null)).toBe(true);
  });

  it("is that of the home page where there is none, and then nothing is offered to be embedded", () => {
    const home = previewOfPage({ key: "overview", parameter: "" }, "en");
    expect(home.oembed?.href).toBe(links.absolute("oembed/en/asn-trend.json"));
    for (const page of [{ key: "glossary", parameter: "" } as const, null])
      expect(previewOfPage(page, "en")).toEqual({ ...home, oembed: null });
  });
});

describe("links of a frozen embed", () => {
  const figure = figureOf(OKU_TIMUR, "en");
  const [newest] = listEditions();

  it("lead to the figure with today's data", () => {
    expect(frozenLinks({ name: "2001" }, figure).latestHref).toBe(links.absolute("en/regions/16.08/#region-workforce"));
  });

  it("lead to the newest edition where it is another one", () => {
    if (newest === undefined) throw new Error("no edition is stored");
    expect(frozenLinks(newest, figure).newer).toBeNull();
    expect(frozenLinks({ name: "2001" }, figure).newer).toEqual({
      name: newest.name,
      href: links.absolute(`en/embed/${newest.name}/region-workforce/16.08/`),
    });
  });

  it("say so where a figure is gone", () => {
    const gone = frozenLinks({ name: "2001" }, { ...figure, region: "99.99" });
    expect(gone.ownHref).toBe(links.absolute("en/embed/2001/region-workforce/99.99/"));
    expect([gone.latestHref, gone.newer?.href]).toEqual([null, null]);
    expect(gone.editionsHref).toBe(links.absolute("en/editions/"));
  });
});
