/** Descriptions of the published tables for search engines (schema.org `DataCatalog` and `Dataset`). Pure. */
import type { SourcesRow } from "../generated/tables.ts";
import { translate } from "../i18n/index.ts";
import { formatDate, type Locale } from "../lib/format.ts";
import type { Manifest, ManifestTable } from "../lib/manifest.ts";
import { compareDates, periodEnd, periodStart } from "../lib/reference-date.ts";
import { fieldWithRole, type Field, type Row, type TableSchema } from "../lib/table-schema.ts";
import { fieldMeaning, fieldTitle, fieldUnit, tableDescription, tableTitle } from "./dictionary.ts";
import type { Links } from "./links.ts";
import { sourcesOfTable } from "./source-uses.ts";

/** What every description needs to know of the site. */
export interface JsonLdContext {
  readonly locale: Locale;
  readonly links: Pick<Links, "absolute">;
  /** Path of a route's page in the context's language, without `BASE`. */
  readonly pagePath: (key: "data" | "overview", parameter?: string) => string;
  readonly edition: { readonly date: string; readonly licence: { readonly url: string } };
}

/** One table with its rows and files. */
export interface DatasetParts {
  readonly schema: TableSchema;
  readonly rows: readonly Row[];
  readonly manifest: ManifestTable;
  /** All sources; those that the rows name are cited. */
  readonly sources: readonly SourcesRow[];
}

const SCHEMA_ORG = "https://schema.org";

/** From the start of the first period to the end of the last, `2009-12-31/2026-06-30`; `null` without dates. */
export function temporalCoverage(schema: TableSchema, rows: readonly Row[]): string | null {
  const field = fieldWithRole(schema, "date");
  if (field === undefined) return null;
  const dates = rows.map((row) => row[field.name]).filter((date) => typeof date === "string");
  const [first] = dates.toSorted(compareDates);
  const last = dates.map(periodEnd).sort().at(-1);
  return first === undefined || last === undefined ? null : `${periodStart(first)}/${last}`;
}

/** What the rows measure, and by what they can be told apart. */
function variables(schema: TableSchema, locale: Locale): readonly object[] {
  const describe = (field: Field): object => {
    const [meaning, unit] = [fieldMeaning(field, locale), fieldUnit(field, locale)];
    return {
      "@type": "PropertyValue",
      propertyID: field.name,
      name: fieldTitle(field, locale),
      ...(meaning === "" ? {} : { description: meaning }),
      ...(unit === "" ? {} : { unitText: unit }),
    };
  };
  return schema.fields.filter(({ role }) => role === "measure" || role === "dimension").map(describe);
}

function organization({ locale, links, pagePath }: JsonLdContext): object {
  return { "@type": "Organization", name: translate(locale)("site.name"), url: links.absolute(pagePath("overview")) };
}

/** A table in a sentence or two, long enough for those who list data sets. */
function describeTable(schema: TableSchema, { rows }: ManifestTable, { locale, edition }: JsonLdContext): string {
  const description = tableDescription(schema, locale);
  return translate(locale)("pages.data.json-ld-description", {
    description,
    rows,
    date: formatDate(edition.date, locale),
  });
}

/** What every description of published data says the same way. */
function shared(context: JsonLdContext): object {
  return {
    inLanguage: context.locale,
    license: context.edition.licence.url,
    isAccessibleForFree: true,
    creator: organization(context),
    version: context.edition.date,
    datePublished: context.edition.date,
  };
}

/** One table as a `Dataset`, with its files, period, variables and the publications that it rests on. */
export function datasetJsonLd({ schema, rows, manifest, sources }: DatasetParts, context: JsonLdContext): object {
  const { locale, links, pagePath } = context;
  const url = links.absolute(pagePath("data", schema.name));
  const coverage = temporalCoverage(schema, rows);
  const cited = new Set(sourcesOfTable(schema, rows));
  const distribution = [
    { file: manifest.csv, encodingFormat: "text/csv" },
    { file: manifest.idCsv, encodingFormat: "text/csv" },
    { file: manifest.parquet, encodingFormat: "application/vnd.apache.parquet" },
  ].map(({ file, encodingFormat }) => ({
    "@type": "DataDownload",
    name: file.path,
    encodingFormat,
    contentUrl: links.absolute(`data/${file.path}`),
    contentSize: `${file.bytes} B`,
    sha256: file.sha256,
  }));
  return {
    "@context": SCHEMA_ORG,
    "@type": "Dataset",
    "@id": url,
    url,
    name: tableTitle(schema, locale),
    alternateName: schema.name,
    description: describeTable(schema, manifest, context),
    ...shared(context),
    includedInDataCatalog: { "@type": "DataCatalog", "@id": links.absolute(pagePath("data")) },
    ...(coverage === null ? {} : { temporalCoverage: coverage }),
    spatialCoverage: { "@type": "Place", name: "Indonesia" },
    variableMeasured: variables(schema, locale),
    distribution,
    ...(cited.size === 0
      ? {}
      : {
          isBasedOn: sources
            .filter(({ source_id }) => cited.has(source_id))
            .map(({ title, url: address }) => address ?? { "@type": "CreativeWork", name: title }),
        }),
  };
}

/** Published tables in short, each with the address at which it is described in full. */
function tableSummaries(
  schemas: readonly TableSchema[],
  manifest: Manifest,
  context: JsonLdContext,
): readonly Readonly<Record<string, unknown>>[] {
  return schemas.flatMap((schema) => {
    const files = manifest.tables[schema.name];
    if (files === undefined) return [];
    const address = context.links.absolute(context.pagePath("data", schema.name));
    return [
      {
        "@type": "Dataset",
        "@id": address,
        url: address,
        name: tableTitle(schema, context.locale),
        description: describeTable(schema, files, context),
        license: context.edition.licence.url,
        creator: organization(context),
      },
    ];
  });
}

/** The tables that a page shows as `Dataset`s in short; what they rest on stands where they are described in full. */
export function tablesJsonLd(
  schemas: readonly TableSchema[],
  manifest: Manifest,
  context: JsonLdContext,
): readonly object[] {
  return tableSummaries(schemas, manifest, context).map((table) => ({ "@context": SCHEMA_ORG, ...table }));
}

/** Name and description of the catalogue, and its tables. */
export interface CatalogParts {
  readonly name: string;
  readonly description: string;
  readonly schemas: readonly TableSchema[];
  readonly manifest: Manifest;
}

/** All tables as a `DataCatalog` that names each `Dataset` and where it is described. */
export function dataCatalogJsonLd(
  { name, description, schemas, manifest }: CatalogParts,
  context: JsonLdContext,
): object {
  const { links, pagePath } = context;
  const url = links.absolute(pagePath("data"));
  return {
    "@context": SCHEMA_ORG,
    "@type": "DataCatalog",
    "@id": url,
    url,
    name,
    description,
    ...shared(context),
    dataset: tableSummaries(schemas, manifest, context),
  };
}
