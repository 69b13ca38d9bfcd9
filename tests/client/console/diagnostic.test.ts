import { Text } from "@codemirror/state";
import { describe, expect, test } from "vitest";
import { diagnosticOf } from "../../../src/client/console/diagnostic.ts";

const text = Text.of(["SELECT sex,", "  wrong + 1", "FROM workforce"]);
/** What is marked for an error at a place. */
function marked(line: number | null, column: number | null): string | null {
  const diagnostic = diagnosticOf({ line, column }, text, "message");
  return diagnostic === null ? null : text.sliceString(diagnostic.from, diagnostic.to);
}

describe("an error in the editor", () => {
  test("marks the word at its column", () => {
    expect(marked(2, 3)).toBe("wrong");
    expect(marked(1, 8)).toBe("sex");
  });

  test("marks the sign at its column where no word is", () => {
    expect(marked(2, 9)).toBe("+");
  });

  test("marks a text and a quoted name as a whole", () => {
    const quoted = Text.of([`SELECT "a b" FROM 'x y.csv'`]);
    const at = (column: number) => diagnosticOf({ line: 1, column }, quoted, "message");
    expect(quoted.sliceString(at(8)?.from ?? 0, at(8)?.to)).toBe('"a b"');
    expect(quoted.sliceString(at(19)?.from ?? 0, at(19)?.to)).toBe("'x y.csv'");
  });

  test("marks the line where the column is unknown or behind its end", () => {
    expect(marked(3, null)).toBe("FROM workforce");
    expect(marked(3, 99)).toBe("FROM workforce");
  });

  test("marks the last line where the text has become shorter", () => {
    expect(marked(9, null)).toBe("FROM workforce");
  });

  test("marks nothing where no line is known", () => {
    expect(marked(null, null)).toBeNull();
  });

  test("carries the message", () => {
    expect(diagnosticOf({ line: 1, column: 1 }, text, "message")).toEqual({
      severity: "error",
      message: "message",
      from: 0,
      to: 6,
    });
  });
});
