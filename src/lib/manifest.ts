/** `data/manifest.json`: what was published, written by publish and read by the site and by other tools. */
export interface ManifestFile {
  /** Path below the folder that holds it: `data/` of the site, or the data folder for inputs. */
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

export interface ManifestTable {
  readonly rows: number;
  readonly kind: "marginal" | "events" | "reference";
  readonly csv: ManifestFile;
  /** For Excel with Indonesian settings. */
  readonly idCsv: ManifestFile;
  readonly parquet: ManifestFile;
  /** Files as handed in, below the data folder, oldest first. */
  readonly deliveries: readonly { readonly file: string; readonly rows: number }[];
}

/** A whole table in dictionary-coded columns (`CubeFile`), named by its content; large tables have none. */
export interface ManifestCube extends ManifestFile {
  readonly table: string;
  readonly rows: number;
}

/** Rows of one table inside a shard. */
export interface ShardPart {
  readonly table: string;
  readonly rows: number;
  /** Provinces (first two characters of the region code; `""` = the country or no region), sorted; `null` = all of the table. */
  readonly provinces: readonly string[] | null;
  /** Years of the table's date, sorted; `null` = all of the table. */
  readonly years: readonly string[] | null;
}

/** A DuckDB file, named by its content. Its tables have the names of the data package; one holds the code lists too. */
export interface ManifestShard extends ManifestFile {
  readonly parts: readonly ShardPart[];
}

export interface Manifest {
  /** Version of the data package. */
  readonly edition: string;
  readonly tables: Readonly<Record<string, ManifestTable>>;
  readonly cubes: readonly ManifestCube[];
  readonly shards: readonly ManifestShard[];
  /** What the publication was made from, paths below the data folder. */
  readonly inputs: readonly ManifestFile[];
}

/** `engine/engine.json`: the SQL engine as shipped, gzip-compressed and named by its content. */
export interface EngineFile extends ManifestFile {
  /** Of the package, such as `1.32.0`. */
  readonly version: string;
  /** After inflating; some hosts send a `.gz` file inflated. */
  readonly inflatedBytes: number;
  readonly inflatedSha256: string;
}
