/**
 * One figure with its words and numbers, in one language, without its drawing: what embeds, pictures, slides and
 * editions are made of. Plain data that survives JSON. The build makes it from a chart (`src/site/figures.ts`), the
 * browser from an answer of the explorer.
 */
import type { ChartTable, NativeChart } from "../charts/chart.ts";
import type { Locale } from "../lib/format.ts";
import type { Instance } from "../lib/instance.ts";

/** A source as a figure names it. */
export interface PortableSource {
  readonly sourceId: string;
  readonly title: string;
  /** Language of the title, where it is not that of the page. */
  readonly language?: string;
  readonly publisher: string;
  /** Address of the publication; `null` when it is not on the web. */
  readonly url: string | null;
  /** Date of publication in words, `null` when unknown. */
  readonly date: string | null;
}

export interface PortableFigure extends Instance {
  /** Id of the chart; `explore` for a view that a reader filtered. */
  readonly chart: string;
  readonly locale: Locale;
  /** The finding. */
  readonly title: string;
  /** The statistic: what, unit, where, when. */
  readonly subtitle: string;
  /** Alternative text: form of the chart and its finding. */
  readonly description: string;
  readonly notes: readonly string[];
  readonly sources: readonly PortableSource[];
  /** Reference dates in words, for example `Desember 2023–5 November 2025`; may be empty. */
  readonly dates: string;
  /** Statuses and stages in words, for example `realisasi, perkiraan`. */
  readonly statuses: string;
  readonly table: ChartTable;
  /** `null` where presentation programs have no such form; then a picture with the table stands for it. */
  readonly native: NativeChart | null;
  /** Address of the figure below the root of the site: `komposisi/#asn-trend`. */
  readonly path: string;
  /** Address of the explorer with the figure's question, below the root; `null` where it cannot ask it. */
  readonly explorePath: string | null;
  /** The question as SQL on the published tables; `null` where there is none. */
  readonly sql: string | null;
  /** Day of the data edition that the figure is made from, ISO. */
  readonly edition: string;
  /** SHA-256 of the table in hexadecimal: the same figures, the same hash. Empty where a browser may not hash. */
  readonly dataHash: string;
  /** Figures of a reader's own file: nothing of them is published, so they have no permalink, edition or licence. */
  readonly isOwn?: boolean;
}

/** A drawing with its size in pixels; colours are CSS variables, styled by `chart.css`. */
export interface Drawing {
  readonly markup: string;
  readonly widthPx: number;
  readonly heightPx: number;
}

/** `charts/…/figure.json`: what the browser makes slides of. */
export interface FigureFile {
  readonly figure: PortableFigure;
  /** Laid out for a slide of 16:9. */
  readonly drawing: Drawing;
  /** Laid out for a phone (`NARROW_PX`), where the other would be too small to read; absent where only that was drawn. */
  readonly narrow?: Drawing;
}

/** The site as pictures and slides name it. */
export interface SiteIdentity {
  readonly name: string;
  /** Absolute address of the site's root, ending in a slash. */
  readonly address: string;
  /** Licence of the data: name and address of its text. */
  readonly licence: { readonly name: string; readonly url: string };
}

/** The text that `dataHash` is the hash of: labels, numbers and their words, in the order of the table. */
export function hashedText({ columns, rows }: ChartTable): string {
  const cell = (value: ChartTable["rows"][number][string] | undefined): unknown =>
    value === undefined || typeof value === "string" ? (value ?? null) : [value.value, value.text];
  return JSON.stringify([
    columns.map(({ key, label, unit = "" }) => [key, label, unit]),
    rows.map((row) => columns.map(({ key }) => cell(row[key]))),
  ]);
}
