/** What the pages about editions show. */
import { translate } from "../i18n/index.ts";
import { compareText } from "../lib/compare-text.ts";
import { formatDate, inSentence, type Locale } from "../lib/format.ts";
import { embedPath } from "../lib/instance.ts";
import { provinceOf } from "../lib/region-code.ts";
import { ROUTES, type RouteKey } from "../lib/routes.ts";
import type { TableSchema } from "../lib/table-schema.ts";
import { links } from "./address.ts";
import { compareTables, type TableChanges, type TableState } from "./changes.ts";
import { editionTables, frozenFigure, frozenInstances, listEditions, type Edition } from "./editions.ts";
import { published } from "./published.ts";
import { findPage } from "./sitemap.ts";

/** `Edisi November 2026`: editions are named by their month or day. */
export const editionTitle = ({ name }: Edition, locale: Locale): string =>
  translate(locale)("editions.name", { name: formatDate(name, locale) });

/** `edisi November 2026`, inside a sentence. */
export const editionInSentence = (edition: Edition, locale: Locale): string =>
  inSentence(editionTitle(edition, locale));

/** What is in an edition, in a sentence. */
export const editionFacts = (edition: Edition, locale: Locale): string =>
  translate(locale)("editions.of", {
    date: formatDate(edition.date, locale),
    rows: factTables(edition).reduce((sum, { rows }) => sum + rows, 0),
    figures: frozenInstances(edition).length,
  });

/** An edition in the words of lists and feeds. */
export interface ReleasedEdition extends Pick<Edition, "name" | "date"> {
  readonly title: string;
  readonly facts: string;
}

/** All editions, newest first. */
export const releasedEditions = (locale: Locale): readonly ReleasedEdition[] =>
  listEditions().map((edition) => ({
    name: edition.name,
    date: edition.date,
    title: editionTitle(edition, locale),
    facts: editionFacts(edition, locale),
  }));

/** The edition that came before; `null` for the first one. */
export function previousEdition(edition: Edition): Edition | null {
  const editions = listEditions();
  return editions[editions.findIndex(({ name }) => name === edition.name) + 1] ?? null;
}

/** What an edition changed against the one before it. */
export const changesBetween = (before: Edition, after: Edition): readonly TableChanges[] =>
  compareTables(editionTables(before), editionTables(after));

/** What the data that the site shows now changed against an edition. */
export const changesSince = (before: Edition): readonly TableChanges[] =>
  compareTables(editionTables(before), publishedTables());

function publishedTables(): ReadonlyMap<string, TableState> {
  const { schemas, rows } = published().dataset;
  return new Map(Object.entries(schemas).map(([name, schema]) => [name, { schema, rows: rows[name] ?? [] }]));
}

/** Rows of figures and events by table as the edition declares them, without empty tables and those of reference. */
export function factTables(edition: Edition): readonly { readonly schema: TableSchema; readonly rows: number }[] {
  return [...editionTables(edition).values()]
    .filter(({ schema, rows }) => schema.kind !== "reference" && rows.length > 0)
    .map(({ schema, rows }) => ({ schema, rows: rows.length }));
}

/** A link to a figure as it stays. */
export interface FrozenLink {
  readonly title: string;
  readonly href: string;
}

export interface FrozenGroup {
  /** Subject of charts of the whole country; `regions` for those of single regions. */
  readonly key: RouteKey;
  readonly figures: number;
  /** By province, with its name at that time, where the group is of regions; else one without a province. */
  readonly parts: readonly { readonly province: string | null; readonly figures: readonly FrozenLink[] }[];
}

/** All figures of an edition, by the page that they stood on, in the order of the site. */
export function frozenGroups(edition: Edition, locale: Locale): readonly FrozenGroup[] {
  const nameOf = regionNames(edition);
  const found = frozenInstances(edition).flatMap((instance) => {
    const figure = frozenFigure(edition, instance, locale)?.figure;
    // A page that was renamed since is found by no route: its charts stand with the home page's.
    const key = findPage(figure?.path.replace(/#.*$/, "") ?? "")?.key ?? "overview";
    const province = instance.region === null ? null : provinceOf(instance.region);
    const href = links.href(embedPath(instance, locale, edition.name));
    return figure === undefined ? [] : [{ key, province, region: instance.region ?? "", title: figure.title, href }];
  });
  const order = Object.keys(ROUTES);
  const groups = [...Map.groupBy(found, ({ key }) => key)].sort(([a], [b]) => order.indexOf(a) - order.indexOf(b));
  return groups.map(([key, figures]) => ({
    key,
    figures: figures.length,
    parts: [
      ...Map.groupBy(
        figures.toSorted((a, b) => compareText(a.region, b.region)),
        ({ province }) => province,
      ),
    ].map(([province, ofProvince]) => ({
      province: province === null ? null : nameOf(province),
      figures: ofProvince.map(({ title, href }) => ({ title, href })),
    })),
  }));
}

/** Names of regions as the edition has them: a region may have been given up since. */
function regionNames(edition: Edition): (code: string) => string {
  const rows = editionTables(edition).get("regions")?.rows ?? [];
  const names = new Map(rows.map((row) => [row["region_code"], row["name"]]));
  return (code) => String(names.get(code) ?? code);
}
