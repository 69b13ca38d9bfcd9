import Papa from "papaparse";
import { describe, expect, test } from "vitest";
import { resultTable } from "../../src/charts/explore/index.ts";
import { toCsv, toIndonesianCsv } from "../../src/export/csv.ts";
import type { ExportTable } from "../../src/export/export-table.ts";
import { resultData } from "../../src/export/result-data.ts";
import { sampleResult } from "./sample-result.ts";

const AWKWARD: ExportTable = {
  columns: [
    { name: "a,b;c", type: "text" },
    { name: "n", type: "number" },
    { name: "=name", type: "text" },
  ],
  rows: [
    ['say "no", or;\r\nnot', 288.5, null],
    ["  ", -0.25, "=1+1"],
    ["", 0, "@cmd"],
    ["-7", null, "\tx"],
    ["-7 tahun", 1e21, "+62"],
  ],
};
const parse = (text: string, delimiter: string): string[][] =>
  Papa.parse<string[]>(text, { delimiter, skipEmptyLines: true }).data;

describe("CSV", () => {
  test("comes back from a parser cell by cell", () => {
    expect(parse(toCsv(AWKWARD), ",")).toEqual([
      ["a,b;c", "n", "'=name"],
      ['say "no", or;\r\nnot', "288.5", ""],
      ["  ", "-0.25", "'=1+1"],
      ["", "0", "'@cmd"],
      ["-7", "", "'\tx"],
      ["'-7 tahun", "1e+21", "'+62"],
    ]);
  });

  test("for Indonesian Excel has a byte-order mark, semicolons, decimal commas and CRLF", () => {
    const text = toIndonesianCsv(AWKWARD);
    expect(text.startsWith("\ufeff")).toBe(true);
    expect(text.endsWith("\r\n")).toBe(true);
    expect(parse(text.slice(1), ";").map(([, number]) => number)).toEqual(["n", "288,5", "-0,25", "0", "", "1e+21"]);
  });

  test("of a result has codes with labels, plain numbers and the origin of each", () => {
    const result = sampleResult();
    const [header = [], ...rows] = parse(toCsv(resultData(result, resultTable(result, { provenance: "all" }))), ",");
    const records = rows.map((row) => Object.fromEntries(header.map((name, column) => [name, row[column]])));
    expect(records.map((record) => [record["sex"], record["employment_status"], record["value"]])).toEqual([
      ["F", "PNS", "5372"],
      ["F", "PPPK", ""],
      ["M", "PNS", "0"],
      ["M", "PPPK", "1250000"],
    ]);
    expect(records[3]).toMatchObject({
      sex_label: "Laki-laki",
      employment_status_label: "Pegawai Pemerintah dengan Perjanjian Kerja (PPPK)",
      as_of: "2024-12",
      stage: "ACTUAL",
      obs_status: "E",
      source_id: "bkn-2025",
      row_id: "pppk-m",
    });
  });

  test("keeps the order in which the table is sorted", () => {
    const result = sampleResult();
    const { rows, columns } = resultData(result, resultTable(result, { sort: "-value", provenance: "all" }));
    const value = columns.findIndex(({ name }) => name === "value");
    expect(rows.map((row) => row[value])).toEqual([1_250_000, 5372, 0, null]);
  });
});
