import { describe, expect, test } from "vitest";
import { bareSvg, slideDrawing } from "../../src/export/picture/bare-svg.ts";
import { chartStyles as styles } from "./chart-styles.ts";

/** A chart that is as high as it is told, and says how wide it was drawn. */
const drawAt =
  (heightPx: (widthPx: number) => number, widths: number[] = []) =>
  (widthPx: number): string => {
    widths.push(widthPx);
    return `<svg class="plot" width="${widthPx}" height="${heightPx(widthPx)}" fill="currentColor"><rect fill="var(--c1)"></rect></svg>`;
  };

describe("slideDrawing", () => {
  test("draws a low chart as wide as its words may grow", () => {
    const { widthPx } = slideDrawing(drawAt(() => 68));
    expect(widthPx).toBe(670);
  });

  test("draws a higher chart wider, so that it fills the slide at the same height", () => {
    const { widthPx, heightPx } = slideDrawing(drawAt(() => 360));
    expect(widthPx / heightPx).toBeCloseTo(1180 / 480, 1);
  });

  test("follows a chart that changes its height with its width, in few drawings", () => {
    const widths: number[] = [];
    const { widthPx, heightPx } = slideDrawing(drawAt((width) => Math.round(width * 0.55), widths));
    expect(heightPx).toBe(Math.round(widthPx * 0.55));
    expect(widths.length).toBeLessThanOrEqual(4);
  });

  test("keeps colours as variables of the page", () => {
    expect(slideDrawing(drawAt(() => 100)).markup).toContain("var(--c1)");
  });

  test("refuses a drawing without a size", () => {
    expect(() => slideDrawing(() => "<svg></svg>")).toThrow("width and height");
  });
});

test("a drawing as a file has its colours written out, a ground, and a margin for labels", () => {
  const drawing = { markup: drawAt(() => 200)(400), widthPx: 400, heightPx: 200 };
  const { svg, widthPx, heightPx } = bareSvg(drawing, { styles });
  expect([widthPx, heightPx]).toEqual([424, 224]);
  expect(svg).toContain('<rect x="0" y="0" width="424" height="224" fill="#ffffff"/>');
  expect(svg).toContain("#0c6f79");
  expect(svg).not.toMatch(/var\(|currentColor/);
});
