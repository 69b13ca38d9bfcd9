/** How tall a frame must be to show an embed where nothing adjusts it: estimated from its drawings and its words. */
import { NARROW_PX, WIDE_PX } from "../charts/chart.ts";
import type { PortableFigure } from "../export/portable-figure.ts";

/** What an embed draws: one drawing for phones and narrow columns, one for wide columns. */
export interface Drawings {
  readonly narrow: string;
  readonly wide: string;
}

interface Letters {
  readonly widthPx: number;
  readonly linePx: number;
}

/** A taller chart is scrolled in its frame rather than taking the whole page of its host. */
const MAX_PX = 960;
/** The look of `EmbedFigure.astro`: headline, statistic, lines below the drawing; a letter with its share of what is left of a line. */
const TITLE: Letters = { widthPx: 10.2, linePx: 25 };
const SUBTITLE: Letters = { widthPx: 7.4, linePx: 22.4 };
const SMALL: Letters = { widthPx: 7.2, linePx: 21.75 };
/** Margins, folds and the way to the site. */
const REST_PX = 200;
/** The look of `FrozenNotice.astro`. */
const NOTICE_INDENT_PX = 15;
const NOTICE_MARGIN_PX = 16;
/** As many as `EmbedSources.astro` shows unfolded. */
const OPEN_SOURCES = 2;
const LABEL = "Reference date ";

const heightOf = (text: string, { widthPx, linePx }: Letters, placePx: number): number =>
  Math.ceil((text.length * widthPx) / placePx) * linePx;

/** Height of a drawing in CSS pixels at its own width. */
export function drawingHeightPx(svg: string): number {
  const height = /^<svg[^>]* height="([\d.]+)"/.exec(svg)?.[1];
  if (height === undefined) throw new Error(`a drawing without height: ${svg.slice(0, 120)}`);
  return Number(height);
}

/**
 * Height in CSS pixels, a multiple of 10, that fits a phone's width as well as a wide column's. `notice` are the
 * paragraphs above the figure, none by default.
 */
export function embedHeightPx(
  figure: PortableFigure,
  { narrow, wide }: Drawings,
  notice: readonly string[] = [],
): number {
  const heights = [
    noticePx(notice, NARROW_PX) + wordsPx(figure, NARROW_PX) + drawingHeightPx(narrow),
    noticePx(notice, WIDE_PX) + wordsPx(figure, WIDE_PX) + drawingHeightPx(wide),
  ];
  return Math.min(MAX_PX, Math.ceil((Math.max(...heights) + REST_PX) / 10) * 10);
}

function noticePx(notice: readonly string[], placePx: number): number {
  if (notice.length === 0) return 0;
  return notice.reduce((sum, text) => sum + heightOf(text, SMALL, placePx - NOTICE_INDENT_PX), NOTICE_MARGIN_PX);
}

function wordsPx({ title, subtitle, dates, statuses, sources }: PortableFigure, placePx: number): number {
  const named = sources.map(({ publisher, title, date }) => `${publisher}, ${title}, ${date ?? ""}`);
  const small = [dates, statuses].filter((text) => text !== "").concat(named.length > OPEN_SOURCES ? [""] : named);
  return [
    heightOf(title, TITLE, placePx),
    heightOf(subtitle, SUBTITLE, placePx),
    ...small.map((text) => heightOf(LABEL + text, SMALL, placePx)),
  ].reduce((sum, height) => sum + height, 0);
}
