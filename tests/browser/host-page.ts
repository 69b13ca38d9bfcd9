/** A page of another site with embeds in it, on a port of its own. */
import { createServer } from "node:http";
import { listen, type ServedSite } from "./site.ts";

export const serveHostPage = (body: string): Promise<ServedSite> =>
  listen(
    createServer((_, response) => {
      response.setHeader("content-type", "text/html; charset=utf-8");
      response.end(`<!doctype html><html lang="id"><title>Host</title><body>${body}</body></html>`);
    }),
  );
