/** What the explorer's page is built from: published cubes, the engine of pages, and the drawing of its first answer. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { JSDOM } from "jsdom";
import { NARROW_PX, WIDE_PX } from "../charts/chart.ts";
import { chooseView, createResult, drawView, views } from "../charts/explore/index.ts";
import type { SourcesRow } from "../generated/tables.ts";
import type { CubeFile } from "../lib/columns.ts";
import type { Locale } from "../lib/format.ts";
import type { ManifestCube } from "../lib/manifest.ts";
import { answer, START, toQuestion, type Answered, type Engine } from "../query/index.ts";
import { published } from "./published.ts";

export const { document } = new JSDOM("").window;

/** Reads a cube as readers download it. */
export const readCube = ({ path }: ManifestCube): Promise<CubeFile> =>
  Promise.resolve(JSON.parse(readFileSync(join(process.cwd(), "public", "data", path), "utf8")) as CubeFile);

/** Answers on the published rows. */
export const pageEngine: Engine = {
  name: "page",
  answer: (question) => Promise.resolve(answer(question, published().dataset)),
};

function startAnswer(): Answered {
  const answered = answer(toQuestion(START), published().dataset);
  if (answered.status !== "ok") throw new Error("the explorer's first question has no answer");
  return answered;
}

/** Sources that the first answer of the explorer cites. */
export function startSources(): readonly SourcesRow[] {
  const cited = new Set(startAnswer().cells.flatMap(({ sourceIds }) => sourceIds));
  return published().tables.sources.filter(({ source_id }) => cited.has(source_id));
}

/** The first answer of the explorer, drawn for a phone and for a desk; CSS shows the one that fits. */
export function startChart(locale: Locale): string {
  const { dataset, tables } = published();
  const result = createResult(startAnswer(), { locale, declarations: dataset, reference: tables });
  const view = views.find(({ id }) => id === chooseView(result));
  if (view === undefined) throw new Error("the explorer's first answer fits no view");
  const draw = (widthPx: number): string =>
    drawView(view, result, { widthPx, locale, interactive: false }, { idPrefix: `start-${widthPx}`, document }).svg;
  return `<div class="chart"><div class="chart-narrow">${draw(NARROW_PX)}</div><div class="chart-wide">${draw(WIDE_PX)}</div></div>`;
}
