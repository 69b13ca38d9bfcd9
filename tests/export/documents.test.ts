import { JSDOM } from "jsdom";
import { describe, expect, test } from "vitest";
import { resultTable } from "../../src/charts/explore/index.ts";
import { toHtmlTable, toTabSeparated } from "../../src/export/clipboard-table.ts";
import { toMarkdown } from "../../src/export/markdown.ts";
import { printTable, type PrintedTable } from "../../src/export/printed-table.ts";
import type { Locale } from "../../src/lib/format.ts";
import { sampleResult } from "./sample-result.ts";

const crossTable = (locale: Locale): PrintedTable =>
  printTable(resultTable(sampleResult({}, locale), { columns: "employment_status" }), {
    title: "ASN menurut jenis kelamin",
    remarks: ["Tanggal acuan: Desember 2024–1 November 2025", "Sumber: BKN"],
    locale,
  });
const plain = (...texts: readonly string[]) => texts.map((text) => ({ text, mark: "" }));
const ODD: PrintedTable = {
  title: "a | b",
  columns: [
    { label: "x|y", isNumber: false },
    { label: "n", isNumber: true },
  ],
  rows: [
    plain("two\nlines * and [a](b)", "+1.234"),
    plain("<b>=1</b>", "\u22120,5"),
    plain("=SUM(A1)", "tidak dipublikasikan"),
  ],
  remarks: ["row_id _T"],
};

describe("Markdown", () => {
  test("prints the table as it is seen, with its marks and remarks", () => {
    expect(toMarkdown(crossTable("id"))).toBe(
      [
        "**ASN menurut jenis kelamin**",
        "",
        "| Jenis kelamin | Pegawai Negeri Sipil (PNS) (orang) | Pegawai Pemerintah dengan Perjanjian Kerja (PPPK) (orang) |",
        "| --- | ---: | ---: |",
        "| Perempuan | 5.372 | tidak dipublikasikan |",
        "| Laki-laki | 0 | 1.250.000 (perkiraan) |",
        "",
        "Tanggal acuan: Desember 2024–1 November 2025  ",
        "Sumber: BKN",
        "",
      ].join("\n"),
    );
  });

  test("takes no text for markup", () => {
    expect(toMarkdown(ODD).split("\n")).toEqual([
      "**a \\| b**",
      "",
      "| x\\|y | n |",
      "| --- | ---: |",
      "| two lines \\* and \\[a\\](b) | +1.234 |",
      "| \\<b>=1\\</b> | \u22120,5 |",
      "| =SUM(A1) | tidak dipublikasikan |",
      "",
      "row_id \\_T",
      "",
    ]);
  });
});

describe("a table for pasting", () => {
  test.each([
    ["id", "5372", "1250000"],
    ["en", "5372", "1250000"],
  ] as const)("has numbers that no spreadsheet misreads (%s)", (locale, first, last) => {
    const { document } = new JSDOM(toHtmlTable(crossTable(locale), locale)).window;
    const cells = [...document.querySelectorAll("tbody td[align=right]")].map(({ textContent }) => textContent);
    expect([cells[0], cells[3]]).toEqual([first, last]);
    expect(document.querySelector("caption")?.textContent).toBe("ASN menurut jenis kelamin");
    expect(document.querySelector("tfoot")?.textContent).toContain("Sumber: BKN");
  });

  test("runs nothing: no formula, no tag, a minus sign that spreadsheets know", () => {
    expect(toTabSeparated(ODD, "id").split("\n")).toEqual([
      "x|y\tn",
      "two lines * and [a](b)\t1234",
      "<b>=1</b>\t-0,5",
      "'=SUM(A1)\ttidak dipublikasikan",
      "",
    ]);
    const { document } = new JSDOM(toHtmlTable(ODD, "id")).window;
    expect(document.querySelector("b")).toBeNull();
    expect([...document.querySelectorAll("tbody td")].map(({ textContent }) => textContent)).toContain("'=SUM(A1)");
  });
});
