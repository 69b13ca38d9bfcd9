/** XML text, built from the inside out. */
import { escapeXml as escapeMarkup } from "../svg/element.ts";

export type Attributes = Readonly<Record<string, string | number | undefined>>;

export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Namespaces of Office Open XML under the prefixes that every reader expects. */
export const NAMESPACES = {
  a: "http://schemas.openxmlformats.org/drawingml/2006/main",
  c: "http://schemas.openxmlformats.org/drawingml/2006/chart",
  c15: "http://schemas.microsoft.com/office/drawing/2012/chart",
  p: "http://schemas.openxmlformats.org/presentationml/2006/main",
  r: "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
  x: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
} as const;

/** `xmlns:` attributes for a root element. */
export const namespaces = (...prefixes: readonly (keyof typeof NAMESPACES)[]): Attributes =>
  Object.fromEntries(prefixes.map((prefix) => [`xmlns:${prefix}`, NAMESPACES[prefix]]));

/** Text as content or attribute value; line ends are `\n`, which an attribute keeps only when it is written as a number. */
export const escapeXml = (text: string): string => (PLAIN.test(text) ? text : escapeUnusual(text));

/** Most texts have nothing to escape, and a file has ten thousand of them. */
const PLAIN = /^[^&<>"\p{Control}\p{Surrogate}\ufffe\uffff]*$/u;

const escapeUnusual = (text: string): string =>
  escapeMarkup(text.replace(/\r\n?/g, "\n")).replaceAll("\t", "&#9;").replaceAll("\n", "&#10;");

/** One element. `undefined` attributes are left out; children are markup. */
export function element(name: string, attributes: Attributes = {}, ...children: readonly string[]): string {
  let written = "";
  for (const [key, value] of Object.entries(attributes))
    if (value !== undefined) written += ` ${key}="${typeof value === "number" ? value : escapeXml(value)}"`;
  const content = children.join("");
  return content === "" ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}

/** An element that says one thing: `<c:idx val="0"/>`. */
export const valueElement = (name: string, val: string | number): string => element(name, { val });
