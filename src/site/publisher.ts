import type { MessageKey, Translate } from "../i18n/index.ts";

/** Remarks that the compilation puts behind a publisher, in English, and the text for readers. */
const REMARKS: readonly (readonly [RegExp, MessageKey])[] = [
  [/^document copy$/, "pages.sources.remark-document-copy"],
  [/^reprint$/, "pages.sources.remark-reprint"],
  [/^reprint of (?<name>.+)$/, "pages.sources.remark-reprint-of"],
  [/^copy at (?<name>.+)$/, "pages.sources.remark-copy-at"],
  [/^quoting (?<name>.+)$/, "pages.sources.remark-quoting"],
  [/^excerpt of a (?<name>.+) study$/, "pages.sources.remark-excerpt"],
  [/^via (?<name>.+)$/, "pages.sources.remark-via"],
  [/^weblog$/, "pages.sources.remark-weblog"],
];

/** `BKN (reprint)` -> `BKN (cetak ulang)`; a publisher that is not known is said to be so. */
export function publisherLabel(publisher: string, t: Translate): string {
  if (publisher.startsWith("unknown")) return t("pages.sources.no-publisher");
  return publisher.replace(/\(([^()]+)\)/, (whole, remark: string) => {
    for (const [pattern, key] of REMARKS) {
      const match = pattern.exec(remark);
      if (match !== null) return `(${t(key, { name: match.groups?.["name"] ?? "" })})`;
    }
    return whole;
  });
}
