import { expect, test } from "vitest";
import { schemas, type SourcesRow } from "../../src/generated/tables.ts";
import type { Manifest } from "../../src/lib/manifest.ts";
import { pagePath } from "../../src/lib/routes.ts";
import {
  dataCatalogJsonLd,
  datasetJsonLd,
  tablesJsonLd,
  temporalCoverage,
  type JsonLdContext,
} from "../../src/site/dataset-json-ld.ts";
import { createLinks } from "../../src/site/links.ts";

const context: JsonLdContext = {
  locale: "en",
  links: createLinks("/lokus/", "https://example.org"),
  pagePath: (key, parameter) => pagePath(key, "en", parameter),
  edition: { date: "2026-11-22", licence: { url: "https://creativecommons.org/licenses/by/4.0/" } },
};
const file = (path: string) => ({ path, bytes: 1200, sha256: "ab" });
const manifest = {
  rows: 2,
  kind: "marginal" as const,
  csv: file("merit.csv"),
  idCsv: file("merit.id.csv"),
  parquet: file("merit.parquet"),
  deliveries: [],
};
const publication = (tables: Manifest["tables"]): Manifest => ({
  edition: "2026.11.22",
  tables,
  cubes: [],
  shards: [],
  inputs: [],
});
const source = (source_id: string, url: string | null): SourcesRow => ({
  source_id,
  title: `Title of ${source_id}`,
  publisher: "BKN",
  published: null,
  url,
  kind: "GOV",
  language: "id",
});
const rows = [
  { as_of: "2025-09", merit_index: 301, source_id: "a" },
  { as_of: "2020", merit_index: null, source_id: "b" },
];
const dataset = datasetJsonLd(
  {
    schema: schemas.merit,
    rows,
    manifest,
    sources: [source("a", "https://a.example/x"), source("b", null), source("c", null)],
  },
  context,
);

test("the period runs from the start of the first date to the end of the last", () => {
  expect(temporalCoverage(schemas.merit, rows)).toBe("2020-01-01/2025-09-30");
  expect(temporalCoverage(schemas.glossary, [])).toBeNull();
});

test("a dataset names its licence, period, place, files and page", () => {
  expect(dataset).toMatchObject({
    "@type": "Dataset",
    url: "https://example.org/lokus/en/data/merit/",
    name: "Merit system index",
    license: "https://creativecommons.org/licenses/by/4.0/",
    temporalCoverage: "2020-01-01/2025-09-30",
    spatialCoverage: { name: "Indonesia" },
    distribution: [
      { encodingFormat: "text/csv", contentUrl: "https://example.org/lokus/data/merit.csv", contentSize: "1200 B" },
      { contentUrl: "https://example.org/lokus/data/merit.id.csv" },
      { encodingFormat: "application/vnd.apache.parquet" },
    ],
  });
});

test("variables come from the schema, with their units", () => {
  expect(dataset).toHaveProperty(
    "variableMeasured",
    expect.arrayContaining([
      expect.objectContaining({ propertyID: "merit_index", name: "Merit index", unitText: "points" }),
    ]),
  );
});

test("only the sources that the rows name are cited, by address or else by title", () => {
  expect(dataset).toHaveProperty("isBasedOn", ["https://a.example/x", { "@type": "CreativeWork", name: "Title of b" }]);
});

test("descriptions are long enough to be listed", () => {
  const all = Object.values(schemas);
  const tables = Object.fromEntries(all.map(({ name }) => [name, manifest]));
  for (const locale of ["id", "en"] as const) {
    const catalog = dataCatalogJsonLd(
      { name: "Data", description: "", schemas: all, manifest: publication(tables) },
      { ...context, locale },
    ) as { dataset: { description: string }[] };
    expect(catalog.dataset).toHaveLength(all.length);
    for (const { description } of catalog.dataset) expect(description.length).toBeGreaterThanOrEqual(50);
  }
});

test("a subject's page names its tables in short, each with its own address", () => {
  const [merit] = tablesJsonLd([schemas.merit], publication({ merit: manifest }), context);
  expect(merit).toMatchObject({
    "@context": "https://schema.org",
    "@type": "Dataset",
    url: "https://example.org/lokus/en/data/merit/",
    license: "https://creativecommons.org/licenses/by/4.0/",
  });
  expect(tablesJsonLd([schemas.talent], publication({}), context)).toEqual([]);
});
