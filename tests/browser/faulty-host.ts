/** A static host below `/lokus/` with the site's policy, which can be told to fail for a file and remembers what it sent. */
import { createReadStream } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { createServer, type ServerResponse } from "node:http";
import { extname, join } from "node:path";
import { CONTENT_SECURITY_POLICY } from "../../src/site/csp.ts";
import { listen, type ServedSite } from "./site.ts";

export const BASE = "/lokus/";

/** `missing`: 404. `truncated`: half of the bytes. `broken`: the connection ends after half. `changed`: one other byte. */
export type Fault = "missing" | "truncated" | "broken" | "changed";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
};

export interface FaultyHost extends ServedSite {
  /** Faults by path below the base; whoever sets one takes it away again. */
  readonly faults: Map<string, Fault>;
  /** Files sent since this was last emptied. */
  readonly sent: { readonly path: string; readonly bytes: number }[];
}

/** Serves folders by their place below the base: `{"": "dist", "data/": "public/data"}`; the longest that fits counts. */
export async function startFaultyHost(folders: Readonly<Record<string, string>>): Promise<FaultyHost> {
  const faults = new Map<string, Fault>();
  const sent: { path: string; bytes: number }[] = [];
  const places = Object.keys(folders).sort((a, b) => b.length - a.length);

  const answer = async (path: string, response: ServerResponse): Promise<void> => {
    const place = places.find((candidate) => path.startsWith(candidate)) ?? "";
    const file = join(folders[place] ?? "", path.slice(place.length));
    const size = await stat(file).then(
      (found) => (found.isFile() ? found.size : null),
      () => null,
    );
    const fault = faults.get(path);
    if (size === null || fault === "missing") {
      response.writeHead(404).end();
      return;
    }
    response.setHeader("content-type", TYPES[extname(file)] ?? "application/octet-stream");
    sent.push({ path, bytes: size });
    if (fault === undefined) {
      response.setHeader("content-length", size);
      createReadStream(file).pipe(response);
      return;
    }
    const bytes = await readFile(file);
    const half = bytes.subarray(0, size / 2);
    if (fault === "truncated") response.end(half);
    if (fault === "broken") {
      response.setHeader("content-length", size);
      response.write(half, () => response.destroy());
    }
    if (fault === "changed") {
      bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
      response.end(bytes);
    }
  };

  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://host");
    response.setHeader("content-security-policy", CONTENT_SECURITY_POLICY);
    if (pathname.startsWith(BASE)) void answer(decodeURIComponent(pathname.slice(BASE.length)), response);
    else response.writeHead(404).end();
  });
  return { ...(await listen(server)), faults, sent };
}
