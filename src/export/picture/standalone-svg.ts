import type { Locale } from "../../lib/format.ts";
import { element, escapeXml } from "../svg/element.ts";
import type { ChartStyles } from "../svg/styles.ts";
import { drawRect, type Layout } from "./layout.ts";
import { rdfMetadata, type FigureMetadata } from "./metadata.ts";

/** An SVG file that needs nothing else: no page, no style sheet, no script. */
export interface StandaloneSvg {
  readonly svg: string;
  readonly widthPx: number;
  readonly heightPx: number;
}

interface StandaloneOptions {
  readonly metadata: FigureMetadata;
  readonly locale: Locale;
  readonly styles: ChartStyles;
}

/** Puts a ground, a name and a description for screen readers, and metadata around a picture. */
export function standaloneSvg(
  { markup, widthPx, heightPx }: Layout,
  { metadata, locale, styles }: StandaloneOptions,
): StandaloneSvg {
  const attributes = {
    xmlns: "http://www.w3.org/2000/svg",
    width: widthPx,
    height: heightPx,
    viewBox: `0 0 ${widthPx} ${heightPx}`,
    role: "img",
    "aria-labelledby": "picture-title picture-description",
    "xml:lang": locale,
  };
  const content = [
    element("title", { id: "picture-title" }, escapeXml(metadata.title)),
    element("desc", { id: "picture-description" }, escapeXml(metadata.description)),
    rdfMetadata(metadata, locale),
    drawRect({ x: 0, y: 0 }, { widthPx, heightPx }, "--surface", styles),
    markup,
  ].join("");
  return { svg: `<?xml version="1.0" encoding="UTF-8"?>\n${element("svg", attributes, content)}\n`, widthPx, heightPx };
}
