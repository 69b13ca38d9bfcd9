import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  decimalTextFormula,
  isPrintedWhole,
  printedDecimals,
  wholeNumberFormat,
} from "../../src/export/pptx/chart/number-text.ts";
import { columnLetter, columnRange, daySerial, layOutSheet } from "../../src/export/pptx/chart/sheet.ts";
import { formatNumber, LOCALES } from "../../src/lib/format.ts";
import { decimal, NATIVE, whole } from "./sample-figure.ts";

describe("whole numbers in charts", () => {
  test("carry the marks of the deck's language, whatever the machine's are", () => {
    expect(wholeNumberFormat("id")).toBe('[>=1000000]0"."000"."000;[>=1000]0"."000;0');
    expect(wholeNumberFormat("en")).toBe('[>=1000000]0","000","000;[>=1000]0","000;0');
  });

  /** What a spreadsheet prints for a format of sections, digit placeholders and quoted text. */
  const print = (value: number, format: string): string => {
    const section = format.split(";").find((candidate) => {
      const [, limit] = /^\[>=(\d+)\]/.exec(candidate) ?? [];
      return limit === undefined || value >= Number(limit);
    });
    const pattern = section!.replace(/^\[[^\]]*\]/, "").replaceAll('"', "");
    const digits = String(value).split("");
    const fromRight = pattern.split("").reverse();
    const printed = fromRight.map((sign) => (sign === "0" ? (digits.pop() ?? "0") : sign)).reverse();
    return digits.join("") + printed.join("");
  };

  test("print as the table does wherever the format is used", () => {
    fc.assert(
      fc.property(fc.nat(2e9), fc.constantFrom(...LOCALES), (value, locale) => {
        fc.pre(isPrintedWhole([whole(value, locale)], locale));
        expect(print(value, wholeNumberFormat(locale))).toBe(formatNumber(value, locale));
      }),
    );
  });

  test("are not left to the format where it would print something else", () => {
    expect(isPrintedWhole([whole(5_372), null, whole(null), whole(0)], "id")).toBe(true);
    expect(isPrintedWhole([whole(-3)], "id")).toBe(false);
    expect(isPrintedWhole([whole(1_000_000_000)], "id")).toBe(false);
    expect(isPrintedWhole([decimal(12)], "id")).toBe(false);
    expect(isPrintedWhole([{ value: 3, text: "±3" }], "id")).toBe(false);
    expect(isPrintedWhole([whole(5_372, "en")], "id")).toBe(false);
  });
});

describe("decimals in charts", () => {
  test("are recognised by how the table prints all of them", () => {
    expect(printedDecimals([decimal(288.5), null, decimal(3)], "id")).toBe(1);
    expect(printedDecimals([{ value: 2.345, text: "2,35" }], "id")).toBe(2);
    expect(printedDecimals([decimal(288.5), whole(3)], "id")).toBeNull();
  });

  test("become text by a formula that a machine of any language reads alike", () => {
    const formula = decimalTextFormula("B2", 1, "id");
    expect(formula).toContain('TEXT(INT(ROUND(ABS(B2),1)),"[>=1000000]0\\.000\\.000;[>=1000]0\\.000;0")');
    expect(formula).toContain('&","&');
    // An argument separator, a sheet's own decimal mark: nothing of it depends on the machine, and #,##0 would.
    expect(formula).not.toContain("#");
  });
});

describe("the sheet behind a chart", () => {
  test("names columns as spreadsheets do", () => {
    expect([0, 25, 26, 51, 52, 701, 702].map(columnLetter)).toEqual(["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]);
  });

  test("counts days as spreadsheets do", () => {
    expect(["1900-03-01", "2000-01-01", "2025-11-01"].map(daySerial)).toEqual([61, 36_526, 45_962]);
  });

  test("has names, then values, then labels that a format cannot print", () => {
    const sheet = layOutSheet(NATIVE["stacked-bars"]!, "id");
    expect(sheet.columns.map(({ header }) => header)).toEqual([
      "Kategori",
      "Laki-laki",
      "Perempuan",
      "Label Laki-laki",
      "Label Perempuan",
    ]);
    expect(sheet.series).toEqual([
      { values: 1, labels: 3 },
      { values: 2, labels: 4 },
    ]);
    expect(columnRange(sheet, 3)).toBe("Data!$D$2:$D$3");
    expect(sheet.columns[3]?.cells[0]).toMatchObject({ type: "formula", text: "45,2" });
  });

  test("leaves a cell empty for a figure that there is not", () => {
    const sheet = layOutSheet(NATIVE["planned-bars"]!, "id");
    expect(sheet.columns[1]?.cells).toEqual([{ type: "number", value: 120 }, null, { type: "number", value: 90 }]);
    expect(sheet.columns[2]?.cells[2]).toBeNull();
  });

  test("holds the days of a time axis, and beside them the dates as printed", () => {
    const { columns } = layOutSheet(NATIVE["lines-over-days"]!, "id");
    expect(columns[0]?.cells[0]).toEqual({ type: "date", serial: daySerial("2019-12-31") });
    expect(columns.at(-1)?.cells[1]).toEqual({ type: "text", text: "Juni 2021" });
  });
});
