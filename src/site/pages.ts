import { LOCALES, type Locale } from "../lib/format.ts";
import { pagePath, ROUTES, type RouteKey } from "../lib/routes.ts";

/** One page in one language. `parameter` is empty, or a region code, table or edition below its route. */
export interface Page {
  readonly key: RouteKey;
  readonly locale: Locale;
  readonly parameter: string;
  /** Path without a leading slash, ending in one; empty for the Indonesian home page. */
  readonly path: string;
}

export const createPage = (key: RouteKey, locale: Locale, parameter = ""): Page => ({
  key,
  locale,
  parameter,
  path: pagePath(key, locale, parameter),
});

/** Pages of the routes in both languages, each route followed by its parametrised pages. */
export function listPages(
  keys: readonly RouteKey[] = Object.keys(ROUTES) as RouteKey[],
  parameters: Partial<Record<RouteKey, readonly string[]>> = {},
): Page[] {
  return keys.flatMap((key) =>
    ["", ...(parameters[key] ?? [])].flatMap((parameter) =>
      LOCALES.map((locale) => createPage(key, locale, parameter)),
    ),
  );
}

/** The same page in the other language. */
export const inLocale = ({ key, parameter }: Page, locale: Locale): Page => createPage(key, locale, parameter);
