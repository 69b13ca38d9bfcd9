/**
 * An instance is a chart with its parameters; its files and embeds have addresses that follow from it. Paths have no
 * leading slash; `BASE` and the origin are put in front by `src/site/links.ts`, in the browser by the page's own links.
 */
import { LOCALES, type Locale } from "./format.ts";

export interface Instance {
  readonly chart: string;
  /** Region code; `null` for a chart of the whole country. */
  readonly region: string | null;
}

export type ChartFile = "chart.svg" | "slide.png" | "share.png" | "data.csv" | "slide.pptx" | "figure.json";

const folderOf = ({ chart, region }: Instance): string => (region === null ? chart : `${chart}/${region}`);
/** Pages of other languages than the first stand below their own folder. */
const prefix = (locale: Locale): string => (locale === LOCALES[0] ? "" : `${locale}/`);

/** `charts/<chart>[/<region>]/<locale>/<file>` */
export const chartFilePath = (instance: Instance, locale: Locale, file: ChartFile): string =>
  `charts/${folderOf(instance)}/${locale}/${file}`;

/** `[en/]embed/[<edition>/]<chart>[/<region>]/`; without an edition it follows updates. Names of editions begin with a digit, charts with a letter. */
export const embedPath = (instance: Instance, locale: Locale, edition: string | null = null): string =>
  `${prefix(locale)}embed/${edition === null ? "" : `${edition}/`}${folderOf(instance)}/`;

/** `embed/<edition>/style.css`: the look of an edition's drawings. */
export const frozenStylePath = (edition: string): string => `embed/${edition}/style.css`;

/** `oembed/<locale>/<chart>[/<region>].json` */
export const oembedPath = (instance: Instance, locale: Locale): string => `oembed/${locale}/${folderOf(instance)}.json`;

/** Prebuilt deck of a region, or of the country (`ID`). */
export const deckPath = (region: string, locale: Locale): string => `decks/${region}/${locale}/deck.pptx`;

/** `asn-trend` or `region-workforce:16.08`, as decks name their slides in a link. */
export const formatInstance = ({ chart, region }: Instance): string => (region === null ? chart : `${chart}:${region}`);

export function parseInstance(text: string): Instance {
  const [chart = "", region] = text.split(":");
  return { chart, region: region ?? null };
}
