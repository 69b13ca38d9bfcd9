/** Colours of the light appearance for documents whose themes hold colours as values, read from the style sheet. */
import { readFile } from "node:fs/promises";
import { readChartStyles, resolveColours } from "../../src/export/svg/styles.ts";
import type { GeneratedFile } from "./index.ts";

const TOKENS = new URL("../../src/styles/tokens.css", import.meta.url);

/** Plans `src/generated/light-colours.ts`. */
export async function lightColoursFile(): Promise<GeneratedFile> {
  const { tokens } = readChartStyles(await readFile(TOKENS, "utf8"), "");
  const colours = [...tokens.keys()].flatMap((name) => {
    const value = resolveColours(`var(${name})`, tokens).trim();
    return /^#[\da-f]{6}$/.test(value)
      ? [`  ${JSON.stringify(name.slice(2))}: ${JSON.stringify(value.slice(1))},`]
      : [];
  });
  return {
    path: "src/generated/light-colours.ts",
    text: `// Made by \`npm run generate\` from src/styles/tokens.css. Do not edit.

/** Colours of the light appearance by the name of their token, as six hexadecimal digits. */
export const LIGHT_COLOURS = {\n${colours.join("\n")}\n} as const;\n`,
  };
}
