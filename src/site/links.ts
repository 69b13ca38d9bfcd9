/** Addresses of pages and files. Nothing else on the site puts `BASE` or the origin in front of a path. */
import { LOCALES, type Locale } from "../lib/format.ts";
import { chartFilePath, type ChartFile, type Instance } from "../lib/instance.ts";
import { pagePath, type RouteKey } from "../lib/routes.ts";

export interface Links {
  /** Path below the origin: `href("data/manifest.json")` -> `/lokus/data/manifest.json`. */
  readonly href: (path: string) => string;
  /** Full address: `absolute("en/")` -> `https://host/lokus/en/`. */
  readonly absolute: (path: string) => string;
  /** Page of a route; `parameter` is a region code or a table name. */
  readonly page: (key: RouteKey, locale: Locale, parameter?: string) => string;
  /** File of a chart: `charts/<chart>[/<region>]/<locale>/<file>`. */
  readonly chartFile: (instance: Instance, locale: Locale, file: ChartFile) => string;
  /** Link to a figure on its page: `<page>/#<chart>`. */
  readonly permalink: (pagePath: string, chart: string) => string;
}

/** `base` is the sub-path, with or without slashes at its ends; `site` the origin. */
export function createLinks(base: string, site: string): Links {
  const folder = base.replace(/^\/+|\/+$/g, "");
  const root = folder === "" ? "/" : `/${folder}/`;
  const href = (path: string): string => root + path.replace(/^\//, "");
  const absolute = (path: string): string => new URL(href(path), site).href;
  return {
    href,
    absolute,
    page: (key, locale, parameter) => href(pagePath(key, locale, parameter)),
    chartFile: (instance, locale, file) => href(chartFilePath(instance, locale, file)),
    permalink: (path, chart) => `${href(path)}#${chart}`,
  };
}

/** The language that a page is not in. */
export const otherLocale = (locale: Locale): Locale => LOCALES.find((other) => other !== locale) ?? locale;
