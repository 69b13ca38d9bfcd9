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
