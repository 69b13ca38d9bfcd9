/** What the build tells the explorer: where the published files are and what they weigh. Read once, from the page. */
import type { SiteIdentity } from "../export/portable-figure.ts";
import type { SourcesRow } from "../generated/tables.ts";
import type { Locale } from "../lib/format.ts";
import type { EngineFile, ManifestCube, ManifestShard } from "../lib/manifest.ts";

export interface ExploreConfig {
  readonly locale: Locale;
  /** Day of the data edition, ISO. */
  readonly edition: string;
  /** The site as pictures and slides name it. */
  readonly site: SiteIdentity;
  /** Address of the published folder, ending in a slash. */
  readonly dataHref: string;
  /** Address of the folder of the SQL engine, ending in a slash. */
  readonly engineHref: string;
  readonly engine: EngineFile;
  readonly cubes: readonly ManifestCube[];
  readonly shards: readonly ManifestShard[];
  /** Prebuilt Parquet files by table, below `dataHref`. */
  readonly parquet: Readonly<Record<string, string>>;
  /** Address of the page of sources; a source's anchor is its id. */
  readonly sourcesHref: string;
  readonly methodsHref: string;
  /** Address of the dictionary page of each table. */
  readonly tableHrefs: Readonly<Record<string, string>>;
  /** Sources of the first answer, which cites them before anything is fetched. */
  readonly startSources: readonly SourcesRow[];
}

export const CONFIG_ID = "explore-config";

/** The configuration in the page; throws where the page has none. */
export function readConfig(document: Document): ExploreConfig {
  const text = document.getElementById(CONFIG_ID)?.textContent;
  if (text === undefined) throw new Error(`no #${CONFIG_ID} in the page`);
  return JSON.parse(text) as ExploreConfig;
}
