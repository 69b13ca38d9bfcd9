/** SVG as text. Pictures are made by the hundred; a document would cost ten times the time. */

type Attributes = Readonly<Record<string, string | number>>;

/** Text for XML: no character of it is markup, and none is forbidden there. */
export const escapeXml = (text: string): string =>
  text
    .replace(FORBIDDEN, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
/** All but the characters of XML 1.0 (production 2, Char); a reader's own file may hold some. */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

/** `element("text", {x: 1}, "a &amp; b")` -> `<text x="1">a &amp; b</text>`; content is markup, see `escapeXml`. Numbers keep two decimals. */
export function element(name: string, attributes: Attributes, content = ""): string {
  const written = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${typeof value === "number" ? Math.round(value * 100) / 100 : escapeXml(value)}"`)
    .join("");
  return content === "" ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}
