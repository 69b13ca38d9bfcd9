/** The figures of slides as the site publishes them, each fetched once. */
import type { FigureFile } from "../../export/portable-figure.ts";
import type { Locale } from "../../lib/format.ts";
import { chartFilePath, type Instance } from "../../lib/instance.ts";
import { fetchJson } from "./fetch-json.ts";

export interface FigureFiles {
  /** Rejects with `PublishedFileError`; what failed is asked for again the next time. */
  fetch(instance: Instance, locale: Locale): Promise<FigureFile>;
}

export function createFigureFiles(rootHref: string): FigureFiles {
  const files = new Map<string, Promise<FigureFile>>();
  return {
    fetch(instance, locale) {
      const path = chartFilePath(instance, locale, "figure.json");
      const known = files.get(path);
      if (known !== undefined) return known;
      // A file is small and wanted by several: whoever stops waiting does not stop it.
      const file = fetchJson<FigureFile>(rootHref, path, new AbortController().signal);
      files.set(path, file);
      file.catch(() => files.delete(path));
      return file;
    },
  };
}
