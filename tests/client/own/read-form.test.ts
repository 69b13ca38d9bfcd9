import { describe, expect, test } from "vitest";
import { columnNames, readForm, type Form } from "../../../src/client/own/read-form.ts";
import type { Reading } from "../../../src/client/own/own-file.ts";

const READING: Reading = {
  encoding: "utf-8",
  delimiter: ",",
  table: null,
  regionSystem: "kemendagri",
  comparison: "alone",
};

function read(bytes: Uint8Array | string, reading: Partial<Reading> = {}): Form & { records: (readonly string[])[] } {
  const records: (readonly string[])[] = [];
  const chunks = [typeof bytes === "string" ? Buffer.from(bytes) : bytes];
  const form = readForm({ name: "own.csv", chunks, reading: { ...READING, ...reading } }, (cells) => {
    records.push(cells);
  });
  return { ...form, records };
}

describe("a file of no table", () => {
  test("is read in the chosen dialect", () => {
    const bytes = Uint8Array.from([...Buffer.from("kota;nama\nA;"), 0xe9, 0x0a]);
    expect(read(bytes, { encoding: "windows-1252", delimiter: ";" })).toEqual({
      columns: ["kota", "nama"],
      rows: 1,
      issues: [],
      blankRecords: 0,
      records: [["A", "é"]],
    });
  });

  test("tells rows of another length and broken quotes, and leaves them out", () => {
    const { records, rows, issues } = read('a,b\n1,2\n3\n4"x"y,5\n6,7\n');
    expect(records).toEqual([
      ["1", "2"],
      ["6", "7"],
    ]);
    expect(rows).toBe(2);
    expect(issues).toMatchObject([
      { type: "row/length", line: 3, found: 1, expected: 2 },
      { type: "file/quote", line: 4 },
    ]);
  });

  test("leaves out and counts records without a filled cell", () => {
    expect(read("a,b\n1,2\n,\n\n")).toMatchObject({ rows: 1, issues: [], blankRecords: 2 });
  });

  test("without rows is empty", () => {
    expect(read("a,b\n").issues).toEqual([{ type: "file/empty", file: "own.csv" }]);
    expect(read("").issues).toEqual([{ type: "file/empty", file: "own.csv" }]);
  });
});

test("column names are given once, whatever their case", () => {
  expect(columnNames(["a", "", "A", "b", " ", "a"])).toEqual(["a", "column_2", "A_2", "b", "column_5", "a_3"]);
});
