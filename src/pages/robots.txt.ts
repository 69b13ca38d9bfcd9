import type { APIRoute } from "astro";
import { links } from "../site/address.ts";

export const GET: APIRoute = () =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${links.absolute("sitemap-index.xml")}\n`);
