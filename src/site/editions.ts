/** The stored editions: what frozen pages show, and what changes are measured against. */
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { compareText } from "../lib/compare-text.ts";
import { isEditionName } from "../lib/edition-name.ts";
import type { Locale } from "../lib/format.ts";
import { formatInstance, frozenStylePath, parseInstance, type Instance } from "../lib/instance.ts";
import { links } from "./address.ts";
import type { TableState } from "./changes.ts";
import {
  readDescription,
  readPart,
  type EditionDescription,
  type FrozenFigure,
  type StoredTable,
} from "./stored-edition.ts";

export type { FrozenFigure };

export interface Edition extends Omit<EditionDescription, "format" | "parts" | "instances"> {
  /** Where its files are. */
  readonly folder: string;
  readonly instances: readonly Instance[];
}

const EDITIONS_FOLDER = join("data", "editions");

let listed: readonly Edition[] | undefined;

/** Editions of this site, newest first. Throws an `EditionError` where one is damaged. */
export function listEditions(): readonly Edition[] {
  listed ??= readEditions(join(process.cwd(), EDITIONS_FOLDER));
  return listed;
}

/**
 * Editions in a folder, newest first: by the day of their data, then by name, as two editions of the same data may
 * differ in their drawings.
 */
export function readEditions(folder: string): readonly Edition[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter(isEditionName)
    .map((name) => openEdition(join(folder, name), name))
    .sort((a, b) => compareText(b.date, a.date) || compareText(b.name, a.name));
}

function openEdition(folder: string, name: string): Edition {
  const { date, licence, tables, locales, instances } = readDescription(folder, name);
  return { name, folder, date, licence, tables, locales, instances: instances.map(parseInstance) };
}

/** Figures that an edition holds. */
export const frozenInstances = ({ instances }: Edition): readonly Instance[] => instances;

/** A figure of an edition; `null` where the edition does not hold it. */
export function frozenFigure(edition: Edition, instance: Instance, locale: Locale): FrozenFigure | null {
  const line = linesOf(edition).get(`${formatInstance(instance)} ${locale}`);
  if (line === undefined) return null;
  return JSON.parse(line.toString("utf8")) as FrozenFigure;
}

/** Tables of an edition by name, each with the schema of that time. */
export function editionTables({ folder }: Pick<Edition, "folder">): ReadonlyMap<string, TableState> {
  const known = tablesByFolder.get(folder);
  if (known !== undefined) return known;
  const stored = JSON.parse(readPart(folder, "tables").toString("utf8")) as Readonly<Record<string, StoredTable>>;
  const tables = new Map(
    Object.entries(stored).map(([name, { schema, rows }]) => [
      name,
      {
        schema,
        rows: rows.map((row) => Object.fromEntries(schema.fields.map((field, at) => [field.name, row[at] ?? null]))),
      },
    ]),
  );
  tablesByFolder.set(folder, tables);
  return tables;
}

const tablesByFolder = new Map<string, ReadonlyMap<string, TableState>>();

/** Style sheet of an edition's drawings; it reaches nothing outside an element of class `frozen`. */
export const frozenStyle = (edition: Edition): string => readPart(edition.folder, "style").toString("utf8");

/** Address of that style sheet. */
export const frozenStyleHref = ({ name }: Pick<Edition, "name">): string => links.href(frozenStylePath(name));

/** Lines of the figures by instance and language; views of one buffer, parsed when they are asked for. */
const linesByFolder = new Map<string, ReadonlyMap<string, Buffer>>();

function linesOf({ folder, instances, locales }: Edition): ReadonlyMap<string, Buffer> {
  const known = linesByFolder.get(folder);
  if (known !== undefined) return known;
  const bytes = readPart(folder, "figures");
  const lines = new Map<string, Buffer>();
  let start = 0;
  for (const instance of instances)
    for (const locale of locales) {
      const end = bytes.indexOf("\n", start);
      lines.set(`${formatInstance(instance)} ${locale}`, bytes.subarray(start, end));
      start = end + 1;
    }
  linesByFolder.set(folder, lines);
  return lines;
}
