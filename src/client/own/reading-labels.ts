import type { Encoding } from "../../check/read/dialect.ts";
import type { Delimiter } from "../../check/read/records.ts";
import type { Translate } from "../../i18n/index.ts";
import type { Locale } from "../../lib/format.ts";
import type { Declarations } from "../../query/engine.ts";

export const ENCODING_LABELS: Readonly<Record<Encoding, string>> = {
  "utf-8": "UTF-8",
  "windows-1252": "Windows-1252",
  "utf-16le": "UTF-16 (LE)",
  "utf-16be": "UTF-16 (BE)",
};

const DELIMITER_KEYS = { ",": "own.comma", ";": "own.semicolon", "\t": "own.tab" } as const;

export const delimiterLabel = (delimiter: Delimiter, t: Translate): string => t(DELIMITER_KEYS[delimiter]);

/** Title of a table in the reader's language. */
export function tableTitle(table: string, { schemas }: Declarations, locale: Locale): string {
  const schema = schemas[table];
  if (schema === undefined) return table;
  return locale === "id" ? schema.title : schema.title_en;
}
