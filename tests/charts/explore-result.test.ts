import { describe, expect, it } from "vitest";
import {
  resultDescription,
  resultProvenance,
  resultSubtitle,
  resultTable,
  resultTitle,
  type ResultTableOptions,
} from "../../src/charts/explore/index.ts";
import type { ExploreResult } from "../../src/charts/explore/result.ts";
import { figureText } from "../../src/charts/explore/result-words.ts";
import { besidePublished, realResult, smallEvents, smallResult } from "./explore-results.ts";

/** Heads and cells of a table as a reader sees them. */
function printed(result: ExploreResult, options: ResultTableOptions = {}): readonly (readonly string[])[] {
  const { columns, rows } = resultTable(result, options);
  return [
    columns.map(({ label }) => label),
    ...rows.map(({ entries }) =>
      entries.map((entry) => (entry.type === "code" ? entry.label : entry.text || (entry.missing ?? ""))),
    ),
  ];
}

const words = (result: ExploreResult): readonly string[] => [resultTitle(result), resultSubtitle(result)];

const SEXES = [
  { sex: "F", headcount: 600 },
  { sex: "M", headcount: 400 },
];

describe("the words of a result", () => {
  it("name measure, breakdown, place, date and unit in both languages", () => {
    expect(words(realResult({ by: ["sex"] }))).toEqual([
      "Jumlah ASN menurut jenis kelamin",
      "Indonesia · 1 November 2025 · orang",
    ]);
    expect(words(realResult({ by: ["sex"] }, { locale: "en" }))).toEqual([
      "Number of civil servants (ASN) by sex",
      "Indonesia · 1 November 2025 · people",
    ]);
  });

  it("say whom a headcount counts", () => {
    const where = { employment_status: ["PNS"] };
    expect(words(realResult({ by: ["region_code"], where, per: 1000 }))).toEqual([
      "PNS per 1.000 penduduk menurut wilayah",
      "31 Desember 2023 · per 1.000 penduduk",
    ]);
    const own = { region_code: ["16.08"], employer: ["OWN"], employment_status: ["NON_ASN", "PNS"] };
    expect(words(realResult({ by: ["employment_status"], where: own }))[0]).toBe(
      "Jumlah pegawai menurut status kepegawaian",
    );
  });

  it("say of what a share is a share", () => {
    const figures = ["PNS", "PPPK"].flatMap((employment_status) => [
      { employment_status, headcount: 1000 },
      ...SEXES.map((one) => ({ ...one, employment_status })),
    ]);
    const within = smallResult(figures, { by: ["employment_status", "sex"], share: true });
    expect(words(within)).toEqual([
      "Persentase ASN menurut jenis kelamin pada tiap status kepegawaian",
      "Indonesia · 31 Desember 2025 · persen dari total",
    ]);
    const women = smallResult(figures, { by: ["employment_status", "sex"], where: { sex: ["F"] }, share: true });
    expect(words(women)[1]).toBe("Indonesia · Jenis kelamin: Perempuan · 31 Desember 2025 · persen dari total");
  });

  it("leave a breakdown of one code to the subtitle", () => {
    const where = { region_code: ["16.08"], employer: ["OWN"] };
    expect(words(realResult({ by: ["region_code", "employment_status"], where }))).toEqual([
      "Jumlah ASN menurut status kepegawaian",
      "Instansi: Pemerintah daerah itu sendiri · Kabupaten Ogan Komering Ulu Timur · Desember 2025 · orang",
    ]);
  });

  it("describe few figures one by one and many by their extremes", () => {
    const few = smallResult(
      [
        { sex: "F", headcount: null },
        { sex: "M", headcount: 0, obs_status: "E" },
      ],
      { by: ["sex"] },
    );
    expect(resultDescription(few, "bar")).toBe(
      "Diagram batang. Jumlah ASN menurut jenis kelamin. Indonesia · 31 Desember 2025 · orang. Perempuan tidak dipublikasikan; Laki-laki ≈ 0.",
    );
    const provinces = realResult({ by: ["region_code"], where: { employment_status: ["PNS"] } }, { locale: "en" });
    expect(resultDescription(provinces, "tiles")).toBe(
      "Tile map of provinces. Number of PNS by region. 31 December 2023 · people. 38 figures. Largest Jawa Timur 363,512; smallest Papua Selatan 16,335.",
    );
  });

  it("describe a series by its ends", () => {
    const figures = [
      { as_of: "2023", headcount: 10 },
      { as_of: "2024-12", headcount: 30 },
      { as_of: "2025", headcount: null },
    ];
    const trend = smallResult(figures, { asOf: "all" }, { locale: "en" });
    expect(resultTitle(trend)).toBe("Number of civil servants (ASN), 2023–2025");
    expect(resultDescription(trend, "line")).toContain("from 10 (2023) to 30 (December 2024).");
  });
});

