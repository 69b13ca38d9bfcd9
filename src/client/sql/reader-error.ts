import type { DatabaseError } from "./database-error.ts";
import { SqlError } from "./session.ts";

/** Files that only an extension reads. */
const FILE_OF_EXTENSION = /\.(?:parquet|json|jsonl|ndjson|xlsx|duckdb|db)(?:\.gz|\.zst)?$/i;

/**
 * What DuckDB says about a statement of a reader that was run behind a `prefix`: the line and the column of what was
 * typed, and whether the query asked for something that this engine does not have.
 */
export function readerError(error: DatabaseError, text: string, prefix = ""): SqlError {
  const place = placeAt(text, (error.position ?? -1) - new TextEncoder().encode(prefix).length);
  return new SqlError(kindOf(error), error.message, { ...place, cause: error });
}

function kindOf({ type, message, subject }: DatabaseError): SqlError["kind"] {
  if (/it exists in the \w+ extension|loading external extensions/i.test(message)) return "needs-extension";
  if (type === "Permission") return "needs-network";
  if (type === "Catalog" && subject !== null) {
    if (subject.includes("://")) return "needs-network";
    if (FILE_OF_EXTENSION.test(subject)) return "needs-extension";
  }
  return "query";
}

/** Line and column, from 1, of a byte of a text (UTF-8). A column counts characters as an editor does (UTF-16). */
function placeAt(text: string, byte: number): { readonly line: number | null; readonly column: number | null } {
  const bytes = new TextEncoder().encode(text);
  if (byte < 0 || byte > bytes.length) return { line: null, column: null };
  const before = new TextDecoder().decode(bytes.subarray(0, byte)).split("\n");
  return { line: before.length, column: (before.at(-1) ?? "").length + 1 };
}
