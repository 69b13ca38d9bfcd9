/**
 * node scripts/engine.ts: copies the SQL engine of the browser out of its package into `public/engine`, gzip-compressed,
 * since some hosts refuse files of its full size and others do not compress WebAssembly. Does nothing when the copy is
 * that of the installed package.
 */
import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { constants, gzip } from "node:zlib";
import type { EngineFile } from "../src/lib/manifest.ts";
import { hasErrorCode } from "./error-code.ts";
import { contentName } from "./publish/content-name.ts";

const FOLDER = join("public", "engine");
const DESCRIPTION = "engine.json";
const PACKAGE = join("node_modules", "@duckdb", "duckdb-wasm");
/** The build that browsers of today run best: with WebAssembly exceptions, without threads. */
const STEM = "duckdb-eh";
/** Place of the byte in a gzip header that names the operating system, and its value for "unknown". */
const [GZIP_OS, UNKNOWN_OS] = [9, 255];

const sha256Of = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

/** The engine as it was copied last; `null` where there is none, or its file is missing or cut. */
async function readCopy(): Promise<EngineFile | null> {
  try {
    const engine = JSON.parse(await readFile(join(FOLDER, DESCRIPTION), "utf8")) as EngineFile;
    const { size } = await stat(join(FOLDER, engine.path));
    return size === engine.bytes ? engine : null;
  } catch (error) {
    if (error instanceof SyntaxError || hasErrorCode(error, "ENOENT")) return null;
    throw error;
  }
}

/** Writes the description last: whoever reads it finds the file that it names. */
async function copyEngine(version: string, wasm: Buffer, inflatedSha256: string): Promise<EngineFile> {
  const compressed = await promisify(gzip)(wasm, { level: constants.Z_BEST_COMPRESSION });
  compressed[GZIP_OS] = UNKNOWN_OS;
  const sha256 = sha256Of(compressed);
  const engine: EngineFile = {
    version,
    path: contentName(STEM, sha256, "wasm.gz"),
    bytes: compressed.length,
    sha256,
    inflatedBytes: wasm.length,
    inflatedSha256,
  };
  await mkdir(FOLDER, { recursive: true });
  for (const [name, content] of [
    [engine.path, compressed],
    [DESCRIPTION, `${JSON.stringify(engine, null, 2)}\n`],
  ] as const) {
    await writeFile(join(FOLDER, `${name}.tmp`), content);
    await rename(join(FOLDER, `${name}.tmp`), join(FOLDER, name));
  }
  const stale = (await readdir(FOLDER)).filter((name) => name !== engine.path && name !== DESCRIPTION);
  await Promise.all(stale.map((name) => rm(join(FOLDER, name))));
  return engine;
}

const wasm = await readFile(join(PACKAGE, "dist", `${STEM}.wasm`));
const inflatedSha256 = sha256Of(wasm);
if ((await readCopy())?.inflatedSha256 !== inflatedSha256) {
  const { version } = JSON.parse(await readFile(join(PACKAGE, "package.json"), "utf8")) as { version: string };
  const { path, bytes } = await copyEngine(version, wasm, inflatedSha256);
  console.log(`${join(FOLDER, path)}: ${(bytes / 1e6).toFixed(1)} MB of ${(wasm.length / 1e6).toFixed(1)} MB`);
}
