/**
 * npm run release -- NAME [--out DIR]
 * Checks and publishes the data, then stores what is published now as an edition: the tables, and every figure with its
 * drawings. Editions are committed; frozen embeds and the pages about changes are made of them.
 */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { refuseName, ReleaseError, storeEdition } from "./release/store-edition.ts";

const { values: options, positionals } = parseArgs({
  options: { out: { type: "string", default: join("data", "editions") } },
  allowPositionals: true,
});
const name = positionals.join(" ");

try {
  await refuseName(options.out, name);
  const { status } = spawnSync(process.execPath, ["scripts/data.ts", "--quiet"], { stdio: "inherit" });
  if (status === 0) {
    // Reads the published folder, so not before it is fresh.
    const { createEdition } = await import("./release/create-edition.ts");
    const files = await createEdition(name);
    await storeEdition(options.out, name, files);
    for (const [path, { length }] of files) console.log(`${path.padEnd(18)} ${String(length).padStart(9)} B`);
    console.log(`edisi / edition ${name}: ${join(options.out, name)}`);
  } else {
    process.exitCode = status ?? 1;
  }
} catch (error) {
  if (!(error instanceof ReleaseError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
