import { resolveColours, type ChartStyles } from "./styles.ts";

/** Properties that SVG knows as attributes too; other programs read those more reliably than style sheets. */
const ATTRIBUTES = new Set([
  "color",
  "fill",
  "font-family",
  "font-size",
  "font-weight",
  "opacity",
  "paint-order",
  "stroke",
  "stroke-dasharray",
  "stroke-linecap",
  "stroke-linejoin",
  "stroke-width",
]);

/** Makes a drawing independent of the page, in place: no classes, no marks for scripts, no variables, no `currentColor`. */
export function inlineStyles(drawing: Element, { tokens, rules }: ChartStyles): void {
  for (const { selector, declarations } of rules) {
    const elements = [drawing, ...drawing.querySelectorAll("*")].filter((element) => element.matches(selector));
    for (const [name, value] of declarations)
      if (ATTRIBUTES.has(name)) for (const element of elements) element.setAttribute(name, value);
  }
  for (const element of [drawing, ...drawing.querySelectorAll("*")]) {
    for (const name of ["class", "data-figure"]) element.removeAttribute(name);
    for (const attribute of element.attributes)
      if (/var\(|light-dark\(/.test(attribute.value)) attribute.value = resolveColours(attribute.value, tokens);
  }
  resolveCurrentColour(drawing, { colour: resolveColours("var(--ink)", tokens), current: new Set() });
}

/** What an element inherits: the colour of text, and which of fill and stroke follow it. */
interface Inherited {
  readonly colour: string;
  readonly current: ReadonlySet<string>;
}

function resolveCurrentColour(element: Element, inherited: Inherited): void {
  const colour = element.getAttribute("color") ?? inherited.colour;
  const current = new Set<string>();
  for (const name of ["fill", "stroke"]) {
    const own = element.getAttribute(name);
    if (own === "currentColor" || (own === null && inherited.current.has(name))) {
      current.add(name);
      if (own !== null || colour !== inherited.colour) element.setAttribute(name, colour);
    }
  }
  element.removeAttribute("color");
  for (const child of element.children) resolveCurrentColour(child, { colour, current });
}
