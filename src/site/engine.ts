import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { EngineFile } from "../lib/manifest.ts";

/** The SQL engine that readers may load, as `scripts/engine.ts` put it below `engine/`; throws with its path when missing. */
export function engineFile(): EngineFile {
  return JSON.parse(readFileSync(join(process.cwd(), "public", "engine", "engine.json"), "utf8")) as EngineFile;
}
