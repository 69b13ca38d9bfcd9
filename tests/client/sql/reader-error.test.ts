import { describe, expect, it } from "vitest";
import { DatabaseError, readDatabaseError } from "../../../src/client/sql/database-error.ts";
import { readerError } from "../../../src/client/sql/reader-error.ts";

const PREFIX = "DESCRIBE SELECT * FROM (\n";

describe("an error of DuckDB-WASM", () => {
  it("is read from JSON, that of the parser from JSON inside of it", () => {
    const inner = { exception_type: "Parser", exception_message: 'syntax error at or near "1"', position: "31" };
    const outer = { exception_type: "Parser", exception_message: JSON.stringify(inner), position: "31" };
    expect(readDatabaseError(new Error(JSON.stringify(outer)))).toMatchObject({
      type: "Parser",
      message: 'syntax error at or near "1"',
      position: 31,
      subject: null,
    });
  });

  it("is read where its type stands in front", () => {
    const json = { exception_type: "Parser", exception_message: "syntax error", position: "0" };
    expect(readDatabaseError(new Error(`Parser Error: ${JSON.stringify(json)}`))).toMatchObject({
      type: "Parser",
      message: "syntax error",
      position: 0,
    });
  });

  it("keeps a message that is no JSON", () => {
    expect(readDatabaseError(new Error("memory access out of bounds"))).toMatchObject({
      type: "",
      message: "memory access out of bounds",
      position: null,
    });
  });
});

describe("an error in a query that a reader typed", () => {
  const sql = "select 'é',\n  nosuch from workforce";

  it("has the line and the column of what was typed, whatever stands around it", () => {
    // Byte 40 of the whole text: 25 of the prefix, 13 of the first line, 2 spaces.
    const error = new DatabaseError("Binder", 'Referenced column "nosuch" not found', { position: 40 });
    expect(readerError(error, sql, PREFIX)).toMatchObject({
      kind: "query",
      message: 'Referenced column "nosuch" not found',
      line: 2,
      column: 3,
    });
  });

  it("counts a letter of several bytes as one column", () => {
    const error = new DatabaseError("Binder", "wrong", { position: "select 'é".length + 1 });
    expect(readerError(error, sql)).toMatchObject({ line: 1, column: "select 'é".length + 1 });
  });

  it("has no place where DuckDB names none or one outside of the text", () => {
    expect(readerError(new DatabaseError("Binder", "wrong"), sql)).toMatchObject({ line: null, column: null });
    expect(readerError(new DatabaseError("Binder", "wrong", { position: 3 }), sql, PREFIX)).toMatchObject({
      line: null,
      column: null,
    });
  });

  it.each([
    [
      "needs-extension",
      "Catalog",
      'Scalar Function with name "json_extract" is not in the catalog, but it exists in the json extension.',
      null,
    ],
    ["needs-extension", "Catalog", "Table with name x.parquet does not exist!", "x.parquet"],
    [
      "needs-network",
      "Catalog",
      "Table with name https://example.org/a.parquet does not exist!",
      "https://example.org/a.parquet",
    ],
    [
      "needs-network",
      "Permission",
      'Cannot access file "a.csv" - file system operations are disabled by configuration',
      null,
    ],
    ["query", "Catalog", "Table with name workforc does not exist!", "workforc"],
    ["query", "Conversion", "Could not convert string 'abc' to INT32", null],
  ])("is of the kind %s: %s, %s", (kind, type, message, subject) => {
    expect(readerError(new DatabaseError(type, message, { subject }), sql).kind).toBe(kind);
  });
});
