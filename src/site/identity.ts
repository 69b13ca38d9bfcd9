import type { SiteIdentity } from "../export/portable-figure.ts";
import { translate } from "../i18n/index.ts";
import type { Locale } from "../lib/format.ts";
import { links } from "./address.ts";
import { edition } from "./edition.ts";

/** The site being built, as its pictures and slides name it. */
export const siteIdentity = (locale: Locale): SiteIdentity => ({
  name: translate(locale)("site.name"),
  address: links.absolute(""),
  licence: edition.licence,
});
