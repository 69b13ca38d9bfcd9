/**
 * The site's style of charts as plain values, for drawings that leave the page: its classes, and its colours in the
 * light appearance. Both come from the style sheets themselves.
 */
export interface StyleRule {
  readonly selector: string;
  /** Property and value, in their order. */
  readonly declarations: readonly (readonly [string, string])[];
}

export interface ChartStyles {
  /** Value by name, with its leading `--`. */
  readonly tokens: ReadonlyMap<string, string>;
  /** Rules for parts of a drawing. */
  readonly rules: readonly StyleRule[];
}

/** Reads the texts of `tokens.css` and `chart.css`. Rules inside `@media` and `@container` are about pages: left out. */
export function readChartStyles(tokensCss: string, chartCss: string): ChartStyles {
  const rules = [...parseRules(tokensCss), ...parseRules(chartCss)];
  const custom = rules
    .filter(({ selector }) => selector === ":root" || selector === ".plot")
    .flatMap(({ declarations }) => declarations.filter(([name]) => name.startsWith("--")));
  return { tokens: new Map(custom), rules: rules.filter(({ selector }) => selector.includes(".plot")) };
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

function parseDeclarations(block: string): StyleRule["declarations"] {
  return block.split(";").flatMap((declaration) => {
    const colon = declaration.indexOf(":");
    if (colon === -1) return [];
    return [[declaration.slice(0, colon).trim(), declaration.slice(colon + 1).trim()] as const];
  });
}

/** `var(--c1)` -> `#0c6f79`: the light one of a pair. Throws on a name without a value and without a fallback. */
export function resolveColours(value: string, tokens: ChartStyles["tokens"]): string {
  const resolved = value.replace(/var\((--[\w-]+)(?:,\s*([^()]*))?\)/g, (_, name: string, fallback?: string) => {
    const token = tokens.get(name) ?? fallback;
    if (token === undefined) throw new RangeError(`no value of ${name} in the style sheets`);
    return resolveColours(token, tokens);
  });
  return resolved.replace(/light-dark\(([^,()]+),[^()]*\)/g, "$1");
}
