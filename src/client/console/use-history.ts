import { useState } from "preact/hooks";
import { readHistory, withEntry, withoutEntry, writeHistory, type HistoryEntry, type OpenStorage } from "./history.ts";

export interface HistoryControl {
  readonly entries: readonly HistoryEntry[];
  /** False where the browser refuses to keep it. */
  readonly isKept: boolean;
  readonly add: (sql: string) => void;
  readonly remove: (sql: string) => void;
  readonly clear: () => void;
}

const localStorageOf: OpenStorage = () => globalThis.localStorage;

export function useHistory(): HistoryControl {
  const [entries, setEntries] = useState(() => readHistory(localStorageOf));
  const [isKept, setIsKept] = useState(true);
  /** Another tab may have added its own since: what is stored decides, unless nothing can be stored. */
  const change = (next: (entries: readonly HistoryEntry[]) => readonly HistoryEntry[]): void => {
    const changed = next(isKept ? readHistory(localStorageOf) : entries);
    setIsKept(writeHistory(localStorageOf, changed));
    setEntries(changed);
  };
  return {
    entries,
    isKept,
    add: (sql) => {
      change((stored) => withEntry(stored, { sql, ranAt: new Date().toISOString() }));
    },
    remove: (sql) => {
      change((stored) => withoutEntry(stored, sql));
    },
    clear: () => {
      change(() => []);
    },
  };
}
