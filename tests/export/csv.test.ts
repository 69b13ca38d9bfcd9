import Papa from "papaparse";
import { describe, expect, test } from "vitest";
import { resultTable } from "../../src/charts/explore/index.ts";
import { toCsv, toIndonesianCsv } from "../../src/export/csv.ts";
import type { ExportTable } from "../../src/export/export-table.ts";
import { resultData } from "../../src/export/result-data.ts";
import { smallResult } from "../charts/explore-results.ts";
import { sampleResult } from "./sample-result.ts";

const AWKWARD: ExportTable = {
  columns: [
    { name: "a,b;c", type: "text" },
    { name: "n", type: "number" },
    { name: "=name", type: "text" },
    { name: "long", type: "decimal" },
  ],
  rows: [
    ['say "no", or;\r\nnot', 288.5, null, "-0.12345678901234567891"],
    ["  ", -0.25, "=1+1", 1.5],
    ["", 0, "@cmd", "-inf"],
    ["-7", null, "\tx", null],
    ["-7 tahun", 1e21, "+62", 0],
  ],
};
const parse = (text: string, delimiter: string): string[][] =>
  Papa.parse<string[]>(text, { delimiter, skipEmptyLines: true }).data;

describe("CSV", () => {
  test("comes back from a parser cell by cell", () => {
    expect(parse(toCsv(AWKWARD), ",")).toEqual([
      ["a,b;c", "n", "'=name", "long"],
      ['say "no", or;\r\nnot', "288.5", "", "-0.12345678901234567891"],
      ["  ", "-0.25", "'=1+1", "1.5"],
      ["", "0", "'@cmd", "-inf"],
      ["-7", "", "'\tx", ""],
      ["'-7 tahun", "1e+21", "'+62", "0"],
    ]);
  });

  test("for Indonesian Excel has a byte-order mark, semicolons, decimal commas and CRLF", () => {
    const text = toIndonesianCsv(AWKWARD);
    expect(text.startsWith("\ufeff")).toBe(true);
    expect(text.endsWith("\r\n")).toBe(true);
    const records = parse(text.slice(1), ";");
    expect(records.map(([, number]) => number)).toEqual(["n", "288,5", "-0,25", "0", "", "1e+21"]);
    expect(records.map(([, , , long]) => long)).toEqual(["long", "-0,12345678901234567891", "1,5", "-inf", "", "0"]);
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

  test("of a change says where both of its figures come from", () => {
    const result = smallResult(
      [
        { employment_status: "PNS", as_of: "2024-12-31", headcount: 400 },
        { employment_status: "PNS", headcount: 390 },
        { employment_status: "PPPK", headcount: 7 },
      ],
      { by: ["employment_status"] },
      { before: "2024-12-31" },
    );
    const { columns, rows } = resultData(result, resultTable(result, { provenance: "all" }));
    const records = rows.map((row) => Object.fromEntries(columns.map(({ name }, index) => [name, row[index]])));
    expect(records).toMatchObject([
      { before: 400, before_as_of: "2024-12-31", before_row_id: "r1", after: 390, value: -10, row_id: "r2" },
      { before: null, before_as_of: null, before_row_id: null, after: 7, value: null, row_id: "r3" },
    ]);
  });

  test("keeps the order in which the table is sorted", () => {
    const result = sampleResult();
    const { rows, columns } = resultData(result, resultTable(result, { sort: "-value", provenance: "all" }));
    const value = columns.findIndex(({ name }) => name === "value");
    expect(rows.map((row) => row[value])).toEqual([1_250_000, 5372, 0, null]);
  });
});
