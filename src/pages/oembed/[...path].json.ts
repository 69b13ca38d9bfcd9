import type { APIRoute, GetStaticPaths } from "astro";
import { LOCALES, type Locale } from "../../lib/format.ts";
import { oembedPath, type Instance } from "../../lib/instance.ts";
import { listInstances } from "../../site/instances.ts";
import { oembedAnswer } from "../../site/oembed.ts";

const [FOLDER, EXTENSION] = ["oembed/", ".json"];

export const getStaticPaths = (() =>
  listInstances().flatMap((instance) =>
    LOCALES.map((locale) => ({
      params: { path: oembedPath(instance, locale).slice(FOLDER.length, -EXTENSION.length) },
      props: { instance, locale },
    })),
  )) satisfies GetStaticPaths;

export const GET: APIRoute<{ instance: Instance; locale: Locale }> = ({ props: { instance, locale } }) =>
  Response.json(oembedAnswer(instance, locale));
