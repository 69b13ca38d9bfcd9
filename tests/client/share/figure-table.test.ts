import { JSDOM } from "jsdom";
import { describe, expect, test } from "vitest";
import { readFigureTable } from "../../../src/client/share/figure-table.ts";
import { toHtmlTable, toTabSeparated } from "../../../src/export/clipboard-table.ts";

const OPTIONS = { statusLabel: "Status", linkLine: "Tautan: https://statistik.example/komposisi/#asn" };

/** A figure as the page has it; cells and remarks are markup. */
function figureOf(head: string, rows: readonly string[], meta = ""): Element {
  const { document } = new JSDOM(
    `<details><figure id="asn">
      <h3 class="figure-title">5.372 ASN</h3><p class="figure-subtitle">ASN, per 5\u00a0November 2025</p>
      <div class="figure-numbers"><table>
        <thead><tr><th scope="col">Kategori</th>${head}</tr></thead>
        <tbody>${rows.map((cells) => `<tr>${cells}</tr>`).join("")}</tbody>
      </table></div>
      <figcaption class="figure-meta"><dl>${meta}</dl></figcaption>
    </figure></details>`,
  ).window;
  const figure = document.querySelector("figure");
  if (figure === null) throw new Error("no figure");
  return figure;
}
const COUNT = '<th scope="col" class="number">Jumlah<span class="unit">orang</span></th>';
const texts = (figure: Element): string[][] =>
  readFigureTable(figure, OPTIONS).rows.map((row) => row.map(({ text }) => text));

describe("the table of a figure", () => {
  test("has the words and numbers of the page, units in the headers", () => {
    const figure = figureOf(COUNT, ['<th scope="row">PNS\u00a0– Jabatan</th><td class="number">1.559</td>']);
    const table = readFigureTable(figure, OPTIONS);
    expect(table.title).toBe("5.372 ASN (ASN, per 5 November 2025)");
    expect(table.columns).toEqual([
      { label: "Kategori", isNumber: false },
      { label: "Jumlah (orang)", isNumber: true },
    ]);
    expect(texts(figure)).toEqual([["PNS – Jabatan", "1.559"]]);
    expect(toTabSeparated(table, "id")).toBe("Kategori\tJumlah (orang)\nPNS – Jabatan\t1559\n");
  });

  test("says in words what was not published", () => {
    const missing =
      '<td class="number missing"><span aria-hidden="true">–</span><span class="hidden-visually">tidak dipublikasikan</span></td>';
    expect(texts(figureOf(COUNT, [`<th scope="row">PPPK</th>${missing}`]))).toEqual([["PPPK", "tidak dipublikasikan"]]);
  });

  test("tells planned and estimated figures apart without spoiling the numbers", () => {
    const marked = '<td class="number estimated">4.500<abbr title="perkiraan">E</abbr></td>';
    const rows = [`<th scope="row">Non-ASN</th>${marked}`, '<th scope="row">PNS</th><td class="number">0</td>'];
    const table = readFigureTable(figureOf(COUNT, rows), OPTIONS);
    expect(table.columns.at(-1)).toEqual({ label: "Status", isNumber: false });
    expect(toTabSeparated(table, "id")).toBe("Kategori\tJumlah (orang)\tStatus\nNon-ASN\t4500\tperkiraan\nPNS\t0\t\n");
  });

  test("names the column of a mark where there are several", () => {
    const head = '<th scope="col" class="number">2024</th><th scope="col" class="number">2025</th>';
    const cells =
      '<th scope="row">PPPK</th><td class="number">10</td><td class="number">12<abbr title="rencana">R</abbr></td>';
    expect(texts(figureOf(head, [cells]))).toEqual([["PPPK", "10", "12", "2025: rencana"]]);
  });

  test("carries date, sources and notes; what is folded is named by its fold", () => {
    const meta = [
      "<div><dt>Tanggal acuan</dt><dd>5\u00a0November 2025</dd></div>",
      '<div><dt>Sumber</dt><dd><ul class="source-line"><li>BKN, Buku Statistik</li><li>BPS, Penduduk</li></ul></dd></div>',
      "<div><dt>Sumber lain</dt><dd><details><summary>34 sumber</summary><ul><li>tersembunyi</li></ul></details></dd></div>",
      '<div><dt>Catatan</dt><dd><ul class="figure-notes"><li>Satu.</li><li>Dua.</li></ul></dd></div>',
    ].join("");
    const { remarks } = readFigureTable(figureOf(COUNT, [], meta), OPTIONS);
    expect(remarks).toEqual([
      "Tanggal acuan: 5 November 2025",
      "Sumber: BKN, Buku Statistik; BPS, Penduduk",
      "Sumber lain: 34 sumber",
      "Catatan: Satu.",
      "Catatan: Dua.",
      OPTIONS.linkLine,
    ]);
  });

  test("runs nothing where it is pasted", () => {
    const figure = figureOf(COUNT, ['<th scope="row">=SUM(A1) &lt;b&gt;</th><td class="number">\u22121.234</td>']);
    const table = readFigureTable(figure, OPTIONS);
    expect(toTabSeparated(table, "id")).toContain("'=SUM(A1) <b>\t-1234\n");
    expect(toHtmlTable(table, "id")).toContain("<td>'=SUM(A1) &lt;b&gt;</td>");
  });

  test("is named where it is missing", () => {
    const figure = figureOf(COUNT, []);
    figure.querySelector("table")?.remove();
    expect(() => readFigureTable(figure, OPTIONS)).toThrow("figure asn has no table");
  });
});
