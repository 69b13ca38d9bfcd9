/**
 * The site's style of charts as plain values, for drawings that leave the page: its classes, and its colours in the
 * light appearance. Both come from the style sheets themselves.
 */
export interface ChartStyles {
  /** Value by name, with its leading `--`. */
  readonly tokens: ReadonlyMap<string, string>;
  /** SVG attributes by class of a drawing's part; colours are written out. Later classes win over earlier ones. */
  readonly classes: ReadonlyMap<string, readonly Attribute[]>;
}

export type Attribute = readonly [name: string, value: string];

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

/**
 * Reads the texts of `tokens.css` and `chart.css`. Rules inside `@media` and `@container` are about pages: left out.
 * Throws where a rule gives parts of a drawing a look by anything but their class.
 */
export function readChartStyles(tokensCss: string, chartCss: string): ChartStyles {
  const rules = [...parseRules(tokensCss), ...parseRules(chartCss)];
  const tokens = new Map(
    rules
      .filter(({ selector }) => selector === ":root" || selector === ".plot")
      .flatMap(({ declarations }) => declarations.filter(([name]) => name.startsWith("--"))),
  );
  const classes = new Map<string, readonly Attribute[]>();
  for (const { selector, declarations } of rules.filter(({ selector }) => selector.includes(".plot"))) {
    const attributes = declarations.filter(([name]) => ATTRIBUTES.has(name));
    if (attributes.length === 0) continue;
    const name = /^\.([\w-]+)$/.exec(selector)?.[1];
    if (name === undefined)
      throw new RangeError(`chart.css: "${selector}" cannot leave the page; style one class of a drawing's parts`);
    const resolved = attributes.map(([key, value]) => [key, resolveColours(value, tokens)] as const);
    classes.set(name, [...(classes.get(name) ?? []), ...resolved]);
  }
  return { tokens, classes };
}

interface StyleRule {
  readonly selector: string;
  /** Property and value, in their order. */
  readonly declarations: readonly Attribute[];
}

/** Top-level rules of a plain style sheet; no nesting. */
function parseRules(css: string): StyleRule[] {
  const rules: StyleRule[] = [];
  const text = css.replace(/\/\*[\s\S]*?\*\//g, "");
  for (let at = 0; ;) {
    const open = text.indexOf("{", at);
    if (open === -1) return rules;
    const close = closingBrace(text, open);
    const selector = text.slice(at, open).trim();
    if (!selector.startsWith("@"))
      rules.push({ selector, declarations: parseDeclarations(text.slice(open + 1, close)) });
    at = close + 1;
  }
}

function closingBrace(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at++) {
    if (text[at] === "{") depth++;
    if (text[at] === "}" && --depth === 0) return at;
  }
  throw new RangeError("style sheet with an open brace");
}

function parseDeclarations(block: string): readonly Attribute[] {
  return block.split(";").flatMap((declaration) => {
    const colon = declaration.indexOf(":");
    if (colon === -1) return [];
    return [[declaration.slice(0, colon).trim(), declaration.slice(colon + 1).trim()] as const];
  });
}

/** `var(--c1)` -> `#0c6f79`: the light one of a pair. Throws on a name without a value and without a fallback. */
export function resolveColours(value: string, tokens: ChartStyles["tokens"]): string {
  if (!/var\(|light-dark\(/.test(value)) return value;
  const resolved = value.replace(/var\((--[\w-]+)(?:,\s*([^()]*))?\)/g, (_, name: string, fallback?: string) => {
    const token = tokens.get(name) ?? fallback;
    if (token === undefined) throw new RangeError(`no value of ${name} in the style sheets`);
    return resolveColours(token, tokens);
  });
  return resolved.replace(/light-dark\(([^,()]+),[^()]*\)/g, "$1");
}
