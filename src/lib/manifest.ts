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

export interface Manifest {
  /** Version of the data package. */
  readonly edition: string;
  readonly tables: Readonly<Record<string, ManifestTable>>;
  /** What the publication was made from, paths below the data folder. */
  readonly inputs: readonly ManifestFile[];
}
