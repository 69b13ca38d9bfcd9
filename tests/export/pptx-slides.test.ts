import { unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import type { ChartTable } from "../../src/charts/chart.ts";
import { createPresentation, type Presentation } from "../../src/export/pptx/presentation.ts";
import { LOCALES } from "../../src/lib/format.ts";
import { descendants } from "./ooxml/parse-xml.ts";
import { openPackage } from "./ooxml/validate-package.ts";
import { validatePresentation } from "./ooxml/validate-presentation.ts";
import { readPptx, type ReadSlide } from "./read-pptx.ts";
import { EVENTS, NATIVE, sampleFigure, site, whole } from "./sample-figure.ts";

/** Two by one pixels. */
const picture = { png: new Uint8Array([0x89, 0x50, 0x4e, 0x47]), widthPx: 2, heightPx: 1 };

const presentation = (changes: Partial<Presentation> = {}): Presentation => ({
  locale: "id",
  opening: null,
  figures: [{ figure: sampleFigure(null), picture }],
  site,
  tableRows: "all",
  ...changes,
});
const slidesOf = async (changes: Partial<Presentation> = {}): Promise<readonly ReadSlide[]> =>
  readPptx(await createPresentation(presentation(changes))).slides;

const everyForm = Object.values(NATIVE).map((native) => ({ figure: sampleFigure(native), picture: null }));
const deck = presentation({
  opening: { title: "Paparan <ASN>", subtitle: "Data & grafik" },
  figures: [...everyForm, { figure: sampleFigure(null), picture }],
});

describe("a slide", () => {
  test("has the finding as its title, and below it statistic, source, date, status, edition and permalink", async () => {
    const [slide] = await slidesOf();
    expect(slide?.title).toBe('Jumlah "A & B" <naik> menjadi 5.372');
    expect(slide?.texts).toEqual([
      'Jumlah "A & B" <naik> menjadi 5.372',
      "Jumlah menurut jenis, Indonesia, 2025, orang",
      "Sumber: BKN, Statistik ASN, terbit 1 November 2025; MENPANRB, Civil Service Yearbook",
      "Tanggal acuan: 31 Desember 2024–1 November 2025 · Status: Realisasi, Rencana · Edisi data 22 November 2026 · CC BY 4.0 · example.org/lokus/komposisi/#sample",
      "Lokus ASN",
      "1",
    ]);
    expect(slide?.links).toEqual(["https://example.org/lokus/komposisi/#sample"]);
    expect(slide?.descriptions).toEqual(["Diagram batang; B lebih besar daripada A."]);
  });

  test("has speaker notes with description, notes, sources in full, the query and links", async () => {
    const [slide] = await slidesOf();
    expect(slide?.notes).toEqual([
      "Diagram batang; B lebih besar daripada A.",
      "Catatan:",
      "Catatan pertama.",
      "Catatan <kedua> & terakhir.",
      "Sumber:",
      "BKN, Statistik ASN, terbit 1 November 2025. https://example.org/s1?a=1&b=2",
      "MENPANRB, Civil Service Yearbook",
      "Tanggal acuan: 31 Desember 2024–1 November 2025",
      "Status: Realisasi, Rencana",
      "Edisi data 22 November 2026 · CC BY 4.0",
      "Tautan tetap: https://example.org/lokus/komposisi/#sample",
      "Jelajahi data ini: https://example.org/lokus/jelajah/?by=sex",
      "Kueri (SQL):",
      "SELECT sex, value",
      "FROM workforce",
      "WHERE value < 10",
    ]);
  });

  test("counts the sources that its foot has no room for", async () => {
    const [source] = sampleFigure(null).sources;
    const sources = Array.from({ length: 154 }, (_, position) => ({ ...source!, sourceId: `S${position}` }));
    const [slide] = await slidesOf({ figures: [{ figure: sampleFigure(null, { sources }), picture }] });
    const [, named = "", others = ""] = /^Sumber: (.*); dan (\d+) sumber lain/.exec(slide?.texts[2] ?? "") ?? [];
    expect(named.split("; ").length + Number(others)).toBe(154);
    expect(slide?.notes.filter((text) => text.startsWith("BKN"))).toHaveLength(154);
  });

  test("speaks the language of the deck", async () => {
    for (const locale of LOCALES) {
      const bytes = await createPresentation(
        presentation({ locale, figures: [{ figure: sampleFigure(null, { locale }), picture }] }),
      );
      const slide = openPackage(bytes).parts.get("ppt/slides/slide1.xml")!.root!;
      const languages = new Set(descendants(slide, "a:rPr").map(({ attributes }) => attributes["lang"]));
      expect([...languages]).toEqual([locale === "id" ? "id-ID" : "en-GB"]);
    }
  });

  test("links no address that a program would choke on", async () => {
    const path = `jelajah/?sql=${"x".repeat(2_500)}`;
    const [slide] = await slidesOf({ figures: [{ figure: sampleFigure(null, { path }), picture }] });
    expect(slide?.links).toEqual([]);
    expect(slide?.texts[3]).toContain("example.org/lokus/jelajah/");
    expect(slide?.notes).toContain(`Tautan tetap: ${site.address}${path}`);
  });

  test("says of a reader's own figures that they are not published", async () => {
    const [slide] = await slidesOf({ figures: [{ figure: sampleFigure(null, { isOwn: true }), picture }] });
    expect(slide?.links).toEqual([]);
    expect(slide?.texts.join("\n")).not.toContain("example.org");
  });
});

describe("the table of a figure", () => {
  const rowsOf = (slides: readonly ReadSlide[]): readonly (readonly string[])[] =>
    slides.flatMap(({ tables }) => tables.flatMap((table) => table.slice(1)));

  test("follows its picture row by row, with its header on every slide", async () => {
    const [first, ...tables] = await slidesOf();
    expect(first?.pictureCount).toBe(1);
    expect(tables.length).toBeGreaterThan(1);
    for (const {
      tables: [table],
      title,
    } of tables) {
      expect(table?.[0]).toEqual(["Tanggal", "Acara", "Peserta (orang)"]);
      expect(title).toMatch(/ – tabel \d dari \d$/);
    }
    const rows = rowsOf(tables);
    expect(rows.map(([, what]) => what)).toEqual(EVENTS.rows.map((row) => row["what"]));
    expect(rows[5]).toEqual(["6 Januari 2025", EVENTS.rows[5]!["what"], "–"]);
    expect(rows[7]?.[2]).toBe("210 R");
    expect(rows[44]?.[2]).toBe("1.320");
  });

  test("explains its marks", async () => {
    const [, table] = await slidesOf();
    expect(table?.texts).toContain("– tidak dipublikasikan · R rencana");
  });

  test("is cut where the caller says so, and says how many rows are left out", async () => {
    const slides = await slidesOf({ tableRows: 6 });
    expect(rowsOf(slides)).toHaveLength(6);
    expect(slides.at(-1)?.texts.join("\n")).toContain("39 baris lain tidak dimuat");
    expect(await slidesOf({ tableRows: 0 })).toHaveLength(1);
  });

  test("does not repeat a chart that prints every cell of it", async () => {
    const [slide, ...others] = await slidesOf({ figures: [{ figure: sampleFigure(NATIVE["bars"]!), picture: null }] });
    expect(others).toEqual([]);
    expect(slide?.layout).toBe("Grafik");
    expect(slide?.tables).toEqual([]);
  });

  test("stands beside its chart where it has room there, else on slides of its own", async () => {
    const figures = [{ figure: sampleFigure(NATIVE["lines-over-days"]!), picture: null }];
    const [slide, ...others] = await slidesOf({ figures });
    expect(others).toEqual([]);
    expect(slide?.layout).toBe("Grafik di samping tabel");
    expect(slide?.tables[0]?.slice(1)).toEqual([
      ["31 Desember 2019", "4.189.121"],
      ["Juni 2021", "4.081.824"],
      ["1 November 2025", "3.599.590"],
    ]);
    const cut = await slidesOf({ figures, tableRows: 2 });
    expect(cut.map(({ layout, tables: [table] }) => [layout, table?.length ?? 0])).toEqual([
      ["Grafik", 0],
      ["Tabel", 3],
    ]);
  });

  test("stands below its chart where it is wide and short", async () => {
    const native = NATIVE["single-bar"]!;
    const table = {
      columns: ["Status", "Cakupan", "Tanggal acuan", "Definisi"]
        .map((label): ChartTable["columns"][number] => ({ key: label, label, type: "text" }))
        .concat({ key: "value", label: "Jumlah", type: "number", unit: "orang" }),
      rows: [
        {
          Status: "PPPK paruh waktu di pemerintah daerah",
          Cakupan: "Pegawai pemerintah daerah itu sendiri",
          "Tanggal acuan": "31 Desember 2025",
          Definisi: "lengkap",
          value: whole(7),
        },
      ],
    };
    const [slide, ...others] = await slidesOf({
      figures: [{ figure: sampleFigure(native, { table }), picture: null }],
    });
    expect(others).toEqual([]);
    expect(slide?.layout).toBe("Grafik di atas tabel");
  });

  test("stands for a figure that has neither a native form nor a picture", async () => {
    const [first] = await slidesOf({ figures: [{ figure: sampleFigure(null), picture: null }] });
    expect(first?.tables).toHaveLength(1);
    expect(first?.notes.length).toBeGreaterThan(0);
  });

  test("never fills more than its place on the slide", async () => {
    const opened = openPackage(await createPresentation(presentation()));
    const frames = [...opened.parts.values()].flatMap(({ path, root }) =>
      path.startsWith("ppt/slides/") && root !== null ? descendants(root, "p:graphicFrame") : [],
    );
    expect(frames.length).toBeGreaterThan(1);
    for (const frame of frames) {
      const heights = descendants(frame, "a:tr").map(({ attributes }) => Number(attributes["h"]));
      expect(heights.reduce((sum, height) => sum + height, 0)).toBeLessThanOrEqual(4.36 * 914_400);
    }
  });
});

describe("a deck", () => {
  test("opens with its title and closes with every source once", async () => {
    const { slides } = readPptx(await createPresentation(deck));
    expect(slides[0]?.texts.slice(0, 2)).toEqual(["Paparan <ASN>", "Data & grafik"]);
    expect(slides.at(-1)?.title).toBe("Sumber data");
    expect(slides.at(-1)?.texts.filter((text) => text.startsWith("BKN"))).toEqual([
      "BKN, Statistik ASN, terbit 1 November 2025 https://example.org/s1?a=1&b=2",
    ]);
    expect(slides.at(-1)?.links).toEqual(["https://example.org/s1?a=1&b=2"]);
  });

  test("numbers its slides", async () => {
    const { slides } = readPptx(await createPresentation(deck));
    expect(slides.map(({ texts }) => texts.at(-1))).toEqual(slides.map((_, position) => String(position + 1)));
  });

  test("needs a figure", async () => {
    await expect(createPresentation(presentation({ figures: [] }))).rejects.toThrow(
      "a presentation needs at least one figure",
    );
  });
});

describe("the file", () => {
  test("is sound in every form and language", async () => {
    for (const locale of LOCALES) {
      const figures = deck.figures.map(({ figure, ...rest }) => ({ ...rest, figure: { ...figure, locale } }));
      expect(validatePresentation(await createPresentation({ ...deck, locale, figures }))).toEqual([]);
    }
  });

  test("says in its properties what it shows, from which edition and with which data", async () => {
    const { core, custom } = readPptx(await createPresentation(presentation()));
    expect(core).toEqual({
      title: 'Jumlah "A & B" <naik> menjadi 5.372',
      subject: "Jumlah menurut jenis, Indonesia, 2025, orang",
      creator: "Lokus ASN",
      keywords: "statistik aparatur sipil negara, ASN, Indonesia",
      description: "Jumlah menurut jenis, Indonesia, 2025, orang. Diagram batang; B lebih besar daripada A.",
      language: "id-ID",
      lastModifiedBy: "Lokus ASN",
      created: "2026-11-22T00:00:00Z",
      modified: "2026-11-22T00:00:00Z",
    });
    expect(custom).toEqual({
      permalink: "https://example.org/lokus/komposisi/#sample",
      edition: "2026-11-22",
      dataHash: `sha256:${"ab".repeat(32)}`,
      licence: "CC BY 4.0, https://example.org/by",
    });
    const several = readPptx(await createPresentation(deck)).custom;
    expect(several["permalink 2"]).toBe("https://example.org/lokus/komposisi/#sample");
  });

  test("has the same bytes at every writing, in any time zone", async () => {
    const first = await createPresentation(deck);
    const zone = process.env["TZ"];
    process.env["TZ"] = "Asia/Jakarta";
    const second = await createPresentation(deck);
    process.env["TZ"] = zone;
    expect(Buffer.from(second).equals(Buffer.from(first))).toBe(true);
  });

  test("leaves out characters that XML has no way to write", async () => {
    const title = "Judul\u0000\u0008 dengan\ttab dan \ud800 setengah";
    const bytes = await createPresentation(
      presentation({ figures: [{ figure: sampleFigure(null, { title }), picture }] }),
    );
    expect(validatePresentation(bytes)).toEqual([]);
    expect(readPptx(bytes).slides[0]?.title).toContain("dengan\ttab dan");
  });

  test("stores pictures once", async () => {
    const files = Object.keys(unzipSync(await createPresentation(presentation())));
    expect(files.filter((path) => path.startsWith("ppt/media/"))).toEqual(["ppt/media/image1.png"]);
  });
});
