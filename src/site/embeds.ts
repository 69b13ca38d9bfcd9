/** The codes that put a figure into another page: one that follows updates, one that stays as in the newest edition. */
import { NARROW_PX, WIDE_PX } from "../charts/chart.ts";
import type { PortableFigure } from "../export/portable-figure.ts";
import { embedPath } from "../lib/instance.ts";
import { links } from "./address.ts";
import { frozenFigure, listEditions } from "./editions.ts";
import { embedHeightPx, type Drawings } from "./embed-height.ts";
import { drawFigure } from "./figures.ts";
import { newerEdition, shownEdition } from "./frozen-notice.ts";
import { parametersOf } from "./instances.ts";

export interface EmbedCode {
  /** `<iframe>` and the script that gives it the height of its content. */
  readonly html: string;
  /** Absolute address of the embed. */
  readonly href: string;
  /** Height of the frame where that script does not run, in CSS pixels. */
  readonly heightPx: number;
}

export interface EmbedCodes {
  readonly live: EmbedCode;
  /** `null` where the newest edition does not have this figure. */
  readonly frozen: (EmbedCode & { readonly edition: string }) | null;
}

export function embedCodes(figure: PortableFigure): EmbedCodes {
  return { live: liveEmbedCode(figure), frozen: frozenEmbedCode(figure) };
}

export const liveEmbedCode = (figure: PortableFigure): EmbedCode =>
  embedCode(figure, embedPath(figure, figure.locale), embedHeightPx(figure, drawingsOf(figure)));

/** Drawings of a figure as it is now, at the widths of embeds. */
export function drawingsOf(figure: PortableFigure): Drawings {
  const draw = (widthPx: number): string => drawFigure(figure.chart, parametersOf(figure), figure.locale, widthPx);
  return { narrow: draw(NARROW_PX), wide: draw(WIDE_PX) };
}

function frozenEmbedCode({ chart, region, locale }: PortableFigure): EmbedCodes["frozen"] {
  const [newest] = listEditions();
  if (newest === undefined) return null;
  const frozen = frozenFigure(newest, { chart, region }, locale);
  if (frozen === null) return null;
  // A code is pasted once and stays: its frame has room for the notice of newer editions, named as long as this one.
  const notice = [shownEdition(newest, locale), newerEdition(newest.name, locale)].map((words) =>
    Object.values(words).join(" "),
  );
  const path = embedPath(frozen.figure, locale, newest.name);
  return { ...embedCode(frozen.figure, path, embedHeightPx(frozen.figure, frozen, notice)), edition: newest.name };
}

function embedCode({ title }: PortableFigure, path: string, heightPx: number): EmbedCode {
  const href = links.absolute(path);
  const frame = {
    src: href,
    title,
    width: "100%",
    height: String(heightPx),
    loading: "lazy",
    // Not `style`, which editors of pages strip and policies of hosts refuse.
    frameborder: "0",
  };
  const attributes = Object.entries(frame).map(([name, value]) => `${name}="${escape(value)}"`);
  const html =
    `<iframe data-lokus-asn ${attributes.join(" ")}></iframe>\n` +
    `<script async src="${escape(links.absolute("embed.js"))}"></script>`;
  return { html, href, heightPx };
}

const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", '"': "&quot;", "<": "&lt;", ">": "&gt;" };
const escape = (text: string): string => text.replace(/[&"<>]/g, (character) => ESCAPES[character] ?? character);
