import { describe, expect, test } from "vitest";
import {
  HISTORY_KEY,
  HISTORY_LIMIT,
  parseHistory,
  readHistory,
  withEntry,
  withoutEntry,
  writeHistory,
  type HistoryEntry,
  type OpenStorage,
} from "../../../src/client/console/history.ts";

const entry = (sql: string, ranAt = "2026-01-12T08:00:00.000Z"): HistoryEntry => ({ sql, ranAt });

/** Storage in memory that refuses to hold more than `room` characters. */
function storage(room = Infinity): { open: OpenStorage; stored: Map<string, string> } {
  const stored = new Map<string, string>();
  return {
    stored,
    open: () => ({
      getItem: (key) => stored.get(key) ?? null,
      setItem: (key, value) => {
        if (value.length > room) throw new DOMException("no room", "QuotaExceededError");
        stored.set(key, value);
      },
      removeItem: (key) => {
        stored.delete(key);
      },
    }),
  };
}
const blocked: OpenStorage = () => {
  throw new DOMException("blocked", "SecurityError");
};

describe("the history of queries", () => {
  test("has the newest first and each query once", () => {
    const twice = [entry("b"), entry("a")].reduce(withEntry, [entry("a", "2025-01-01T00:00:00.000Z")]);
    expect(twice).toEqual([entry("a"), entry("b")]);
  });

  test("keeps fifty and lets the oldest go", () => {
    const entries = Array.from({ length: HISTORY_LIMIT + 1 }, (_, index) => entry(String(index)));
    const kept = entries.reduce<readonly HistoryEntry[]>(withEntry, []);
    expect(kept).toHaveLength(50);
    expect(kept[0]?.sql).toBe("50");
    expect(kept.at(-1)?.sql).toBe("1");
  });

  test("forgets one query", () => {
    expect(withoutEntry([entry("a"), entry("b")], "a")).toEqual([entry("b")]);
  });

  test("comes back as it was stored, and leaves nothing behind when it is empty", () => {
    const { open, stored } = storage();
    expect(writeHistory(open, [entry("SELECT 'a\nb'")])).toBe(true);
    expect(readHistory(open)).toEqual([entry("SELECT 'a\nb'")]);
    expect(writeHistory(open, [])).toBe(true);
    expect(stored.has(HISTORY_KEY)).toBe(false);
    expect(readHistory(open)).toEqual([]);
  });

  test("survives what others stored under its name", () => {
    expect(parseHistory("{")).toEqual([]);
    expect(parseHistory('{"sql":"a"}')).toEqual([]);
    expect(parseHistory(JSON.stringify([null, 1, { sql: 1, ranAt: "" }, { sql: "x" }, entry("a")]))).toEqual([
      entry("a"),
    ]);
  });

  test("says when the browser does not keep it", () => {
    expect(readHistory(blocked)).toEqual([]);
    expect(writeHistory(blocked, [entry("a")])).toBe(false);
    expect(writeHistory(storage(10).open, [entry("a")])).toBe(false);
  });

  test("does not hide other failures", () => {
    const broken: OpenStorage = () => {
      throw new TypeError("broken");
    };
    expect(() => readHistory(broken)).toThrow("broken");
    expect(() => writeHistory(broken, [])).toThrow("broken");
  });
});
