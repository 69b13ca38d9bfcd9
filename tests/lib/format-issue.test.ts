import { describe, expect, test } from "vitest";
import { formatIssue, formatPlace } from "../../src/lib/format-issue.ts";
import type { Issue } from "../../src/lib/issue.ts";

const cell = { file: "snapshots/workforce/2026-01.csv", line: 12, field: "headcount" };

describe("the text of an issue", () => {
  test("has its place apart", () => {
    const issue: Issue = { type: "cell/count", ...cell, value: "1.559" };
    expect(formatPlace(issue)).toBe("snapshots/workforce/2026-01.csv:12 headcount");
    expect(formatPlace({ type: "file/empty", file: "a.csv" })).toBe("a.csv");
    expect(formatIssue(issue, "id")).toBe('"1.559" bukan bilangan cacah; tulis 1559.');
  });

  test("says how many choices it leaves out", () => {
    const allowed = Array.from({ length: 20 }, (_, index) => `C${index}`);
    const text = formatIssue({ type: "cell/category", ...cell, value: "X", allowed, suggestion: null }, "en");
    expect(text).toBe('"X" is not one of C0, C1, C2, C3, C4, C5, C6, C7, C8, C9, C10, C11 and 8 more.');
  });

  test("cuts a long value and says by how much", () => {
    const text = formatIssue({ type: "cell/formula", ...cell, value: `=${"a".repeat(99)}` }, "id");
    expect(text).toContain('…" (20 karakter lagi)');
  });

  test("never shows an identifier of a person", () => {
    const nip = "198001012005011001";
    const issue: Issue = { type: "file/extra-field", file: `${nip}.csv`, field: nip, expected: ["sex"] };
    expect(`${formatPlace(issue)} ${formatIssue(issue, "id")} ${formatIssue(issue, "en")}`).not.toContain(nip);
  });

  test.each([
    ["45966", "2025-11-05"],
    ["44927.5", "2023-01-01"],
  ])("turns the Excel day %s into %s", (value, date) => {
    expect(formatIssue({ type: "cell/excel-date", ...cell, value }, "en")).toContain(date);
  });

  test.each([
    ["26/08/2025", "write 2025-08-26"],
    ["08/26/2025", "write 2025-08-26"],
    ["05/05/2025", "write 2025-05-05"],
    ["05/11/2025", "write YYYY-MM-DD"],
    ["31/02/2025", "write YYYY-MM-DD"],
    ["26/08/25", "write YYYY-MM-DD"],
  ])("reads %s only where day and month are certain", (value, expected) => {
    expect(formatIssue({ type: "cell/local-date", ...cell, value }, "en")).toContain(expected);
  });
});
