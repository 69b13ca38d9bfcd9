/** Which embeds are built: one a figure, and one a figure of each edition. */
import type { Locale } from "../lib/format.ts";
import { embedPath, type Instance } from "../lib/instance.ts";
import { frozenInstances, listEditions, type Edition } from "./editions.ts";
import { listInstances } from "./instances.ts";

/** Routes of embeds that follow updates, below the folder of their language. */
export const livePaths = (locale: Locale) =>
  listInstances().map((instance) => ({
    params: { path: belowEmbed(embedPath(instance, locale)) },
    props: { instance, locale },
  }));

/** Routes of embeds that stay as they are, for every edition that holds this language. */
export const frozenPaths = (locale: Locale) =>
  listEditions()
    .filter(({ locales }) => locales.includes(locale))
    .flatMap((edition) =>
      frozenInstances(edition).map((instance) => ({
        params: { edition: edition.name, path: belowEmbed(embedPath(instance, locale)) },
        props: { edition, instance, locale },
      })),
    );

export interface LiveProps {
  instance: Instance;
  locale: Locale;
}
export interface FrozenProps extends LiveProps {
  edition: Edition;
}

/** `en/embed/asn-trend/` -> `asn-trend` */
const belowEmbed = (path: string): string => path.slice(path.indexOf("embed/") + "embed/".length, -1);
