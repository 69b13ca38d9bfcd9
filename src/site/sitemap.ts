import type { SitemapItem } from "@astrojs/sitemap";
import { LOCALES, type Locale } from "../lib/format.ts";
import { ROUTES, type RouteKey } from "../lib/routes.ts";
import { createLinks } from "./links.ts";
import { createPage, inLocale, type Page } from "./pages.ts";

/** The page that has this path, or `null` when no route begins like it. */
export function findPage(path: string): Page | null {
  for (const key of Object.keys(ROUTES) as RouteKey[]) {
    for (const locale of LOCALES) {
      const start = ROUTES[key][locale];
      if (path === start) return createPage(key, locale);
      const parameter = path.slice(start.length, -1);
      const isBelow = key !== "overview" && path.startsWith(start) && path.endsWith("/") && !parameter.includes("/");
      if (isBelow) return createPage(key, locale, parameter);
    }
  }
  return null;
}

/** Embeds are shown in other pages; search engines find their figures on ours. */
export const isEmbed = (path: string): boolean => /\/embed\//.test(path);

/** Adds to every entry of the sitemap the same page in both languages; the paths differ by more than a prefix. */
export function createSitemapItem({ site, base }: { site: string; base: string }) {
  const { absolute } = createLinks(base, site);
  const root = absolute("");
  const link = (page: Page, locale: Locale) => ({ lang: locale, url: absolute(inLocale(page, locale).path) });
  return (entry: SitemapItem): SitemapItem => {
    const page = entry.url.startsWith(root) ? findPage(entry.url.slice(root.length)) : null;
    return page === null ? entry : { ...entry, links: LOCALES.map((locale) => link(page, locale)) };
  };
}
