/** JSON-LD of the published tables for the page being built; subject pages describe the tables that they show. */
import { schemas, type TableName } from "../generated/tables.ts";
import type { Locale } from "../lib/format.ts";
import { pagePath, type RouteKey } from "../lib/routes.ts";
import { links } from "./address.ts";
import { dataCatalogJsonLd, datasetJsonLd, tablesJsonLd, type JsonLdContext } from "./dataset-json-ld.ts";
import { edition } from "./edition.ts";
import { published } from "./published.ts";
import { TABLE_ROUTES } from "./source-uses.ts";

const createContext = (locale: Locale): JsonLdContext => ({
  locale,
  links,
  pagePath: (key, parameter) => pagePath(key, locale, parameter),
  edition,
});

/** One table as a `Dataset`, with its files and sources. */
export function tableJsonLd(table: TableName, locale: Locale): object {
  const { manifest, dataset, tables } = published();
  const files = manifest.tables[table];
  if (files === undefined) throw new RangeError(`${table} was not published`);
  const parts = { schema: schemas[table], rows: dataset.rows[table] ?? [], manifest: files, sources: tables.sources };
  return datasetJsonLd(parts, createContext(locale));
}

/** All published tables as a `DataCatalog`. */
export function catalogJsonLd(name: string, description: string, locale: Locale): object {
  const { manifest } = published();
  return dataCatalogJsonLd({ name, description, schemas: Object.values(schemas), manifest }, createContext(locale));
}

/** The published tables that the page of a subject shows, in short. */
export function subjectJsonLd(key: RouteKey, locale: Locale): readonly object[] {
  const shown = Object.values(schemas).filter(({ name }) => TABLE_ROUTES[name] === key);
  return tablesJsonLd(shown, published().manifest, createContext(locale));
}
