import type { PortableFigure, PortableSource } from "../export/portable-figure.ts";

/** A source as a figure on a page names it. */
export interface FigureSource extends PortableSource {
  /** The source's own entry on this site. */
  readonly href: string;
}

/** Everything that a figure on a page shows, in one language; text is ready to print. */
export interface FigureContent extends PortableFigure {
  /** Element id, equal to the chart's id. */
  readonly id: string;
  readonly svgNarrow: string;
  readonly svgWide: string;
  readonly sources: readonly FigureSource[];
  readonly permalink: string;
  /** The explorer with the question behind the figure; `null` where it cannot ask it. */
  readonly exploreHref: string | null;
}
