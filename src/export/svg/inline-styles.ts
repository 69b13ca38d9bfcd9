/**
 * A drawing that depends on the page -> one that does not: classes become attributes, colours are written out, and
 * marks for scripts and screen readers go (the file around it has its own). Works on the text of the drawing, in one
 * pass, since its markup is always that of `renderChart`.
 */
import { resolveColours, type ChartStyles } from "./styles.ts";

/** What an element inherits: the colour of text, and which of fill and stroke follow it. */
interface Inherited {
  readonly colour: string;
  readonly current: ReadonlySet<string>;
}

const TAG = /<(\/?)([a-zA-Z]+)((?:\s[^\s=>/]+="[^"]*")*)\s*(\/?)>/g;
const ATTRIBUTE = /\s([^\s=>/]+)="([^"]*)"/g;
const DROPPED = /^(?:class|data-figure|role|aria-.*)$/;
const PAINTS = ["fill", "stroke"] as const;

/** Markup of a whole `<svg>` -> XML. Throws where tags do not pair. */
export function inlineStyles(markup: string, { tokens, classes }: ChartStyles): string {
  const open: Inherited[] = [{ colour: resolveColours("var(--ink)", tokens), current: new Set() }];
  const written = markup
    .replace(/<desc[\s>][\s\S]*?<\/desc>/g, "")
    .replaceAll("&nbsp;", "\u00a0")
    .replace(TAG, (tag, closing: string, name: string, attributes: string, selfClosing: string) => {
      if (closing !== "") {
        open.pop();
        return tag;
      }
      const inherited = open.at(-1);
      if (inherited === undefined) throw new RangeError(`</${name}> closes what was not opened`);
      const { own, passedOn } = styleElement(attributes, inherited, { tokens, classes });
      if (selfClosing === "") open.push(passedOn);
      const text = [...own].map(([key, value]) => ` ${key}="${value}"`).join("");
      return `<${name}${text}${selfClosing}>`;
    });
  if (open.length !== 1) throw new RangeError("the drawing's tags do not pair");
  return written;
}

function styleElement(
  attributes: string,
  inherited: Inherited,
  { tokens, classes }: ChartStyles,
): { readonly own: ReadonlyMap<string, string>; readonly passedOn: Inherited } {
  const own = new Map<string, string>();
  let classNames: readonly string[] = [];
  for (const [, name = "", value = ""] of attributes.matchAll(ATTRIBUTE)) {
    if (name === "class") classNames = value.split(" ");
    if (!DROPPED.test(name)) own.set(name, resolveColours(value, tokens));
  }
  // As in a style sheet: a class wins over the element's own attribute.
  for (const [className, look] of classes)
    if (classNames.includes(className))
      for (const [name, value] of look) own.set(name, value.replaceAll('"', "&quot;"));

  const weight = own.get("font-weight");
  if (weight !== undefined) own.set("font-weight", wholeHundreds(weight));

  const colour = own.get("color") ?? inherited.colour;
  own.delete("color");
  const current = new Set<string>();
  for (const paint of PAINTS) {
    const value = own.get(paint);
    if (value !== "currentColor" && !(value === undefined && inherited.current.has(paint))) continue;
    current.add(paint);
    if (value !== undefined || colour !== inherited.colour) own.set(paint, colour);
  }
  return { own, passedOn: { colour, current } };
}

/** Weights as SVG 1.1 knows them: other programs take `650` for no weight at all. */
const wholeHundreds = (weight: string): string =>
  /^\d+$/.test(weight) ? String(Math.round(Number(weight) / 100) * 100) : weight;
