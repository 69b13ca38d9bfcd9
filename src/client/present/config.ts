/** What the build tells the presentation page. Read once, from the page. */
import type { SiteIdentity } from "../../export/portable-figure.ts";
import type { Locale } from "../../lib/format.ts";

export interface PresentConfig {
  readonly locale: Locale;
  /** Day of the data edition, ISO. */
  readonly edition: string;
  /** Address of the site's root below the origin, ending in a slash. */
  readonly rootHref: string;
  /** The site as the slides of a language name it. */
  readonly site: Readonly<Record<Locale, SiteIdentity>>;
}

export const PRESENT_CONFIG_ID = "present-config";

/** The configuration in the page; throws where the page has none. */
export function readPresentConfig(document: Document): PresentConfig {
  const text = document.getElementById(PRESENT_CONFIG_ID)?.textContent;
  if (text === undefined) throw new Error(`no #${PRESENT_CONFIG_ID} in the page`);
  return JSON.parse(text) as PresentConfig;
}
