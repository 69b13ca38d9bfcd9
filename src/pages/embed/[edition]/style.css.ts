import type { APIRoute, GetStaticPaths } from "astro";
import { frozenStyle, listEditions, type Edition } from "../../../site/editions.ts";

export const getStaticPaths = (() =>
  listEditions().map((edition) => ({
    params: { edition: edition.name },
    props: { edition },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ edition: Edition }> = ({ props: { edition } }) =>
  new Response(frozenStyle(edition), { headers: { "content-type": "text/css; charset=utf-8" } });
