import rss from "@astrojs/rss";
import type { APIRoute } from "astro";
import { links } from "../../site/address.ts";
import { deliveryFeed } from "../../site/delivery-feed.ts";
import { releasedEditions } from "../../site/edition-pages.ts";
import { published } from "../../site/published.ts";

export const GET: APIRoute = () => rss(deliveryFeed(published().manifest, releasedEditions("en"), links, "en"));
