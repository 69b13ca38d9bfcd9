/**
 * Links of the site being built. `SITE` (origin) and `BASE` (sub-path) come from the environment, as in
 * `astro.config.mjs`; this module runs at build time only, in Astro as in plain Node scripts and tests.
 */
import { createLinks } from "./links.ts";

export const links = createLinks(process.env["BASE"] ?? "/", process.env["SITE"] ?? "http://localhost:4321");
