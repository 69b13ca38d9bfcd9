/** The checks run in a browser as they run in the build. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const sources = ["src/check", "src/lib"].flatMap((folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name)),
);

test("neither the checks nor what they use ask for Node", () => {
  expect(sources.some((file) => file.endsWith("check-tables.ts"))).toBe(true);
  const node = /from "node:|import\("node:|\bBuffer\b|\bprocess\.|\brequire\(|__dirname/;
  expect(sources.filter((file) => node.test(readFileSync(file, "utf8")))).toEqual([]);
});
