/**
 * The look of an edition's drawings, apart from the site's: classes of their own and every colour written out, so that
 * no later rule or token of the site reaches a drawing that is stored.
 */

/** Renames the classes of a drawing to those of the edition's style sheet. */
export const freezeDrawing = (markup: string): string =>
  markup.replace(/ class="([^"]*)"/g, (_, names: string) => ` class="${names.replace(/[^ ]+/g, "frozen-$&")}"`);

interface Token {
  readonly name: string;
  readonly light: string;
  readonly dark: string;
}

export interface FrozenStyleInput {
  /** Texts of the site's style sheets. */
  readonly tokensCss: string;
  readonly chartCss: string;
  /** Markup of all drawings, for the variables in it. */
  readonly drawings: string;
}

/**
 * The rules of charts under names of their own, and the variables that drawings and rules refer to. `light-dark()` is
 * spelled out: this sheet passes no later build, and older phones do not know it. `all: initial` keeps out what a
 * drawing would inherit from its page.
 */
export function frozenStyle({ tokensCss, chartCss, drawings }: FrozenStyleInput): string {
  const chart = withoutComments(chartCss)
    .replace(/\.chart(-narrow|-wide)?\b/g, ".frozen$1")
    .replace(/\.plot\b/g, ".frozen-plot");
  const tokens = usedTokens(readTokens(tokensCss), drawings + chart);
  const block = (selector: string, lines: readonly string[]): string =>
    `${selector} {\n${lines.map((line) => `  ${line};\n`).join("")}}\n`;
  const paired = tokens.filter(({ light, dark }) => light !== dark);
  const light = paired.map((token) => `${token.name}: ${token.light}`);
  const dark = paired.map((token) => `${token.name}: ${token.dark}`);
  return [
    block(".frozen", ["all: initial", "display: block", ...tokens.map((token) => `${token.name}: ${token.light}`)]),
    `@media (prefers-color-scheme: dark) {\n${block(".frozen", dark)}}\n`,
    block('[data-theme="light"] .frozen', light),
    block('[data-theme="dark"] .frozen', dark),
    `@media print {\n${block(".frozen,\n[data-theme] .frozen", light)}}\n`,
    chart.trim(),
    "",
  ].join("\n");
}

const withoutComments = (css: string): string => css.replace(/\/\*[\s\S]*?\*\//g, "").replace(/\n{2,}/g, "\n");

/** Tokens that a text names, and those that their values name. */
function usedTokens(tokens: readonly Token[], text: string): readonly Token[] {
  const byName = new Map(tokens.map((token) => [token.name, token]));
  const used = new Set<Token>();
  const follow = (value: string): void => {
    for (const name of new Set(Array.from(value.matchAll(/var\((--[\w-]+)/g), ([, found = ""]) => found))) {
      const token = byName.get(name);
      if (token === undefined || used.has(token)) continue;
      used.add(token);
      follow(token.light + token.dark);
    }
  };
  follow(text);
  return tokens.filter((token) => used.has(token));
}

/** Custom properties of `:root`; throws on a pair of colours that it cannot split. */
function readTokens(tokensCss: string): readonly Token[] {
  const root = /:root \{([\s\S]*?)\n\}/.exec(withoutComments(tokensCss))?.[1] ?? "";
  const side = (value: string, which: 1 | 2): string =>
    value.replace(/light-dark\(([^,()]+), ([^,()]+)\)/g, which === 1 ? "$1" : "$2");
  const tokens = [...root.matchAll(/^\s*(--[\w-]+): ([^;]+);/gm)].map(([, name = "", value = ""]) => ({
    name,
    light: side(value, 1),
    dark: side(value, 2),
  }));
  const unsplit = tokens.find(({ light }) => light.includes("light-dark("));
  if (tokens.length === 0 || unsplit !== undefined)
    throw new RangeError(`tokens.css: ${unsplit?.name ?? ":root"} is not written as this reads it`);
  return tokens;
}
