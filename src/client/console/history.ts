/** The queries that were run on this device, newest first; their results are not kept. */
export interface HistoryEntry {
  readonly sql: string;
  /** When it was last run, ISO 8601. */
  readonly ranAt: string;
}

export const HISTORY_LIMIT = 50;
export const HISTORY_KEY = "lokus.sql-history";

/** A query that was run before moves to the top; the oldest give way. */
export function withEntry(entries: readonly HistoryEntry[], entry: HistoryEntry): readonly HistoryEntry[] {
  return [entry, ...withoutEntry(entries, entry.sql)].slice(0, HISTORY_LIMIT);
}

export const withoutEntry = (entries: readonly HistoryEntry[], sql: string): readonly HistoryEntry[] =>
  entries.filter((entry) => entry.sql !== sql);

/** Stored text -> entries; anything that is not a history, or a damaged part of one, counts as not there. */
export function parseHistory(text: string | null): readonly HistoryEntry[] {
  if (text === null) return [];
  let stored: unknown;
  try {
    stored = JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return [];
    throw error;
  }
  return Array.isArray(stored) ? stored.filter(isEntry).slice(0, HISTORY_LIMIT) : [];
}

const isEntry = (value: unknown): value is HistoryEntry =>
  typeof value === "object" &&
  value !== null &&
  "sql" in value &&
  typeof value.sql === "string" &&
  "ranAt" in value &&
  typeof value.ranAt === "string";

/**
 * The part of `localStorage` that a history needs, asked for anew each time: a browser that blocks storage throws on
 * the mere question.
 */
export type OpenStorage = () => Pick<Storage, "getItem" | "setItem" | "removeItem">;

export function readHistory(open: OpenStorage): readonly HistoryEntry[] {
  try {
    return parseHistory(open().getItem(HISTORY_KEY));
  } catch (error) {
    if (isRefusal(error)) return [];
    throw error;
  }
}

/** False where the browser refuses to keep anything, or has no room: the history then lasts as long as the page. */
export function writeHistory(open: OpenStorage, entries: readonly HistoryEntry[]): boolean {
  try {
    if (entries.length === 0) open().removeItem(HISTORY_KEY);
    else open().setItem(HISTORY_KEY, JSON.stringify(entries));
    return true;
  } catch (error) {
    if (isRefusal(error)) return false;
    throw error;
  }
}

const isRefusal = (error: unknown): boolean =>
  error instanceof DOMException && (error.name === "SecurityError" || error.name === "QuotaExceededError");
