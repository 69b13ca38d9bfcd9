/**
 * Stored drawings. A drawing that differs from its stored file is written beside it as `<name>-changed.svg`, to be
 * looked at; `UPDATE_SNAPSHOTS=1` stores what is missing.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { JSDOM } from "jsdom";
import { expect } from "vitest";
import { NARROW_PX, WIDE_PX, type Chart, type ChartContext } from "../../src/charts/chart.ts";
import { renderChart } from "../../src/charts/render.ts";

const FOLDER = join(import.meta.dirname, "snapshots");
const { document } = new JSDOM("").window;

/** Markup as stored: an element a line, one decimal. */
const normalise = (svg: string): string =>
  `${svg.replace(/(=")([^"]*)(")/g, (_, start: string, value: string, end: string) => start + value.replace(/\d+\.\d{2,}/g, (text) => String(Math.round(Number(text) * 10) / 10)) + end).replaceAll("><", ">\n<")}\n`;

/** Draws a chart; a warning of Plot throws. */
export function drawChart<Data>(chart: Chart<Data>, data: Data, context: Partial<ChartContext> = {}): string {
  const whole: ChartContext = { widthPx: WIDE_PX, locale: "id", interactive: false, ...context };
  return renderChart(chart, data, whole, { idPrefix: `${chart.id}-${whole.widthPx}`, document }).svg;
}

/** Compares a drawing with `snapshots/<name>.svg`. */
export function expectSnapshot(name: string, svg: string): void {
  const path = join(FOLDER, `${name}.svg`);
  const changed = join(FOLDER, `${name}-changed.svg`);
  const drawn = normalise(svg);
  if (!existsSync(path) && process.env["UPDATE_SNAPSHOTS"] === "1") {
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(path, drawn);
  }
  if (!existsSync(path)) throw new Error(`no stored drawing ${path}; look at it, then run with UPDATE_SNAPSHOTS=1`);
  if (readFileSync(path, "utf8") === drawn) {
    rmSync(changed, { force: true });
    return;
  }
  writeFileSync(changed, drawn);
  expect.fail(`${name}.svg differs; look at ${changed}`);
}

/** The phone's drawing is stored for layouts of their own; the others are only drawn, so that a warning shows. */
export function expectDrawings<Data>(chart: Chart<Data>, data: Data, name = chart.id): void {
  expectSnapshot(name, drawChart(chart, data));
  expectSnapshot(`${name}-narrow`, drawChart(chart, data, { widthPx: NARROW_PX }));
  for (const widthPx of [NARROW_PX, WIDE_PX]) drawChart(chart, data, { widthPx, locale: "en" });
}
