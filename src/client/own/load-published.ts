/** The published tables that a reader's file is checked against. */
import { decodeCube } from "../../lib/columns.ts";
import type { ExploreConfig } from "../config.ts";
import { fetchCube } from "../explore/published-tables.ts";
import type { Published } from "./check-file.ts";

/**
 * All tables that have a cube, whatever the file is: what is fetched tells nobody what the file is about. Rejects with
 * `PublishedFileError`.
 */
export async function loadPublished(config: ExploreConfig): Promise<Published["tables"]> {
  const read = fetchCube(config);
  const tables = await Promise.all(
    config.cubes.map(async (cube) => [cube.table, decodeCube(await read(cube))] as const),
  );
  return Object.fromEntries(tables);
}
