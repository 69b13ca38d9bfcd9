/** The feed of new data: one entry a delivery day, made from the manifest, and one an edition. */
import type { RSSFeedItem, RSSOptions } from "@astrojs/rss";
import { schemas } from "../generated/tables.ts";
import { translate } from "../i18n/index.ts";
import { formatDate, type Locale } from "../lib/format.ts";
import type { Manifest } from "../lib/manifest.ts";
import { pagePath } from "../lib/routes.ts";
import type { TableSchema } from "../lib/table-schema.ts";
import { deliveryDays } from "./deliveries.ts";
import { tableTitle } from "./dictionary.ts";
import type { ReleasedEdition } from "./edition-pages.ts";
import type { Links } from "./links.ts";

const pubDate = (day: string): Date => new Date(`${day}T00:00:00Z`);

/** What `rss()` of @astrojs/rss takes; no time of building is in it, so the same data gives the same bytes. */
export function deliveryFeed(
  manifest: Manifest,
  editions: readonly ReleasedEdition[],
  links: Pick<Links, "absolute">,
  locale: Locale,
): RSSOptions {
  const t = translate(locale);
  const catalogue = links.absolute(pagePath("data", locale));
  const titleOf = (table: string): string => {
    const schema = (schemas as Readonly<Record<string, TableSchema>>)[table];
    return schema === undefined ? table : tableTitle(schema, locale);
  };
  const released = editions.map(({ name, date, title, facts }): RSSFeedItem => ({
    title,
    link: links.absolute(pagePath("editions", locale, name)),
    description: facts,
    pubDate: pubDate(date),
  }));
  const delivered = deliveryDays(manifest).map(({ date, id, rows, tables }): RSSFeedItem => {
    const counts = { rows, tables: tables.length };
    return {
      title:
        date === null
          ? t("pages.data.changes-undated", counts)
          : t("pages.data.changes-day", { ...counts, date: formatDate(date, locale) }),
      link: `${catalogue}#${id}`,
      description: tables
        .map((delivered) => t("pages.data.changes-table", { table: titleOf(delivered.table), rows: delivered.rows }))
        .join("; "),
      ...(date === null ? {} : { pubDate: pubDate(date) }),
    };
  });
  return {
    title: t("pages.data.feed-title"),
    description: t("pages.data.feed-description"),
    site: catalogue,
    items: [...released, ...delivered].sort((a, b) => Number(b.pubDate ?? 0) - Number(a.pubDate ?? 0)),
    xmlns: { atom: "http://www.w3.org/2005/Atom" },
    customData: [
      `<language>${locale}</language>`,
      `<atom:link href="${links.absolute(locale === "id" ? "feed.xml" : "en/feed.xml")}" rel="self" type="application/rss+xml"/>`,
    ].join(""),
  };
}
