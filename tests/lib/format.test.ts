import { describe, expect, test } from "vitest";
import {
  formatChange,
  formatDate,
  formatDateShort,
  formatList,
  formatNumber,
  formatPeriod,
  formatShare,
  formatShort,
  keepTogether,
} from "../../src/lib/format.ts";

describe("numbers", () => {
  test.each([
    [5372, "5.372", "5,372"],
    [288.5, "288,5", "288.5"],
    [0, "0", "0"],
    [999, "999", "999"],
    [1000, "1.000", "1,000"],
    [284_973_643, "284.973.643", "284,973,643"],
    [-35, "−35", "−35"],
    [-0.0001, "0", "0"],
    [1e-7, "0", "0"],
    [2 ** 53 * 10, "90.071.992.547.409.920", "90,071,992,547,409,920"],
    [1e21, "1.000.000.000.000.000.000.000", "1,000,000,000,000,000,000,000"],
  ])("%d prints as %s in Indonesian and %s in English", (value, id, en) => {
    expect(formatNumber(value, "id")).toBe(id);
    expect(formatNumber(value, "en")).toBe(en);
  });

  test.each([
    [1.005, 2, "1.01"],
    [2.5, 0, "3"],
    [0.05, 1, "0.1"],
    [13.0984, 1, "13.1"],
  ])("%d rounds half away from zero to %i decimals", (value, decimals, text) => {
    expect(formatNumber(value, "en", { decimals })).toBe(text);
  });

  test("a value that is no number is a bug, not a text", () => {
    expect(() => formatNumber(Number.NaN, "id")).toThrow(RangeError);
  });

  test.each([
    [5_588_245, "5,6\u00a0juta", "5.6\u00a0million"],
    [120_000, "120\u00a0ribu", "120\u00a0thousand"],
    [4600, "4.600", "4,600"],
  ])("%d has a short form with its unit spelt out", (value, id, en) => {
    expect(formatShort(value, "id")).toBe(id);
    expect(formatShort(value, "en")).toBe(en);
  });

  test("shares and changes carry their signs", () => {
    expect(formatShare(0.56197, "id")).toBe("56,2%");
    expect(formatChange(4657, "id")).toBe("+4.657");
    expect(formatChange(-35, "en")).toBe("−35");
    expect(formatChange(0, "en")).toBe("0");
    expect(formatChange(0.0004, "en")).toBe("0");
  });
});

describe("dates keep the precision that was published", () => {
  test.each([
    ["2025-08-26", "26 Agustus 2025", "26 August 2025", "26 Agu 2025"],
    ["2025-12", "Desember 2025", "December 2025", "Des 2025"],
    ["2025", "2025", "2025", "2025"],
    ["2024-05-07", "7 Mei 2024", "7 May 2024", "7 Mei 2024"],
  ])("%s", (date, id, en, short) => {
    expect(formatDate(date, "id")).toBe(id);
    expect(formatDate(date, "en")).toBe(en);
    expect(formatDateShort(date, "id")).toBe(short);
  });

  test.each([
    ["2025-08-24", "2025-08-26", "24–26 Agustus 2025", "24–26 August 2025"],
    ["2025-06-30", "2025-07-02", "30 Juni–2 Juli 2025", "30 June–2 July 2025"],
    ["2025-12-28", "2026-01-03", "28 Desember 2025–3 Januari 2026", "28 December 2025–3 January 2026"],
    ["2025-10", "2025-12", "Oktober–Desember 2025", "October–December 2025"],
    ["2012", "2026-01-12", "2012 sampai 12 Januari 2026", "2012 to 12 January 2026"],
    ["2024-07-16", "2024-07-16", "16 Juli 2024", "16 July 2024"],
    ["2025-08-26", "2025-08-24", "24–26 Agustus 2025", "24–26 August 2025"],
  ])("%s to %s", (start, end, id, en) => {
    expect(formatPeriod(start, end, "id")).toBe(id);
    expect(formatPeriod(start, end, "en")).toBe(en);
  });
});

test("dates and 1.000 with what it counts are kept on one line", () => {
  expect(keepTogether("naik pada 1 November 2025; Mei 2024")).toBe(
    "naik pada 1\u00a0November\u00a02025; Mei\u00a02024",
  );
  expect(keepTogether("6.4 PNS per 1,000 residents on 31 March")).toBe(
    "6.4 PNS per 1,000\u00a0residents on 31\u00a0March",
  );
  expect(keepTogether("11.000 orang dan Meikarta 20")).toBe("11.000 orang dan Meikarta 20");
});

test("lists end with dan in Indonesian and and in English", () => {
  expect(formatList(["a"], "id")).toBe("a");
  expect(formatList(["a", "b"], "id")).toBe("a dan b");
  expect(formatList(["a", "b", "c"], "id")).toBe("a, b, dan c");
  expect(formatList(["a", "b", "c"], "en")).toBe("a, b and c");
  expect(formatList([], "id")).toBe("");
});
