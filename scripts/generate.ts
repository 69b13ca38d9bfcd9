/**
 * Writes `src/generated` from the declarations in `data`: row types, schemas and code lists.
 * `--check` writes nothing and exits 1 when a file is not fresh.
 */
import { readFile, writeFile } from "node:fs/promises";
import { format, resolveConfig } from "prettier";
import { generateFiles } from "./generate/index.ts";
import { hasErrorCode } from "./error-code.ts";

const check = process.argv.includes("--check");
let stale = 0;
for (const { path, text } of await generateFiles("data")) {
  const formatted = await format(text, { ...(await resolveConfig(path)), filepath: path });
  const current = await readFile(path, "utf8").catch((error: unknown) => {
    if (hasErrorCode(error, "ENOENT")) return "";
    throw error;
  });
  if (formatted === current) continue;
  if (check) {
    stale += 1;
    console.error(`${path} is not fresh: run "npm run generate"`);
  } else {
    await writeFile(path, formatted);
    console.log(`wrote ${path}`);
  }
}
process.exitCode = stale > 0 ? 1 : 0;
