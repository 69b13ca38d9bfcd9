import type { Published } from "./check-file.ts";

/** A file that a reader chose, before it is read. */
export interface ChosenFile {
  readonly file: File;
  /** Its first bytes. */
  readonly head: Uint8Array;
  /** Published tables that it will be checked against. */
  readonly tables: Published["tables"];
}
