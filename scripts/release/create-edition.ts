/** The published data and its figures -> the files of an edition. Same commit, same bytes: no clock, no address. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { NARROW_PX, WIDE_PX } from "../../src/charts/chart.ts";
import { LOCALES, type Locale } from "../../src/lib/format.ts";
import { formatInstance, type Instance } from "../../src/lib/instance.ts";
import { edition } from "../../src/site/edition.ts";
import { drawFigure, portableFigure } from "../../src/site/figures.ts";
import { listInstances, parametersOf } from "../../src/site/instances.ts";
import { published } from "../../src/site/published.ts";
import {
  compressText,
  describePart,
  DESCRIPTION_FILE,
  EDITION_FORMAT,
  PART_FILES,
  type EditionDescription,
  type FrozenFigure,
  type StoredTable,
} from "../../src/site/stored-edition.ts";
import { freezeDrawing, frozenStyle } from "./frozen-style.ts";

/** Files of an edition by their names. */
export type EditionFiles = ReadonlyMap<string, Uint8Array>;

/** Reads the published folder: `npm run data` comes first. `instances` are all where nothing else is asked for. */
export async function createEdition(name: string, instances = listInstances()): Promise<EditionFiles> {
  const figures = instances.flatMap((instance) => LOCALES.map((locale) => frozenFigure(instance, locale)));
  const tables = storedTables();
  const parts = new Map<string, Uint8Array>([
    [PART_FILES.figures, compressText(figures.map((figure) => `${JSON.stringify(figure)}\n`).join(""))],
    [PART_FILES.tables, compressText(JSON.stringify(tables))],
    [PART_FILES.style, Buffer.from(await styleOf(figures))],
  ]);
  const description: EditionDescription = {
    format: EDITION_FORMAT,
    name,
    date: edition.date,
    licence: edition.licence,
    tables: Object.fromEntries(Object.entries(tables).map(([table, { rows }]) => [table, rows.length])),
    locales: LOCALES,
    instances: instances.map(formatInstance),
    parts: [...parts].map(([path, bytes]) => describePart(path, bytes)),
  };
  return new Map([...parts, [DESCRIPTION_FILE, Buffer.from(`${JSON.stringify(description, null, 2)}\n`)]]);
}

function frozenFigure(instance: Instance, locale: Locale): FrozenFigure {
  const parameters = parametersOf(instance);
  const found = portableFigure(instance.chart, parameters, locale);
  if (found === null) throw new Error(`${formatInstance(instance)} is listed and has nothing to show`);
  const draw = (widthPx: number): string => freezeDrawing(drawFigure(instance.chart, parameters, locale, widthPx));
  return { figure: { ...found, native: null }, narrow: draw(NARROW_PX), wide: draw(WIDE_PX) };
}

function storedTables(): Readonly<Record<string, StoredTable>> {
  const { schemas, rows } = published().dataset;
  return Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => [
      name,
      { schema, rows: (rows[name] ?? []).map((row) => schema.fields.map((field) => row[field.name] ?? null)) },
    ]),
  );
}

async function styleOf(figures: readonly FrozenFigure[]): Promise<string> {
  const read = (name: string): Promise<string> => readFile(join("src", "styles", name), "utf8");
  return frozenStyle({
    tokensCss: await read("tokens.css"),
    chartCss: await read("chart.css"),
    drawings: figures.map(({ narrow, wide }) => narrow + wide).join(""),
  });
}
