/** Figures of every native form, small enough to work out by hand, with what is hard: gaps, zeros, marks, markup. */
import type { ChartTable, NativeChart, TableNumber } from "../../src/charts/chart.ts";
import type { PortableFigure, SiteIdentity } from "../../src/export/portable-figure.ts";
import { formatNumber, type Locale } from "../../src/lib/format.ts";

export const site: SiteIdentity = {
  name: "Lokus ASN",
  address: "https://example.org/lokus/",
  licence: { name: "CC BY 4.0", url: "https://example.org/by" },
};

export const whole = (value: number | null, locale: Locale = "id"): TableNumber => ({
  value,
  text: value === null ? "–" : formatNumber(value, locale),
});
export const decimal = (value: number, locale: Locale = "id"): TableNumber => ({
  value,
  text: formatNumber(value, locale, { decimals: 1 }),
});

/** The table of a native chart: one column of names, one a series. */
export const tableOf = ({ categories, series, valueLabel }: NativeChart): ChartTable => ({
  columns: [
    { key: "name", label: "Kategori", type: "text" },
    ...series.map(({ name }, position) => ({
      key: `s${position}`,
      label: name,
      type: "number" as const,
      unit: valueLabel,
    })),
  ],
  rows: categories.map((category, row) => ({
    name: category,
    ...Object.fromEntries(series.map(({ values }, position) => [`s${position}`, values[row] ?? whole(null)])),
  })),
});

export function sampleFigure(native: NativeChart | null, changes: Partial<PortableFigure> = {}): PortableFigure {
  return {
    chart: "sample",
    region: null,
    locale: "id",
    title: 'Jumlah "A & B" <naik> menjadi 5.372',
    subtitle: "Jumlah menurut jenis, Indonesia, 2025, orang",
    description: "Diagram batang; B lebih besar daripada A.",
    notes: ["Catatan pertama.", "Catatan <kedua> & terakhir."],
    sources: [
      {
        sourceId: "S1",
        title: "Statistik ASN",
        publisher: "BKN",
        url: "https://example.org/s1?a=1&b=2",
        date: "1 November 2025",
      },
      { sourceId: "S2", title: "Civil Service Yearbook", language: "en", publisher: "MENPANRB", url: null, date: null },
    ],
    dates: "31 Desember 2024–1 November 2025",
    statuses: "Realisasi, Rencana",
    table: native === null ? EVENTS : tableOf(native),
    native,
    path: "komposisi/#sample",
    explorePath: "jelajah/?by=sex",
    sql: "SELECT sex, value\nFROM workforce\nWHERE value < 10",
    edition: "2026-11-22",
    dataHash: "ab".repeat(32),
    ...changes,
  };
}

/** A list of events: dates, long words, no number column but one with a gap and a planned figure. */
export const EVENTS: ChartTable = {
  columns: [
    { key: "date", label: "Tanggal", type: "text" },
    { key: "what", label: "Acara", type: "text" },
    { key: "people", label: "Peserta", type: "number", unit: "orang" },
  ],
  rows: Array.from({ length: 45 }, (_, row) => ({
    date: `${row + 1} Januari 2025`,
    what: `Acara ${row} ${"tentang pelayanan & data ".repeat(row % 4)}`.trim(),
    people:
      row % 5 === 0
        ? whole(null)
        : {
            ...whole(row * 30),
            cell: {
              asOf: "2025",
              obsStatus: "A" as const,
              stage: row % 7 === 0 ? ("PLANNED" as const) : ("ACTUAL" as const),
              sourceIds: [],
              rowIds: [],
            },
          },
  })),
};

const names = (count: number): readonly string[] => Array.from({ length: count }, (_, row) => `Provinsi ke-${row + 1}`);

/** Every native form by name. */
export const NATIVE: Readonly<Record<string, NativeChart>> = {
  bars: {
    form: "bars",
    categories: [
      "Guru",
      "Kesehatan <& gigi>",
      "Jabatan pelaksana pada unit organisasi yang namanya sangat panjang sekali",
      "Nol",
    ],
    series: [{ name: "Jumlah", colour: "c1", values: [whole(1_234_567), whole(5_372), whole(999), whole(0)] }],
    valueLabel: "orang",
  },
  "single-bar": {
    form: "bars",
    categories: ["Saja"],
    series: [{ name: "Jumlah", colour: "c6", values: [whole(7)] }],
    valueLabel: "orang",
  },
  "forty-bars": {
    form: "bars",
    categories: names(40),
    series: [{ name: "Jumlah", colour: "c3", values: names(40).map((_, row) => whole(400 - row * 9)) }],
    valueLabel: "orang",
  },
  "planned-bars": {
    form: "bars",
    categories: ["Kab. A", "Kab. B", "Kab. C"],
    series: [
      { name: "Realisasi", colour: "c1", values: [whole(120), null, whole(90)] },
      { name: "Rencana", colour: "c1", look: "planned", values: [whole(150), whole(80), whole(null)] },
    ],
    valueLabel: "orang",
  },
  columns: {
    form: "columns",
    categories: ["2021", "2022", "2023", "2024", "2025"],
    series: [
      { name: "Indeks", colour: "c2", values: [288.5, 301.25, -12.5, 0, 1_250.5].map((value) => decimal(value)) },
    ],
    valueLabel: "indeks",
  },
  "stacked-columns": {
    form: "stacked-columns",
    categories: ["2023", "2024", "2025"],
    series: [
      { name: "PKN", colour: "c1", values: [whole(12), whole(1), whole(30)] },
      { name: "PKA", colour: "c6", values: [whole(4), null, whole(9)] },
      { name: "PKP", colour: "c8", look: "planned", values: [whole(0), whole(3), whole(12)] },
    ],
    valueLabel: "angkatan",
  },
  "stacked-bars": {
    form: "stacked-bars",
    categories: ["Jawa", "Sumatera"],
    series: [
      { name: "Laki-laki", colour: "c7", values: [decimal(45.2), decimal(0.1)] },
      { name: "Perempuan", colour: "c4", values: [decimal(54.8), decimal(99.9)] },
    ],
    valueLabel: "%",
  },
  lines: {
    form: "lines",
    categories: ["A", "B", "C", "D"],
    series: [
      { name: "Total", colour: "c8", values: [whole(10), whole(20), null, whole(40)] },
      { name: "Rencana", colour: "c2", look: "planned", values: [null, whole(10), whole(11), whole(45)] },
    ],
    valueLabel: "orang",
  },
  "lines-over-days": {
    form: "lines",
    categories: ["31 Desember 2019", "Juni 2021", "1 November 2025"],
    days: ["2019-12-31", "2021-06-01", "2025-11-01"],
    series: [{ name: "PNS", colour: "c1", values: [whole(4_189_121), whole(4_081_824), whole(3_599_590)] }],
    valueLabel: "orang",
  },
  points: {
    form: "points",
    categories: ["Aceh", "Bali", "Jambi", "Riau"],
    positions: [whole(5_372), whole(3), whole(2_000), whole(2_010)],
    series: [{ name: "Tarif", colour: "c5", values: [decimal(13.1), decimal(0), decimal(47.8), decimal(47.7)] }],
    valueLabel: "per 1.000 penduduk",
  },
};
