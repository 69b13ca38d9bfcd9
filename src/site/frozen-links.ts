/**
 * Where the embed of an edition leads. It depends on which figures and editions there are, not on today's figures: a
 * frozen embed stays as it is when data change.
 */
import type { PortableFigure } from "../export/portable-figure.ts";
import { embedPath, formatInstance } from "../lib/instance.ts";
import { pagePath } from "../lib/routes.ts";
import { links } from "./address.ts";
import { frozenInstances, listEditions, type Edition } from "./editions.ts";
import { figureOf, listInstances } from "./instances.ts";

export interface FrozenLinks {
  /** Absolute address of the embed itself. */
  readonly ownHref: string;
  /** Absolute address of the figure with today's data; `null` where the site has no such figure any more. */
  readonly latestHref: string | null;
  /** Absolute address of the page about editions. */
  readonly editionsHref: string;
  /** The newest edition where it is another one, and the embed of this figure there; `null` where it has none. */
  readonly newer: { readonly name: string; readonly href: string | null } | null;
}

export const frozenLinks = (edition: Pick<Edition, "name">, figure: PortableFigure): FrozenLinks => ({
  ownHref: links.absolute(embedPath(figure, figure.locale, edition.name)),
  latestHref: latestHref(figure),
  editionsHref: links.absolute(pagePath("editions", figure.locale)),
  newer: newerThan(edition, figure),
});

function latestHref({ chart, region, locale }: PortableFigure): string | null {
  const listed = listInstances().find((instance) => instance.chart === chart && instance.region === region);
  return listed === undefined ? null : links.absolute(figureOf(listed, locale).path);
}

function newerThan({ name }: Pick<Edition, "name">, figure: PortableFigure): FrozenLinks["newer"] {
  const [newest] = listEditions();
  if (newest === undefined || newest.name === name) return null;
  const isHeld = frozenInstances(newest).some((instance) => formatInstance(instance) === formatInstance(figure));
  return {
    name: newest.name,
    href: isHeld ? links.absolute(embedPath(figure, figure.locale, newest.name)) : null,
  };
}
