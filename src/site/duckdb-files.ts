/** The published DuckDB files, as the catalogue offers them. */
import type { Manifest, ManifestShard } from "../lib/manifest.ts";

/** The file that small tables and code lists share. */
export const sharedDuckDbFiles = ({ shards }: Pick<Manifest, "shards">): readonly ManifestShard[] =>
  shards.filter(({ parts }) => parts.length > 1);

/** Files with nothing but rows of a large table, in the order of its rows; none for a small one. */
export const ownDuckDbFiles = ({ shards }: Pick<Manifest, "shards">, table: string): readonly ManifestShard[] =>
  shards.filter(({ parts }) => parts.length === 1 && parts.every((part) => part.table === table));
