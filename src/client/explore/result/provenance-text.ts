/** Dates, status and sources of a result as lines of text: on the page, in copies and around pictures. */
import type { Provenance } from "../../../charts/chart.ts";
import { periodInWords, statusesInWords } from "../../../charts/parts/provenance-words.ts";
import { publisherLabel } from "../../../i18n/publisher-label.ts";
import type { PortableSource } from "../../../export/portable-figure.ts";
import { formatDate, type Locale } from "../../../lib/format.ts";
import type { Explorer } from "../context.ts";
import type { Sources } from "./use-sources.ts";

export const datesInWords = ({ dates }: Provenance, locale: Locale): string => periodInWords(dates, locale);

/** `Realisasi (nilai normal)`; empty where figures have no status. */
export function statusInWords(provenance: Provenance, { declarations: { codelists }, locale }: Explorer): string {
  const codelist = (name: "obs_status" | "stage") => {
    const found = codelists[name];
    if (found === undefined) throw new RangeError(`no code list ${name}`);
    return found;
  };
  return statusesInWords(provenance, codelist, locale);
}

/**
 * Sources as pictures and slides cite them. Throws while their titles are not there: a picture is not drawn again when
 * they come.
 */
export function portableSources(
  sourceIds: readonly string[],
  sources: Sources,
  { t, locale }: Pick<Explorer, "t" | "locale">,
): readonly PortableSource[] {
  if (sourceIds.length === 0) return [];
  if (sources === null || sources === "failed") throw new Error(t("result.sources-missing"));
  return sourceIds.map((sourceId) => {
    const source = sources.get(sourceId);
    if (source === undefined)
      return { sourceId, title: t("result.source-unknown"), publisher: sourceId, url: null, date: null };
    const { title, language, publisher, published, url } = source;
    return {
      sourceId,
      title,
      ...(language === locale ? {} : { language }),
      publisher: publisherLabel(publisher, t),
      date: published === null ? null : formatDate(published, locale),
      url,
    };
  });
}

/** Sources named in full below a copied table; the rest are counted. */
const NAMED_SOURCES = 6;

/** Notes, reference date, status, sources and permalink: what a figure may never leave the page without. */
export function remarkLines(
  provenance: Provenance,
  notes: readonly string[],
  { sources, link }: { readonly sources: Sources; readonly link: string },
  explorer: Explorer,
): readonly string[] {
  const { t, locale } = explorer;
  const dates = datesInWords(provenance, locale);
  const statuses = statusInWords(provenance, explorer);
  const known = sources === null || sources === "failed" ? new Map<string, never>() : sources;
  const cited = provenance.sourceIds.slice(0, NAMED_SOURCES).map((id) => {
    const source = known.get(id);
    return source === undefined ? id : `${publisherLabel(source.publisher, t)}, ${source.title}`;
  });
  const others = provenance.sourceIds.length - cited.length;
  const all = [...cited, ...(others > 0 ? [t("result.more-sources", { count: others })] : [])].join("; ");
  return [
    ...notes,
    ...(dates === "" ? [] : [t("result.remark-date", { dates })]),
    ...(statuses === "" ? [] : [t("result.remark-status", { statuses })]),
    ...(all === "" ? [] : [t("result.remark-source", { sources: all })]),
    t("result.remark-link", { link }),
  ];
}
