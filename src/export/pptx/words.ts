/** What slides say around a figure: source and date at the foot, everything else in the speaker notes. */
import { translate } from "../../i18n/index.ts";
import type { Locale } from "../../lib/format.ts";
import { citation, editionOf, factsOf, permalinkOf } from "../picture/words.ts";
import type { PortableFigure, PortableSource, SiteIdentity } from "../portable-figure.ts";
import { countLines } from "./fit-text.ts";
import type { Run } from "./text.ts";

/** A run that may lead to an address on the web. */
export interface LinkedRun extends Omit<Run, "link"> {
  readonly address?: string;
}
export type Line = readonly LinkedRun[];

/** Foot of every slide of a figure: sources, then dates, status, edition and permalink. `width` in inches. */
export function footOf(
  figure: PortableFigure,
  site: SiteIdentity,
  { size, width }: { size: number; width: number },
): readonly Line[] {
  const permalink = permalinkOf(figure, site);
  const facts = [...factsOf(figure), editionOf(figure, site)].filter((text) => text !== "").join(" · ");
  return [
    ...(figure.sources.length === 0 ? [] : [[{ text: sourcesWithin(figure, size, width) }]]),
    permalink === null
      ? [{ text: facts }]
      : [{ text: `${facts} · ` }, { text: shortAddress(permalink), address: permalink }],
  ];
}

const MOST_LINES = 2;

/** As many sources as two lines hold, one at least; the others are counted. */
function sourcesWithin({ sources, locale }: PortableFigure, size: number, width: number): string {
  const t = translate(locale);
  const text = (count: number): string => {
    const others = sources.length - count;
    const cited = sources.slice(0, count).map((source) => citation(source, t));
    const more = others === 0 ? [] : [t("travel.slide-more-sources", { count: others })];
    return t("travel.picture-source", { sources: [...cited, ...more].join("; ") });
  };
  let count = Math.min(sources.length, 8);
  while (count > 1 && countLines(text(count), size, width) > MOST_LINES) count--;
  return text(count);
}

/** Longest address that is printed; a longer one, with a question in it, is printed without the question. */
const LONGEST_ADDRESS = 90;

/** An address as people read it; the link behind it stays whole. */
function shortAddress(address: string): string {
  const bare = address.replace(/^https?:\/\//, "");
  return bare.length <= LONGEST_ADDRESS ? bare : (bare.split(/[?#]/)[0] ?? bare);
}

/** Paragraphs for whoever presents: description, notes, all sources, the query, links. */
export function notesOf(figure: PortableFigure, site: SiteIdentity): readonly string[] {
  const { description, notes, sources, sql, explorePath, locale } = figure;
  const t = translate(locale);
  const permalink = permalinkOf(figure, site);
  return [
    description,
    ...section(t("figure.notes"), notes),
    ...section(
      t("figure.source"),
      sources.map((source) => fullCitation(source, locale)),
    ),
    ...factsOf(figure),
    editionOf(figure, site),
    ...(permalink === null ? [] : [`${t("figure.permalink")}: ${permalink}`]),
    ...(explorePath === null ? [] : [`${t("explore.open-figure")}: ${site.address}${explorePath}`]),
    ...section(t("travel.slide-query"), sql === null ? [] : sql.split("\n")),
  ].filter((text) => text !== "");
}

const section = (heading: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : [`${heading}:`, ...lines];

/** A source with the address of its publication. */
export function fullCitation(source: PortableSource, locale: Locale): string {
  const text = citation(source, translate(locale));
  return source.url === null ? text : `${text}. ${source.url}`;
}
