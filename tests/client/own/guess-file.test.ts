import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { guessEncoding, guessFile, isWorkbook, type GuessOptions } from "../../../src/client/own/guess-file.ts";
import { FIXTURES, REAL_DATA, withFixture } from "../../check/fixture-package.ts";
import { publishedOf } from "./published.ts";

const base = withFixture("base", publishedOf);
const options: GuessOptions = { schemas: base.schemas, published: base.tables, isWhole: true };
const fixture = (path: string): Buffer => readFileSync(join(FIXTURES, path));
const workforce = fixture("base/snapshots/workforce/2026-01.csv");

describe("a file is guessed", () => {
  test.each([
    ["the contract's dialect", "base/snapshots/workforce/2026-01.csv", "utf-8", ",", "workforce"],
    ["a byte-order mark", "byte-order-mark/snapshots/workforce/2026-02.csv", "utf-8", ",", "workforce"],
    ["semicolons", "semicolons/snapshots/workforce/2026-02.csv", "utf-8", ";", "workforce"],
    ["tabs", "tabs/snapshots/workforce/2026-02.csv", "utf-8", "\t", "workforce"],
    ["Windows-1252", "windows-1252/snapshots/visits/2026-02.csv", "windows-1252", ",", "visits"],
    ["UTF-16", "utf-16/snapshots/workforce/2026-02.csv", "utf-16le", ",", "workforce"],
    ["UTF-16 without a mark", "utf-16-without-mark/snapshots/workforce/2026-02.csv", "utf-16be", ",", "workforce"],
    ["columns in another order", "columns-in-another-order/snapshots/workforce/2026-02.csv", "utf-8", ",", "workforce"],
    ["a missing column", "missing-field/snapshots/workforce/2026-02.csv", "utf-8", ",", "workforce"],
  ])("with %s", (_, path, encoding, delimiter, table) => {
    expect(guessFile(fixture(path), options)).toMatchObject({ encoding, delimiter, table });
  });

  test("of every published table", () => {
    const published = publishedOf(REAL_DATA);
    for (const { name, fields } of Object.values(published.schemas)) {
      const header = Buffer.from(fields.map((field) => field.name).join(","));
      expect(guessFile(header, { schemas: published.schemas, published: {}, isWhole: true }).table).toBe(name);
    }
  });

  test("that fits no table", () => {
    expect(guessFile(Buffer.from("kota;jumlah\nPalembang;12\n"), options)).toMatchObject({
      delimiter: ";",
      table: null,
      header: ["kota", "jumlah"],
      sample: [["Palembang", "12"]],
    });
  });

  test("that is empty", () => {
    expect(guessFile(new Uint8Array(), options)).toMatchObject({
      encoding: "utf-8",
      table: null,
      header: [],
      sample: [],
    });
  });
});

test("the first bytes may end inside a character and a record", () => {
  const text = Buffer.from("nama,nilai\nKé,1\nKé,2\n");
  for (let end = 11; end < text.length; end++) {
    const head = text.subarray(0, end);
    expect(guessEncoding(head, false)).toBe("utf-8");
    const { sample } = guessFile(head, { ...options, isWhole: false });
    expect([[], [["Ké", "1"]]]).toContainEqual(sample);
  }
});

test("what the reader chose is not guessed again", () => {
  const guess = guessFile(workforce, {
    ...options,
    chosen: { delimiter: ";", encoding: "windows-1252", table: "visits" },
  });
  expect(guess).toMatchObject({ delimiter: ";", encoding: "windows-1252", table: "visits" });
  expect(guess.header).toHaveLength(1);
});

describe("the region system", () => {
  const withCode = (code: string): Buffer => {
    const [header = "", row = ""] = workforce.toString("utf8").split("\n");
    const names = header.split(",");
    const cells = row.split(",").map((cell, column) => (names[column] === "region_code" ? code : cell));
    return Buffer.from(`${header}\n${cells.join(",")}\n`);
  };
  test.each([
    ["16.08", "kemendagri"],
    ["1609", "bps"],
    ["16", "unknown"],
    ["ID", "unknown"],
  ])("of %s is %s", (code, system) => {
    expect(guessFile(withCode(code), options).regionSystem).toBe(system);
  });
});

describe("what a file is compared with", () => {
  test("is nothing where it holds a published row", () => {
    expect(guessFile(workforce, options).comparison).toBe("alone");
  });
  test("is the published table where all its rows are new", () => {
    expect(guessFile(fixture("total-proposed/snapshots/workforce/2026-02.csv"), options).comparison).toBe("added");
  });
});

test("a workbook is told from a text", () => {
  expect(isWorkbook(Uint8Array.of(0x50, 0x4b, 3, 4, 20))).toBe(true);
  expect(isWorkbook(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1))).toBe(true);
  expect(isWorkbook(workforce)).toBe(false);
});
