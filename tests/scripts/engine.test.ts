import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { gunzipSync } from "node:zlib";
import { afterAll, expect, test } from "vitest";
import type { EngineFile } from "../../src/lib/manifest.ts";

const root = mkdtempSync(join(tmpdir(), "lokus-engine-"));
symlinkSync(resolve("node_modules"), join(root, "node_modules"));
afterAll(() => {
  rmSync(root, { recursive: true });
});

const folder = join(root, "public", "engine");
const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

/** Runs the script in an empty project that has the packages of this one; returns what it printed. */
function copyEngine(): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, [resolve("scripts/engine.ts")], {
    cwd: root,
    encoding: "utf8",
  });
  expect(status, stderr).toBe(0);
  return stdout;
}

test("the SQL engine is copied compressed, once, and again only when its copy is not whole", () => {
  expect(copyEngine()).toContain("duckdb-eh.");
  const engine = JSON.parse(readFileSync(join(folder, "engine.json"), "utf8")) as EngineFile;
  const file = join(folder, engine.path);
  const compressed = readFileSync(file);
  expect(engine).toMatchObject({ version: "1.32.0", bytes: compressed.length, sha256: sha256(compressed) });
  expect(engine.path).toBe(`duckdb-eh.${engine.sha256.slice(0, 10)}.wasm.gz`);
  const inflated = gunzipSync(compressed);
  expect(inflated.equals(readFileSync("node_modules/@duckdb/duckdb-wasm/dist/duckdb-eh.wasm"))).toBe(true);
  expect(engine).toMatchObject({ inflatedBytes: inflated.length, inflatedSha256: sha256(inflated) });
  // No time of day in the header: bytes 4 to 7.
  expect([...compressed.subarray(4, 8)]).toEqual([0, 0, 0, 0]);

  const { mtimeMs } = statSync(file);
  expect(copyEngine()).toBe("");
  expect(statSync(file).mtimeMs).toBe(mtimeMs);

  truncateSync(file, 1000);
  writeFileSync(join(folder, "duckdb-eh.0000000000.wasm.gz"), "an older engine");
  copyEngine();
  expect(readFileSync(file).equals(compressed)).toBe(true);
  expect(readdirSync(folder).sort()).toEqual([engine.path, "engine.json"]);
});
