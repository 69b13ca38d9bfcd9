/** What stands above an embed of an edition, in words. */
import { translate } from "../i18n/index.ts";
import { formatDate, type Locale } from "../lib/format.ts";
import type { Edition } from "./editions.ts";

/** Which edition the embed shows with the day of its data, and that it stays so. */
export function shownEdition({ name, date }: Pick<Edition, "name" | "date">, locale: Locale) {
  const t = translate(locale);
  return {
    shows: t("embed.frozen", { edition: formatDate(name, locale), date: formatDate(date, locale) }),
    stays: t("embed.frozen-text"),
  };
}

/** That a newer edition exists, and the text of the link to the figure there. */
export function newerEdition(name: string, locale: Locale) {
  const t = translate(locale);
  const edition = formatDate(name, locale);
  return { exists: t("embed.newer", { edition }), link: t("embed.newer-frozen", { edition }) };
}
