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
/** Control characters that XML 1.0 has no way to write; a reader's own file may hold some. */
// eslint-disable-next-line no-control-regex -- these are the characters meant
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** `element("text", {x: 1}, "a &amp; b")` -> `<text x="1">a &amp; b</text>`; content is markup, see `escapeXml`. Numbers keep two decimals. */
export function element(name: string, attributes: Attributes, content = ""): string {
  const written = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${typeof value === "number" ? Math.round(value * 100) / 100 : escapeXml(value)}"`)
    .join("");
  return content === "" ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}
