import type { MessageKey, Translate } from "./index.ts";

/** Remarks that the compilation puts in parentheses behind a name, in English, and the text for readers. */
const REMARKS: readonly (readonly [RegExp, MessageKey])[] = [
  [/^document copy$/, "pages.sources.remark-document-copy"],
  [/^reprint$/, "pages.sources.remark-reprint"],
  [/^reprint of (?<name>.+)$/, "pages.sources.remark-reprint-of"],
  [/^copy at (?<name>.+)$/, "pages.sources.remark-copy-at"],
  [/^quoting (?<name>.+)$/, "pages.sources.remark-quoting"],
  [/^excerpt of a (?<name>.+) study$/, "pages.sources.remark-excerpt"],
  [/^via (?<name>.+)$/, "pages.sources.remark-via"],
  [/^weblog$/, "pages.sources.remark-weblog"],
  [/^sic, probably (?<name>.+)$/, "regions.remark-as-written"],
  [/^spelt "(?<name>.+)" in the article$/, "regions.remark-spelt"],
  [/^(kota or kabupaten|city or regency) not said$/, "regions.remark-city-or-regency"],
  [/^listed as a province in the article$/, "regions.remark-as-province"],
  [/^virtual benchmarking$/, "regions.remark-virtual-benchmarking"],
];

/**
 * A name as a source gives it, its remark in the reader's language: `Sorong (city or regency not said)` -> `Sorong
 * (kota atau kabupaten tidak disebutkan)`. Parentheses that are part of the name stay.
 */
export function reportedName(name: string, t: Translate): string {
  return name.replace(/\(([^()]+)\)/, (whole, remark: string) => {
    for (const [pattern, key] of REMARKS) {
      const match = pattern.exec(remark);
      if (match !== null) return `(${t(key, { name: match.groups?.["name"] ?? "" })})`;
    }
    return whole;
  });
}
