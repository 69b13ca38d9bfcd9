import { describe, expect, it } from "vitest";
import { readStatement, type SqlToken } from "../../../src/client/sql/statement.ts";

/** Tokens as DuckDB-WASM 1.32 names them: words with their byte and type, taken from its `tokenize`. */
const tokens = (...pairs: readonly (readonly [byte: number, type: number])[]): readonly SqlToken[] =>
  pairs.map(([byte, type]) => ({ byte, type }));

describe("the statement that a reader typed", () => {
  it("ends before its semicolon", () => {
    const statement = readStatement("SELECT 1 ; ", tokens([0, 4], [7, 1], [9, 3]));
    expect(statement).toEqual({ text: "SELECT 1 ", words: ["select"], isBalanced: true });
  });

  it("is none where another statement follows", () => {
    expect(
      readStatement("SELECT 1; DROP VIEW x", tokens([0, 4], [7, 1], [8, 3], [10, 4], [15, 4], [20, 0])),
    ).toBeNull();
  });

  it("keeps semicolons inside quotes and comments, and does not mind several at its end", () => {
    const sql = "select 'é;' as \"x;\" -- c ; d\n;;";
    const statement = readStatement(sql, tokens([0, 4], [7, 2], [13, 4], [16, 0], [30, 3], [31, 3]));
    expect(statement?.text).toBe("select 'é;' as \"x;\" -- c ; d\n");
    expect(statement?.words).toEqual(["select", "as", "x;"]);
  });

  it("names its words in lower case, without quotes and without the comment behind them", () => {
    const sql = 'FROM "Work""force" -- mine\nJOIN Régions';
    expect(readStatement(sql, tokens([0, 4], [5, 0], [27, 4], [32, 0]))?.words).toEqual([
      "from",
      'work"force',
      "join",
      "régions",
    ]);
  });

  it("is not balanced where it closes a bracket of what stands around it", () => {
    const sql = "select 1) x, (select 2";
    expect(
      readStatement(sql, tokens([0, 4], [7, 1], [8, 3], [10, 0], [11, 3], [13, 3], [14, 4], [21, 1]))?.isBalanced,
    ).toBe(false);
    expect(readStatement("select (1", tokens([0, 4], [7, 3], [8, 1]))?.isBalanced).toBe(false);
  });

  it("may be empty", () => {
    expect(readStatement(" -- nothing", [])).toEqual({ text: " -- nothing", words: [], isBalanced: true });
  });
});
