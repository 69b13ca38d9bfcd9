/** The published tables in the browser: cubes, fetched one by one as they are asked for, and the declarations. */
import type { ResultContext } from "../../charts/explore/create-result.ts";
import { schemas, type RowTypes, type TableName } from "../../generated/tables.ts";
import { decodeCube, valueAt, type Columns, type CubeFile } from "../../lib/columns.ts";
import type { ManifestCube } from "../../lib/manifest.ts";
import { createCubeEngine, createDeclarations, type CubeEngine, type Declarations } from "../../query/index.ts";
import type { ExploreConfig } from "../config.ts";
import { fetchPublishedFile } from "../files/fetch-file.ts";

export interface PublishedTables {
  readonly declarations: Declarations;
  /** Reference tables that the words of a result are made from. */
  readonly reference: ResultContext["reference"];
  /** False for tables too large for a cube: only the SQL engine answers questions to them. */
  readonly hasCube: (table: string) => boolean;
  /** Columns of a table that has a cube. Rejects with `PublishedFileError`; a failure is not remembered. */
  readonly columns: (table: string) => Promise<Columns>;
  /** Engine that answers questions to one table. Rejects as `columns`. */
  readonly cubeEngine: (table: string) => Promise<CubeEngine>;
  /** Sources by id. Rejects as `columns`. */
  readonly sources: () => Promise<ReadonlyMap<string, RowTypes["sources"]>>;
}

/** Reads one published cube: over the network in the browser, from the folder while the page is built. */
export type ReadCube = (cube: ManifestCube) => Promise<CubeFile>;

/** Rejects with `PublishedFileError`. */
export const fetchCube =
  ({ dataHref }: ExploreConfig): ReadCube =>
  async (cube) =>
    JSON.parse(new TextDecoder().decode(await fetchPublishedFile(dataHref, cube))) as CubeFile;

/**
 * Reads what every question needs; rejects as `read`. The cube of the table that is probably asked first is fetched at
 * the same time.
 */
export async function loadPublishedTables(
  published: readonly ManifestCube[],
  read: ReadCube,
  firstTable: string,
): Promise<PublishedTables> {
  const cubes = new Map(published.map((cube) => [cube.table, cube]));
  const columns = once(async (table: string): Promise<Columns> => {
    const cube = cubes.get(table);
    if (cube === undefined) throw new RangeError(`${table} was published without a cube`);
    return decodeCube(await read(cube));
  });
  // Whoever asks for the table is told where that fails.
  if (cubes.has(firstTable)) columns(firstTable).catch(() => undefined);
  const rows = async <Name extends TableName>(table: Name) => rowsOf(table, await columns(table));
  const [regions, total_checks, preferences, series_breaks] = await Promise.all([
    rows("regions"),
    rows("total_checks"),
    rows("preferences"),
    rows("series_breaks"),
  ]);
  const reference = { regions, total_checks, preferences, series_breaks };
  const declarations = createDeclarations(reference);
  return {
    declarations,
    reference,
    hasCube: (table) => cubes.has(table),
    columns,
    cubeEngine: once(async (table: string) => createCubeEngine({ [table]: await columns(table) }, declarations)),
    sources: async () => new Map((await rows("sources")).map((source) => [source.source_id, source])),
  };
}

/** Rows of a reference table. Published cubes passed every check, so they have the types that the schema declares. */
function rowsOf<Name extends TableName>(table: Name, columns: Columns): readonly RowTypes[Name][] {
  const names = schemas[table].fields.map(({ name }) => name);
  return Array.from(
    { length: columns.rowCount },
    (_, row) =>
      Object.fromEntries(names.map((name) => [name, valueAt(columns, name, row)])) as unknown as RowTypes[Name],
  );
}

/** Shares the promise of each key; a rejected one is forgotten, so that the next call tries again. */
function once<Value>(load: (key: string) => Promise<Value>): (key: string) => Promise<Value> {
  const promises = new Map<string, Promise<Value>>();
  return (key) => {
    const known = promises.get(key);
    if (known !== undefined) return known;
    const promise = load(key).catch((error: unknown) => {
      promises.delete(key);
      throw error;
    });
    promises.set(key, promise);
    return promise;
  };
}
