/** How a CSV file is written. The contract is UTF-8 and commas; another dialect is read only where somebody chose it. */
import type { Delimiter } from "./records.ts";

export type Encoding = "utf-8" | "windows-1252" | "utf-16le" | "utf-16be";

export interface Dialect {
  readonly encoding: Encoding;
  readonly delimiter: Delimiter;
}

const CONTRACT: Dialect = { encoding: "utf-8", delimiter: "," };

export const keepsContract = ({ encoding, delimiter }: Dialect): boolean =>
  encoding === CONTRACT.encoding && delimiter === CONTRACT.delimiter;
