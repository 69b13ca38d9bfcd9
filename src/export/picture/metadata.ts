/** What a file of a figure says about itself: in the SVG, in the text of a PNG, in the properties of a presentation. */
import { translate } from "../../i18n/index.ts";
import type { PortableFigure, SiteIdentity } from "../portable-figure.ts";
import { element, escapeXml } from "../svg/element.ts";
import { permalinkOf } from "./words.ts";

/** Empty: there is no such thing to say, as of a permalink for figures of a reader's own file. */
export type FigureMetadata = Readonly<
  Record<"title" | "description" | "permalink" | "edition" | "dataHash" | "licence" | "source" | "publisher", string>
>;

export function figureMetadata(figure: PortableFigure, site: SiteIdentity): FigureMetadata {
  const { isOwn = false } = figure;
  return {
    title: figure.title,
    description: `${figure.subtitle}. ${figure.description}`,
    permalink: permalinkOf(figure, site) ?? "",
    edition: isOwn ? "" : figure.edition,
    dataHash: figure.dataHash === "" ? "" : `sha256:${figure.dataHash}`,
    licence: isOwn ? "" : `${site.licence.name}, ${site.licence.url}`,
    source: sourcesOf(figure),
    publisher: site.name,
  };
}

/** Sources named in full; more are found at the permalink. */
const NAMED_SOURCES = 8;

function sourcesOf({ sources, locale }: PortableFigure): string {
  const others = sources.length - NAMED_SOURCES;
  return [
    ...sources.slice(0, NAMED_SOURCES).map(({ publisher, title }) => `${publisher}, ${title}`),
    ...(others > 0 ? [translate(locale)("travel.picture-more-sources", { count: others })] : []),
  ].join("; ");
}

/** Keywords of text chunks in a PNG; those that its specification has keep their names. */
export function pngTexts(metadata: FigureMetadata): Readonly<Record<string, string>> {
  const texts = {
    Title: metadata.title,
    Description: metadata.description,
    Author: metadata.publisher,
    Copyright: metadata.licence,
    Source: metadata.source,
    Permalink: metadata.permalink,
    Edition: metadata.edition,
    DataHash: metadata.dataHash,
  };
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== ""));
}

/** As RDF with the Dublin Core terms, which editors of vector graphics show and keep. */
export function rdfMetadata(metadata: FigureMetadata, locale: string): string {
  const values: readonly (readonly [string, string])[] = [
    ["dc:title", metadata.title],
    ["dc:description", metadata.description],
    ["dc:publisher", metadata.publisher],
    ["dc:language", locale],
    ["dc:source", metadata.source],
    ["dc:rights", metadata.licence],
    ["dc:identifier", metadata.permalink],
    ["dc:identifier", metadata.dataHash],
    ["dcterms:issued", metadata.edition],
  ];
  const description = element(
    "rdf:Description",
    { "rdf:about": "" },
    values.map(([name, value]) => (value === "" ? "" : element(name, {}, escapeXml(value)))).join(""),
  );
  const namespaces = {
    "xmlns:rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "xmlns:dc": "http://purl.org/dc/elements/1.1/",
    "xmlns:dcterms": "http://purl.org/dc/terms/",
  };
  return element("metadata", {}, element("rdf:RDF", namespaces, description));
}
