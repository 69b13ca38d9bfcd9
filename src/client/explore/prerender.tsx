/** The explorer as the page shows it before its script runs, drawn by the same components while the site is built. */
import { render } from "preact";
import { START, type Engine } from "../../query/index.ts";
import type { ExploreConfig } from "../config.ts";
import { renderWithoutEffects } from "../render-without-effects.ts";
import { fixedAddress } from "./address-bar.ts";
import { App } from "./App.tsx";
import { createExplorer } from "./context.ts";
import { firstAnswer } from "./first-answer.ts";
import { loadPublishedTables, type ReadCube } from "./published-tables.ts";

export interface PrerenderOptions {
  readonly config: ExploreConfig;
  /** Absolute address of the page. */
  readonly href: string;
  readonly readCube: ReadCube;
  /** Answers the first question. */
  readonly engine: Engine;
  /** Markup of the chart, which the browser draws at the width that it finds. */
  readonly chart: string;
  readonly document: Document;
}

/** Parts that need the script: shown, so that nothing moves when it comes, but out of reach until then. */
const INERT = ".tabs, .panel, .result-tools";

/** Markup of the explorer at its bare address. */
export async function prerender({
  config,
  href,
  readCube,
  engine,
  chart,
  document,
}: PrerenderOptions): Promise<string> {
  const tables = await loadPublishedTables(config.cubes, readCube, START.table);
  const explorer = createExplorer(config, tables.declarations);
  const first = await firstAnswer("", tables, explorer, engine);
  const root = document.createElement("div");
  renderWithoutEffects(<App explorer={explorer} tables={tables} bar={fixedAddress(href)} first={first} />, root);
  const drawing = root.querySelector(".result-chart");
  if (drawing === null) throw new Error("the explorer's first answer has no chart");
  drawing.innerHTML = chart;
  for (const element of root.querySelectorAll(INERT)) element.setAttribute("inert", "");
  // Markup holds attributes; what is chosen is a property until then.
  for (const option of root.querySelectorAll("option")) option.toggleAttribute("selected", option.selected);
  for (const input of root.querySelectorAll("input")) input.toggleAttribute("checked", input.checked);
  const markup = root.innerHTML;
  render(null, root);
  return markup;
}
