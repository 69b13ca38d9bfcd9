/** oEmbed 1.0 (oembed.com): what an editor of pages needs to embed a figure from its address. */
import type { Locale } from "../lib/format.ts";
import type { Instance } from "../lib/instance.ts";
import { liveEmbedCode } from "./embeds.ts";
import { siteIdentity } from "./identity.ts";
import { figureOf } from "./instances.ts";
import { previewOf, SHARE_PICTURE } from "./preview.ts";

/** Names are those of the specification. */
export interface OembedAnswer {
  readonly version: "1.0";
  readonly type: "rich";
  readonly title: string;
  readonly provider_name: string;
  readonly provider_url: string;
  /** Seconds. */
  readonly cache_age: number;
  readonly html: string;
  /** In CSS pixels; the frame itself takes the whole width of its place. */
  readonly width: number;
  readonly height: number;
  readonly thumbnail_url: string;
  readonly thumbnail_width: number;
  readonly thumbnail_height: number;
}

/** Width in CSS pixels from which the wide drawing shows, with the margins of the embed. */
const WIDTH_PX = 768;
const DAY_SECONDS = 24 * 60 * 60;

export function oembedAnswer(instance: Instance, locale: Locale): OembedAnswer {
  const figure = figureOf(instance, locale);
  const { name, address } = siteIdentity(locale);
  const { html, heightPx } = liveEmbedCode(figure);
  return {
    version: "1.0",
    type: "rich",
    title: figure.title,
    provider_name: name,
    provider_url: address,
    cache_age: DAY_SECONDS,
    html,
    width: WIDTH_PX,
    height: heightPx,
    thumbnail_url: previewOf(instance, locale).pictureHref,
    thumbnail_width: SHARE_PICTURE.widthPx,
    thumbnail_height: SHARE_PICTURE.heightPx,
  };
}
