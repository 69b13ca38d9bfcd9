/** Serves the built site once for all browser tests. */
import { existsSync } from "node:fs";
import type { TestProject } from "vitest/node";
import { serveFolder } from "./site.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** Origin of the built site, without a trailing slash. */
    origin: string;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (!existsSync("dist/index.html")) throw new Error('no built site: run "npm run build" first');
  const site = await serveFolder("dist");
  project.provide("origin", site.origin);
  return () => site.close();
}
