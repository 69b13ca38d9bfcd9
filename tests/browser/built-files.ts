/** Reads a built folder: pages with their links, for tests that need no browser. */
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { JSDOM } from "jsdom";

export interface BuiltPage {
  /** Path below the built folder, ending in a slash, or a file such as `404.html`. */
  readonly path: string;
  readonly ids: ReadonlySet<string>;
  readonly duplicateIds: readonly string[];
  /** Values of href and src that stay on the site. */
  readonly links: readonly string[];
  readonly html: string;
}

export function listFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort();
}

const attributeValues = (html: string, name: string): string[] =>
  [...html.matchAll(new RegExp(`\\s${name}="([^"]*)"`, "g"))].map(([, value = ""]) =>
    value.replaceAll("&amp;", "&").replaceAll("&#38;", "&").replaceAll("&#39;", "'"),
  );

/** Every page of a built folder. Attributes are read as text: parsing 1,200 documents would take minutes. */
export function readPages(folder: string): BuiltPage[] {
  return listFiles(folder)
    .filter((file) => file.endsWith(".html"))
    .map((file) => {
      const html = readFileSync(join(folder, file), "utf8");
      const ids = attributeValues(html, "id");
      const links = ["href", "src", "action", "bundle"].flatMap((name) => attributeValues(html, name));
      return {
        path: file.endsWith("index.html") ? file.slice(0, -"index.html".length) : file,
        ids: new Set(ids),
        duplicateIds: ids.filter((id, index) => ids.indexOf(id) !== index),
        links: links.filter((link) => !/^(https?:|mailto:|data:)/.test(link)),
        html,
      };
    });
}

/** A page as a document, for the few tests that need one. */
export const parsePage = (html: string): Document => new JSDOM(html).window.document;
