/**
 * Writes `src/generated`: row types, schemas and code lists from the declarations in `data`, and the font of embeds.
 * `--check` writes nothing and exits 1 when a file is not fresh.
 */
import { readFile, writeFile } from "node:fs/promises";
import { format, resolveConfig } from "prettier";
import { embedFont } from "./generate/embed-font.ts";
import { generateFiles } from "./generate/index.ts";
import { hasErrorCode } from "./error-code.ts";

const check = process.argv.includes("--check");
const texts = await Promise.all(
  (await generateFiles("data")).map(async ({ path, text }) => {
    const formatted = await format(text, { ...(await resolveConfig(path)), filepath: path });
    return { path, bytes: Buffer.from(formatted) };
  }),
);
let stale = 0;
for (const { path, bytes } of [...texts, await embedFont()]) {
  const current = await readFile(path).catch((error: unknown) => {
    if (hasErrorCode(error, "ENOENT")) return null;
    throw error;
  });
  if (current !== null && bytes.equals(current)) continue;
  if (check) {
    stale += 1;
    console.error(`${path} is not fresh: run "npm run generate"`);
  } else {
    await writeFile(path, bytes);
    console.log(`wrote ${path}`);
  }
}
process.exitCode = stale > 0 ? 1 : 0;
