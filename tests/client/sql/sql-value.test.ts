import { describe, expect, it } from "vitest";
import { readSqlValue } from "../../../src/client/sql/sql-value.ts";

describe("a value that DuckDB printed", () => {
  it.each([
    ["5372", "BIGINT", 5372],
    ["-1", "TINYINT", -1],
    ["9007199254740991", "HUGEINT", 9_007_199_254_740_991],
    ["0.1", "DOUBLE", 0.1],
    ["1e+300", "DOUBLE", 1e300],
    ["1.50", "DECIMAL(10,2)", 1.5],
    ["100", "DECIMAL(10,0)", 100],
    ["0.00", "DECIMAL(9,2)", 0],
  ])("%s of type %s is a number", (text, type, value) => {
    expect(readSqlValue(text, type)).toBe(value);
  });

  it.each([
    ["9007199254740993", "BIGINT"],
    ["170141183460469231731687303715884105727", "HUGEINT"],
    ["12345678901234567890123.45", "DECIMAL(25,2)"],
    ["0.1234567890123456789", "DECIMAL(20,19)"],
    ["inf", "DOUBLE"],
    ["nan", "FLOAT"],
    ["2025-11-01", "DATE"],
    ["2025-11-01 10:00:00", "TIMESTAMP"],
    ["[1, 2]", "INTEGER[]"],
    ["{'a': 1}", "STRUCT(a INTEGER)"],
    ["16.08", "VARCHAR"],
    ["3 days", "INTERVAL"],
  ])("%s of type %s stays as it is printed", (text, type) => {
    expect(readSqlValue(text, type)).toBe(text);
  });

  it("is true, false or nothing", () => {
    expect(readSqlValue("true", "BOOLEAN")).toBe(true);
    expect(readSqlValue("false", "BOOLEAN")).toBe(false);
    expect(readSqlValue(null, "BIGINT")).toBeNull();
  });
});
