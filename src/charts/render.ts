/**
 * Chart definition -> static SVG. The same call serves the build (jsdom's document) and the browser; what Plot leaves
 * open is settled here: role, label, ids, inline styles (refused by our CSP), and its warnings, which must never
 * reach a reader.
 */
import * as Plot from "@observablehq/plot";
import type { Chart, ChartContext } from "./chart.ts";

export interface RenderedChart {
  /** An `<svg>` element's markup. */
  readonly svg: string;
}

export interface RenderOptions {
  /** Prefix of every id in the drawing; unique on its page. */
  readonly idPrefix: string;
  readonly document: Document;
}

/** What drawing takes from a chart. */
export type Drawable<Data> = Pick<Chart<Data>, "id" | "title" | "description" | "options">;

/** Draws a chart; throws when Plot warns or returns anything but one `<svg>`. */
export function renderChart<Data>(
  chart: Drawable<Data>,
  data: Data,
  context: ChartContext,
  { idPrefix, document }: RenderOptions,
): RenderedChart {
  const root = Plot.plot({ ...chart.options(data, context), width: context.widthPx, document });
  if (root.tagName.toLowerCase() !== "svg")
    throw new Error(`chart ${chart.id}: draw legends as marks or labels, an <svg> is expected`);
  const warning = [...root.querySelectorAll("text")].find((text) => text.textContent.includes("\u26a0"));
  if (warning !== undefined) throw new Error(`chart ${chart.id}: Plot warns: ${warning.textContent}`);

  for (const style of root.querySelectorAll("style")) style.remove();
  root.removeAttribute("style");
  root.setAttribute("class", "plot");
  renameIds(root, idPrefix);
  labelForReaders(root, chart.title(data, context), chart.description(data, context), idPrefix, document);
  for (const element of root.querySelectorAll("*")) tidy(element, chart.id);
  return { svg: root.outerHTML };
}

/** Plot counts its ids per process; ours depend on the chart alone. */
function renameIds(root: Element, prefix: string): void {
  const renamed = new Map<string, string>();
  for (const element of root.querySelectorAll("[id]")) {
    const id = `${prefix}-${renamed.size + 1}`;
    renamed.set(element.id, id);
    element.id = id;
  }
  if (renamed.size === 0) return;
  for (const element of root.querySelectorAll("*")) {
    for (const attribute of element.attributes) {
      const target = /url\(#([^)]+)\)/.exec(attribute.value)?.[1] ?? /^#(.+)$/.exec(attribute.value)?.[1];
      const id = target === undefined ? undefined : renamed.get(target);
      if (target !== undefined && id !== undefined) attribute.value = attribute.value.replace(`#${target}`, `#${id}`);
    }
  }
}

function labelForReaders(root: Element, title: string, description: string, prefix: string, document: Document): void {
  root.setAttribute("role", "img");
  const element = document.createElementNS("http://www.w3.org/2000/svg", "desc");
  element.textContent = description;
  element.id = `${prefix}-desc`;
  root.prepend(element);
  root.setAttribute("aria-label", title);
  root.setAttribute("aria-describedby", element.id);
}

/**
 * Inner parts of an image need no names of their own (axe: aria-prohibited-attr), and no inline style. A mark that
 * names the figure it stands for keeps that as `data-figure`.
 */
function tidy(element: Element, chartId: string): void {
  const figure = /^figure (\d+)$/.exec(element.getAttribute("aria-label") ?? "")?.[1];
  if (figure !== undefined) element.setAttribute("data-figure", figure);
  for (const name of ["aria-label", "aria-description", "aria-labelledby"]) element.removeAttribute(name);
  roundGeometry(element);
  const style = element.getAttribute("style");
  if (style === null) return;
  if (!/^font-variant: tabular-nums;?$/.test(style)) throw new Error(`chart ${chartId}: inline style "${style}"`);
  element.removeAttribute("style");
}

const GEOMETRY = [
  "d",
  "x",
  "y",
  "x1",
  "x2",
  "y1",
  "y2",
  "cx",
  "cy",
  "r",
  "dx",
  "dy",
  "width",
  "height",
  "points",
  "transform",
];

/** One decimal is a tenth of a pixel: enough for the eye, and a third of the bytes. Words are not touched: 4.576 may be a count. */
function roundGeometry(element: Element): void {
  for (const name of GEOMETRY) {
    const value = element.getAttribute(name);
    if (value === null) continue;
    element.setAttribute(
      name,
      value.replace(/\d+\.\d{2,}(?!\d*em)/g, (text) => String(Math.round(Number(text) * 10) / 10)),
    );
  }
}
