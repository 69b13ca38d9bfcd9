/** A deck as its slides: what stands on each, and the words around its figures. Pure. */
import type { FigureFile, PortableFigure, PortableSource, SiteIdentity } from "../../export/portable-figure.ts";
import type { Translate } from "../../i18n/index.ts";
import { formatDate, type Locale } from "../../lib/format.ts";

export interface SlideDeck {
  readonly locale: Locale;
  /** On the opening slide. */
  readonly title: string;
  readonly subtitle: string;
  readonly figures: readonly FigureFile[];
  readonly site: SiteIdentity;
}

export type Slide =
  { readonly kind: "opening" } | { readonly kind: "figure"; readonly file: FigureFile } | { readonly kind: "sources" };

/** Opening slide, one slide a figure, sources. */
export const slidesOf = ({ figures }: Pick<SlideDeck, "figures">): readonly Slide[] => [
  { kind: "opening" },
  ...figures.map((file) => ({ kind: "figure", file }) as const),
  { kind: "sources" },
];

/** Headline of a slide. */
export function slideTitle(slide: Slide, { title }: Pick<SlideDeck, "title">, t: Translate): string {
  switch (slide.kind) {
    case "opening":
      return title;
    case "figure":
      return slide.file.figure.title;
    case "sources":
      return t("slides.sources-title");
  }
}

/** Sources of all figures, each once, in the order in which the deck first needs them. */
export function deckSources({ figures }: Pick<SlideDeck, "figures">): readonly PortableSource[] {
  const sources = figures.flatMap(({ figure }) => figure.sources);
  return [...new Map(sources.map((source) => [source.sourceId, source])).values()];
}

/** More sources than this are counted by publisher; the end of the deck lists them. */
const NAMED_SOURCES = 2;
const NAMED_PUBLISHERS = 3;

/** One source as a line: `BKN, Buku Statistik ASN, terbit Maret 2024`. */
export function sourceText({ publisher, title, date }: PortableSource, t: Translate): string {
  return [publisher, title, ...(date === null ? [] : [t("figure.published", { date })])].join(", ");
}

/** The sources of a figure in a line or two: by title, or the publishers of most of them and how many there are. */
export function sourceSummary({ sources }: Pick<PortableFigure, "sources">, t: Translate): string {
  if (sources.length <= NAMED_SOURCES) return sources.map((source) => sourceText(source, t)).join("; ");
  const counts = new Map<string, number>();
  for (const { publisher } of sources) counts.set(publisher, (counts.get(publisher) ?? 0) + 1);
  const publishers = [...counts].sort(([, a], [, b]) => b - a).map(([publisher]) => publisher);
  const rest = publishers.length - NAMED_PUBLISHERS;
  const named = publishers.slice(0, NAMED_PUBLISHERS).join(", ");
  return t(rest > 0 ? "slides.sources-many" : "slides.sources-listed", {
    publishers: named,
    rest: Math.max(0, rest),
    count: sources.length,
  });
}

/** What stands at the foot of a figure's slide, besides its sources; names and values. */
export function figureFacts(
  { dates, statuses, edition, locale }: Pick<PortableFigure, "dates" | "statuses" | "edition" | "locale">,
  t: Translate,
): readonly (readonly [name: string, value: string])[] {
  const facts: readonly (readonly [string, string])[] = [
    [t("figure.reference-date"), dates],
    [t("figure.status"), statuses],
    [t("slides.edition"), formatDate(edition, locale)],
  ];
  return facts.filter(([, value]) => value !== "");
}

/** Full address of the figure on the site. */
export const permalinkOf = ({ path }: Pick<PortableFigure, "path">, { address }: SiteIdentity): string =>
  address + path;

/** `https://host/lokus/komposisi/` -> `host/lokus/komposisi`, as one reads it from a wall. */
export const shortAddress = (address: string): string => address.replace(/^https?:\/\//, "").replace(/\/$/, "");
