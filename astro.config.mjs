import sitemap from "@astrojs/sitemap";
import { defineConfig } from "astro/config";
import { createSitemapItem, isEmbed } from "./src/site/sitemap.ts";

const { SITE = "http://localhost:4321", BASE = "/" } = process.env;

export default defineConfig({
  site: SITE,
  base: BASE,
  output: "static",
  trailingSlash: "always",
  build: {
    format: "directory",
    // Stylesheets are shared and cached; with none inline the policy in src/site/csp.ts needs no hashes.
    inlineStylesheets: "never",
  },
  devToolbar: { enabled: false },
  integrations: [
    sitemap({
      filter: (url) => !isEmbed(new URL(url).pathname),
      serialize: createSitemapItem({ site: SITE, base: BASE }),
    }),
  ],
  vite: {
    build: {
      // No script and no asset is put into the page.
      assetsInlineLimit: 0,
      // Older phones: spells out light-dark() and nesting.
      cssTarget: ["chrome100", "safari15.4", "firefox100"],
    },
  },
});
