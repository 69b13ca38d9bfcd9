import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { ROUTES } from "../../src/lib/routes.ts";
import { CONTENT_SECURITY_POLICY } from "../../src/site/csp.ts";

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");

/** Rule path -> its header lines. */
function parseHeaders(text: string): ReadonlyMap<string, readonly string[]> {
  const rules = new Map<string, string[]>();
  let current: string[] = [];
  for (const line of text.split("\n").filter((line) => line !== "" && !line.startsWith("#"))) {
    if (line.startsWith("/")) rules.set(line, (current = []));
    else current.push(line.trim());
  }
  return rules;
}

describe("headers for hosts", () => {
  const rules = parseHeaders(read("public/_headers"));

  it("repeat the policy of the pages", () => {
    expect(rules.get("/*")).toContain(`Content-Security-Policy: ${CONTENT_SECURITY_POLICY}`);
    expect(read("scripts/hosting/nginx.conf")).toContain(
      `add_header Content-Security-Policy "${CONTENT_SECURITY_POLICY}" always;`,
    );
  });

  it("let files that are named by their content be kept for good, and no others", () => {
    const immutable = [...rules].filter(([, headers]) => headers.some((header) => header.includes("immutable")));
    expect(immutable.map(([path]) => path)).toEqual(["/_astro/*", "/engine/*", "/data/cubes/*", "/data/shards/*"]);
    const [, kept = ""] =
      /^ +~(\S+) +"public, max-age=31536000, immutable";$/m.exec(read("scripts/hosting/nginx.conf")) ?? [];
    const keeps = (path: string): boolean => new RegExp(kept).test(path);
    expect(
      ["/_astro/a.js", "/engine/a.wasm.gz", "/data/cubes/a.json", "/data/shards/a.duckdb"].filter(
        (path) => !keeps(path),
      ),
    ).toEqual([]);
    expect(["/data/workforce.csv", "/data/manifest.json", "/data/", "/"].filter(keeps)).toEqual([]);
  });

  it("open figures, and what embeds load, to pages of any origin", () => {
    const open = [...rules].filter(([, headers]) => headers.includes("Access-Control-Allow-Origin: *"));
    expect(open.map(([path]) => path)).toEqual(["/_astro/*", "/data/*", "/charts/*", "/decks/*", "/oembed/*"]);
    const [, opened = ""] = /^ +~(\S+) +"\*";$/m.exec(read("scripts/hosting/nginx.conf")) ?? [];
    const isOpen = (path: string): boolean => new RegExp(opened).test(path);
    expect(open.map(([path]) => path.replace("*", "a")).filter((path) => !isOpen(path))).toEqual([]);
    expect(["/", "/embed/a/", "/komposisi/"].filter(isOpen)).toEqual([]);
  });

  it("leave the compressed SQL engine as it is", () => {
    const config = read("scripts/hosting/nginx.conf");
    const [, compressed = ""] = /^ +gzip_types ([^;]*);$/m.exec(config) ?? [];
    const [, type = "application/octet-stream"] = /^ +(\S+) +gz;$/m.exec(config) ?? [];
    expect(compressed).toContain("text/css");
    expect(compressed.split(/\s+/)).not.toContain(type);
  });

  it("keep every page out of other sites' frames, and no embed", () => {
    const framed = [...rules].filter(([, headers]) =>
      headers.includes("Content-Security-Policy: frame-ancestors 'self'"),
    );
    const expected = Object.entries(ROUTES).flatMap(([key, paths]) =>
      Object.values(paths).map((path) => `/${path}${key === "overview" ? "" : "*"}`),
    );
    expect(framed.map(([path]) => path).sort()).toEqual(expected.sort());
  });
});
