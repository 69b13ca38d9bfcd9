/** The slides' own page, built with a deck of real figures in `deck.json`. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import { NARROW_PX } from "../../../src/charts/chart.ts";
import type { SlideDeck } from "../../../src/client/slides/index.ts";
import { slideDrawing } from "../../../src/export/picture/bare-svg.ts";
import { readDrawing } from "../../../src/export/picture/fit.ts";
import type { FigureFile } from "../../../src/export/portable-figure.ts";
import type { Locale } from "../../../src/lib/format.ts";
import { parseInstance } from "../../../src/lib/instance.ts";
import { drawFigure, portableFigure } from "../../../src/site/figures.ts";
import { siteIdentity } from "../../../src/site/identity.ts";
import { parametersOf } from "../../../src/site/instances.ts";

/** As the chart pipeline writes them. */
function figureFile(name: string, locale: Locale): FigureFile {
  const instance = parseInstance(name);
  const parameters = parametersOf(instance);
  const draw = (widthPx: number): string => drawFigure(instance.chart, parameters, locale, widthPx);
  const figure = portableFigure(instance.chart, parameters, locale);
  if (figure === null) throw new RangeError(`${name} has nothing to show`);
  return { figure, drawing: slideDrawing(draw), narrow: readDrawing(draw(NARROW_PX)) };
}

export const deckOf = (names: readonly string[], locale: Locale): SlideDeck => ({
  locale,
  title: locale === "id" ? "ASN di Sumatera Selatan" : "Civil service in Sumatera Selatan",
  subtitle: locale === "id" ? "Untuk rapat koordinasi" : "For the coordination meeting",
  figures: names.map((name) => figureFile(name, locale)),
  site: siteIdentity(locale),
});

export async function buildSlidesPage(outDir: string, base: string, deck: SlideDeck): Promise<void> {
  await build({
    configFile: false,
    root: fileURLToPath(new URL(".", import.meta.url)),
    base,
    publicDir: false,
    logLevel: "warn",
    build: { outDir, emptyOutDir: true, modulePreload: { polyfill: false }, assetsInlineLimit: 0 },
  });
  writeFileSync(join(outDir, "deck.json"), JSON.stringify(deck));
}
