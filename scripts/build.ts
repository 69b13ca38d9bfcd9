/**
 * npm run build [-- --out DIR]: checks and publishes the data, copies the SQL engine, builds the pages, writes pictures
 * and slides of figures, makes the search index. Does nothing when no input has changed since the last build. `SITE`
 * and `BASE` set origin and sub-path.
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { hasErrorCode } from "./error-code.ts";

const INPUTS = ["data", "src", "public", "scripts", "astro.config.mjs", "package-lock.json", "tsconfig.json"];
/** Written by the build itself. */
const OUTPUTS = new Set([join("public", "data"), join("public", "engine")]);
const CACHE = join("node_modules", ".cache", "lokus-asn");

const { values: options } = parseArgs({ options: { out: { type: "string", default: "dist" } } });
const stampFile = join(
  CACHE,
  `build-stamp-${createHash("sha256").update(resolve(options.out)).digest("hex").slice(0, 8)}`,
);

async function listFiles(path: string): Promise<string[]> {
  if (OUTPUTS.has(path)) return [];
  const entries = await readdir(path, { withFileTypes: true }).catch((error: unknown) => {
    if (hasErrorCode(error, "ENOTDIR")) return null;
    throw error;
  });
  if (entries === null) return [path];
  const nested = await Promise.all(entries.map((entry) => listFiles(join(path, entry.name))));
  return nested.flat().sort();
}

/** Hash of every input's bytes and of the settings that change the output. */
async function hashInputs(): Promise<string> {
  const hash = createHash("sha256").update(`${process.env["SITE"] ?? ""}\0${process.env["BASE"] ?? ""}\0`);
  for (const input of INPUTS)
    for (const file of await listFiles(input)) hash.update(`${file}\0`).update(await readFile(file));
  return hash.digest("hex");
}

function run(command: string, args: readonly string[]): void {
  const { status } = spawnSync(command, args, { stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
}

const stamp = await hashInputs();
const built = await readFile(join(options.out, "index.html")).then(
  () => true,
  () => false,
);
const previous = await readFile(stampFile, "utf8").catch(() => "");
if (built && previous === stamp) {
  console.log(`${options.out} is up to date`);
} else {
  run(process.execPath, ["scripts/data.ts"]);
  run(process.execPath, ["scripts/engine.ts"]);
  run(join("node_modules", ".bin", "astro"), ["build", "--outDir", options.out]);
  run(process.execPath, ["scripts/chart-files.ts", "--out", options.out]);
  run(join("node_modules", ".bin", "pagefind"), ["--site", options.out, "--quiet"]);
  await mkdir(CACHE, { recursive: true });
  await writeFile(stampFile, stamp);
}
