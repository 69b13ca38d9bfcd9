/** What other sites show of a page that is shared there: the picture of a figure, with its words. */
import { chartById } from "../charts/index.ts";
import { FRAMES } from "../export/picture/frame.ts";
import { chartFilePath, oembedPath, type Instance } from "../lib/instance.ts";
import type { Locale } from "../lib/format.ts";
import { provinceOf } from "../lib/region-code.ts";
import type { RouteKey } from "../lib/routes.ts";
import { links } from "./address.ts";
import { figureOf, listInstances } from "./instances.ts";
import type { Page } from "./pages.ts";

/** Size of `share.png`. */
export const SHARE_PICTURE: { readonly widthPx: number; readonly heightPx: number } = FRAMES.share;

export interface Preview {
  /** Absolute address of `share.png`. */
  readonly pictureHref: string;
  readonly alternativeText: string;
  /** The oEmbed answer about the figure, an absolute address; `null` where the figure is not on the page. */
  readonly oembed: { readonly title: string; readonly href: string } | null;
}

/** Preview of a figure that is on the page. */
export function previewOf(instance: Instance, locale: Locale): Preview {
  const { title, description } = figureOf(instance, locale);
  return {
    pictureHref: links.absolute(chartFilePath(instance, locale, "share.png")),
    alternativeText: description,
    oembed: { title, href: links.absolute(oembedPath(instance, locale)) },
  };
}

/** A page is shared with its first figure; one without figures, or `null`, with that of the home page. */
export function previewOfPage(page: PageKey | null, locale: Locale): Preview {
  const own = page === null ? null : firstFigure(page);
  return own === null ? { ...previewOf(homeFigure(), locale), oembed: null } : previewOf(own, locale);
}

type PageKey = Pick<Page, "key" | "parameter">;

/** The figure that a page shows first; `null` where it shows none. */
export function firstFigure({ key, parameter }: PageKey): Instance | null {
  if (key === "overview") return homeFigure();
  if (key !== "regions") return parameter === "" ? (firstByPage().get(key) ?? null) : null;
  if (parameter === "") return null;
  const listed = listInstances();
  // Below its own figures, the page of a region compares the governments of its province.
  const own = listed.find(({ region }) => region === parameter);
  const compared = listed.find(
    ({ chart, region }) => chart === "province-governments" && region === provinceOf(parameter),
  );
  return own ?? compared ?? null;
}

/** The home page opens with the first figure about the workforce. */
function homeFigure(): Instance {
  const figure = firstByPage().get("workforce");
  if (figure === undefined) throw new Error("no figure about the workforce");
  return figure;
}

let firsts: ReadonlyMap<RouteKey, Instance> | undefined;

/** First figure of each page about the whole country. */
function firstByPage(): ReadonlyMap<RouteKey, Instance> {
  firsts ??= new Map(
    listInstances()
      .filter(({ region }) => region === null)
      .map((instance) => [chartById(instance.chart).page, instance] as const)
      .reverse(),
  );
  return firsts;
}