describe("the notes of a result", () => {
  it("tell that the parts differ from their total, with the declared reason", () => {
    expect(realResult({ by: ["grade"], where: { employment_status: ["PNS"] } }).notes).toEqual([
      "Empat golongan menurut sumber kurang satu dari totalnya. Selisih total dan rincian: 1.",
    ]);
  });

  it("tell estimated, planned, missing and undated figures", () => {
    const figures = [
      { sex: "F", headcount: 600, obs_status: "E" },
      { sex: "M", headcount: null, as_of: "2024" },
    ];
    expect(smallResult(figures, { by: ["sex"] }, { locale: "en" }).notes).toEqual([
      "This answer has 2 different reference dates, 2024 to 31 December 2025; each figure is the latest known.",
      "All figures are estimated or rounded.",
      "1 figure was not published by the source.",
    ]);
    const planned = smallResult([{ headcount: 5, stage: "PLANNED" }], { where: { stage: ["PLANNED"] } });
    expect(planned.notes).toEqual(["Semua angka adalah rencana, bukan realisasi."]);
  });

  it("tell figures that were reported as well", () => {
    const region = { region_code: ["16.08"], employer: ["OWN"], definition: ["FULL"] };
    const figures = [
      { region_code: "16.08", employer: "OWN", headcount: 5372, row_id: "a" },
      { region_code: "16.08", employer: "OWN", headcount: 5400, row_id: "b", source_id: "s2" },
    ];
    const result = smallResult(figures, { where: region }, { locale: "en" });
    expect(result.notes).toEqual(["Number of civil servants (ASN): also reported as 5,400 (31 December 2025)."]);
    expect(resultProvenance(result).sourceIds).toEqual(["s1", "s2"]);
  });

  it("tell residents behind a rate, and breaks within a series", () => {
    const rate = realResult({ by: ["region_code"], where: { employment_status: ["PNS"] }, per: 1000 });
    expect(rate.notes).toEqual([
      "Dihitung per 1.000 penduduk menurut jumlah penduduk tahun 2025, berapa pun tanggal acuan angkanya.",
    ]);
    const merit = realResult({ table: "merit", measure: "merit_index", by: ["region_code"], asOf: "all" });
    expect(merit.breaks.map(({ asOf, cuts }) => [asOf, cuts])).toEqual([["2024", true]]);
  });

  it("tell that an event may count in several categories, and that some stated no number", () => {
    const themes = realResult({ table: "visit_themes", measure: "rows", by: ["theme"] }, { locale: "en" });
    expect(themes.notes).toContain(
      "What belongs to several categories counts once in each, so the categories together may exceed their total.",
    );
    const visits = realResult({ table: "visits", measure: "participants" }, { locale: "en" });
    expect(visits.notes).toContain(
      "Some sums cover only the events whose number the source states; see the column “Figures known”.",
    );
    const table = resultTable(visits);
    const [known] = table.rows.map(({ entries }) => entries[table.columns.findIndex(({ key }) => key === "known")]);
    const { rows, of } = visits.figures[0]?.cell.known ?? { rows: 0, of: 0 };
    expect(rows).toBeLessThan(of);
    expect(known).toMatchObject({ value: rows, text: `${String(rows)} of ${String(of)}` });
  });
});

