import type { APIRoute, GetStaticPaths } from "astro";
import { LOCALES, type Locale } from "../../lib/format.ts";
import { galleryIndex } from "../../site/gallery.ts";

export const getStaticPaths = (() =>
  LOCALES.map((locale) => ({ params: { locale }, props: { locale } }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ locale: Locale }> = ({ props: { locale } }) =>
  new Response(JSON.stringify(galleryIndex(locale)), { headers: { "content-type": "application/json" } });
