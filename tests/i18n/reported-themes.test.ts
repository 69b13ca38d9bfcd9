import { expect, it } from "vitest";
import { reportedTheme } from "../../src/site/reported-theme.ts";
import { LOCALES } from "../../src/lib/format.ts";
import { loadDataset } from "../query/load-dataset.ts";

it("has words for every theme and sector that a source reports", () => {
  const { rows } = loadDataset();
  const themes = (rows["visit_themes"] ?? []).map((row) => row["theme_reported"]);
  const sectors = (rows["projects"] ?? []).map((row) => row["sector"]);
  for (const theme of new Set([...themes, ...sectors])) {
    if (typeof theme !== "string") continue;
    for (const locale of LOCALES) expect(() => reportedTheme(theme, locale), theme).not.toThrow();
  }
});