describe("the table of a result", () => {
  it("has one row a figure, with its code and its plain number", () => {
    const table = resultTable(smallResult([...SEXES, { sex: "_U", headcount: 0 }], { by: ["sex"] }));
    expect(table.columns.map(({ key, kind, unit }) => [key, kind, unit])).toEqual([
      ["sex", "dimension", ""],
      ["value", "value", "orang"],
    ]);
    expect(table.rows.map(({ key }) => key)).toEqual(["F", "M", "_U"]);
    expect(table.rows.at(-1)?.entries).toMatchObject([
      { type: "code", code: "_U", label: "Tidak diketahui" },
      { type: "number", value: 0, text: "0", missing: null, figure: 2 },
    ]);
  });

  it("shows date, stage, status and definition where they differ, and everything for files", () => {
    const figures = [
      { sex: "F", headcount: 600, obs_status: "E" },
      { sex: "M", headcount: 400, as_of: "2024" },
    ];
    const result = smallResult(figures, { by: ["sex"] });
    expect(printed(result)).toEqual([
      ["Jenis kelamin", "Jumlah ASN", "Tanggal acuan", "Status"],
      ["Perempuan", "600", "31 Desember 2025", "Angka estimasi"],
      ["Laki-laki", "400", "2024", "Nilai normal"],
    ]);
    expect(resultTable(result, { provenance: "all" }).columns.map(({ key }) => key)).toEqual([
      "sex",
      "value",
      "as_of",
      "stage",
      "obs_status",
      "definition",
      "source_id",
    ]);
  });

  it("prints shares with their sign and keeps them from 0 to 1", () => {
    const result = smallResult([{ headcount: 1000 }, ...SEXES], { by: ["sex"], share: true });
    expect(printed(result).slice(1)).toEqual([
      ["Perempuan", "60,0%"],
      ["Laki-laki", "40,0%"],
    ]);
    expect(result.figures.map(({ value }) => value)).toEqual([0.6, 0.4]);
  });

  it("lays one dimension out as columns", () => {
    const figures = [
      { ...SEXES[0], employment_status: "PNS" },
      { ...SEXES[1], employment_status: "PNS" },
      { ...SEXES[0], employment_status: "PPPK", headcount: null },
    ];
    const result = smallResult(figures, { by: ["employment_status", "sex"] });
    expect(printed(result, { columns: "sex" })).toEqual([
      ["Status kepegawaian", "Perempuan", "Laki-laki"],
      ["Pegawai Negeri Sipil (PNS)", "600", "400"],
      ["Pegawai Pemerintah dengan Perjanjian Kerja (PPPK)", "not-published", "not-published"],
    ]);
    expect(resultTable(result, { columns: "sex" }).columns.map(({ key, code }) => [key, code])).toEqual([
      ["employment_status", undefined],
      ["value.F", "F"],
      ["value.M", "M"],
    ]);
  });

  it("tells a combination without an event from one that was not published", () => {
    const visits = [
      { visit_id: "v1", host_region_code: "11", start_date: "2024-05-01", date_status: "ACTUAL", source_id: "s1" },
      { visit_id: "v2", host_region_code: "12", start_date: "2025", date_status: "ACTUAL", source_id: "s1" },
    ];
    const result = smallEvents("visits", visits, { by: ["host_region_code", "year"] });
    expect(printed(result, { columns: "year" }).slice(1)).toEqual([
      ["Aceh", "1", "no-events"],
      ["Sumatera Utara", "no-events", "1"],
    ]);
  });

  it("shows a change between the figures that it lies between", () => {
    const figures = SEXES.flatMap((one, index) => [
      { ...one, as_of: "2024-12" },
      { ...one, headcount: index === 0 ? 550 : null },
    ]);
    const result = smallResult(figures, { by: ["sex"], asOf: "2025-12-31" }, { before: "2024-12" });
    expect(resultTitle(result)).toBe("Perubahan jumlah ASN menurut jenis kelamin sejak Desember 2024");
    expect(printed(result)).toEqual([
      ["Jenis kelamin", "Desember 2024", "31 Desember 2025", "Perubahan jumlah ASN", "Status"],
      ["Perempuan", "600", "550", "−50", "Nilai normal"],
      ["Laki-laki", "", "not-published", "not-published", "Tidak ada: tidak dihimpun"],
    ]);
    expect(result.notes).toEqual([
      "1 perubahan tidak dapat dihitung: tidak ada angka yang sebanding pada Desember 2024.",
    ]);
  });

  it("tells a change without an earlier figure from one that was not published", () => {
    const figures = [{ ...SEXES[0], as_of: "2024-12" }, SEXES[0], SEXES[1]].map((one) => ({ ...one }));
    const result = smallResult(figures, { by: ["sex"], asOf: "2025-12-31" }, { before: "2024-12" });
    expect(printed(result).slice(1)).toEqual([
      ["Perempuan", "600", "600", "0"],
      ["Laki-laki", "", "400", "not-comparable"],
    ]);
    expect(result.figures.map((figure) => figureText(result, figure))).toEqual(["0", "tidak ada angka pembanding"]);
  });

  it("sets published figures beside a reader's own", () => {
    const result = besidePublished(SEXES, [{ sex: "F", headcount: 599 }], { by: ["sex"] });
    expect(printed(result)).toEqual([
      ["Jenis kelamin", "Jumlah ASN", "Angka terbitan"],
      ["Perempuan", "600", "599"],
      ["Laki-laki", "400", "not-published"],
    ]);
  });

  const mixed = smallResult(
    [
      { employment_status: "PNS", headcount: 5 },
      { employment_status: "PPPK_FT", headcount: null },
      { employment_status: "PPPK_PW", headcount: 9 },
      { employment_status: "_U", headcount: 0 },
    ],
    { by: ["employment_status"] },
  );
  const keys = (sort: string | null): readonly string[] => resultTable(mixed, { sort }).rows.map(({ key }) => key);

  it.each([
    [null, ["PNS", "PPPK_FT", "PPPK_PW", "_U"]],
    ["value", ["_U", "PNS", "PPPK_PW", "PPPK_FT"]],
    ["-value", ["PPPK_PW", "PNS", "_U", "PPPK_FT"]],
    ["-employment_status", ["_U", "PPPK_PW", "PPPK_FT", "PNS"]],
    ["grade", ["PNS", "PPPK_FT", "PPPK_PW", "_U"]],
  ])("sorted by %s has missing values last", (sort, expected) => {
    expect(keys(sort)).toEqual(expected);
  });

  it("sorts dates by period and any column of a cross-table", () => {
    const figures = ["2025", "2024-12-31", "2025-01"].flatMap((as_of, index) =>
      SEXES.map((one) => ({ ...one, as_of, headcount: one.headcount - index * (one.sex === "F" ? 1 : -1) })),
    );
    const result = smallResult(figures, { by: ["sex"], asOf: "all" });
    const rows = (sort: string): readonly string[] =>
      resultTable(result, { columns: "sex", sort }).rows.map(({ key }) => key);
    expect(rows("as_of")).toEqual(["2024-12-31", "2025", "2025-01"]);
    expect(rows("value.F")).toEqual(["2025-01", "2024-12-31", "2025"]);
    expect(rows("value.M")).toEqual(["2025", "2024-12-31", "2025-01"]);
  });

  it("keeps the rows of a panel together", () => {
    const figures = ["PNS", "PPPK"].flatMap((employment_status) => SEXES.map((one) => ({ ...one, employment_status })));
    const result = smallResult(figures, { by: ["sex", "employment_status"] });
    const table = resultTable(result, { facet: "employment_status", sort: "value" });
    expect(table.columns.map(({ key }) => key)).toEqual(["employment_status", "sex", "value"]);
    expect(table.rows.map(({ key }) => key)).toEqual(["PNS/M", "PNS/F", "PPPK/M", "PPPK/F"]);
  });
});
