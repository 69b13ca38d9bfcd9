import { JSDOM } from "jsdom";
import { describe, expect, it } from "vitest";
import { charts } from "../../src/charts/index.ts";
import { renderChart } from "../../src/charts/render.ts";
import { realSource } from "./inline-data.ts";
import { context, known } from "./reading.ts";

/** Slides and pictures draw charts at whatever width fills their frame. */
const WIDTHS = [500, 640, 1400];

const source = realSource();
const { document } = new JSDOM("").window;

/** Where texts begin, from the left edge of the drawing; `translate(x,y)` as Plot writes it. */
function textPositions(svg: string): number[] {
  const texts = new JSDOM(svg).window.document.querySelectorAll("text[transform]");
  return [...texts].map((text) => Number(/translate\((-?[\d.]+)/.exec(text.getAttribute("transform") ?? "")?.[1]));
}

describe.each(charts.map((chart) => [chart.id, chart] as const))("%s", (id, chart) => {
  const parameters = chart.scope === "region" ? { region: "16" } : {};
  const data = known(chart.data(source, parameters));

  it.each(WIDTHS)("keeps its words inside a drawing of %i px", (widthPx) => {
    const { svg } = renderChart(chart, data, { ...context("id"), widthPx }, { idPrefix: id, document });
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
    const positions = textPositions(svg);
    expect(positions.length).toBeGreaterThan(0);
    expect(Math.min(...positions)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...positions)).toBeLessThanOrEqual(widthPx);
  });
});
