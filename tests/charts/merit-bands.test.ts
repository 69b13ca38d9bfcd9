import { describe, expect, it } from "vitest";
import { meritBands as chart, type MeritBandsData } from "../../src/charts/talent/merit-bands.ts";
import { inlineRows, realSource } from "./inline-data.ts";
import { context, texts } from "./reading.ts";
import { expectDrawings } from "./snapshot.ts";

const breaks = [
  {
    break_id: "b",
    as_of: "2024",
    table: "merit",
    dimension: "merit_index",
    label_id: "Penilai berganti",
    label_en: "New assessor",
    source_id: "s1",
  },
] as const;
const common = { obs_status: "A", source_id: "s1" } as const;
const small = chart.data(
  inlineRows(
    {
      merit: [
        {
          ...common,
          merit_id: "m1",
          as_of: "2021",
          region_code: "21",
          merit_index: 174.5,
          category: "MC1",
          category_reported: "Buruk",
        },
        {
          ...common,
          merit_id: "m2",
          as_of: "2023-12-07",
          region_code: "21",
          merit_index: 330.5,
          category: "MC4",
          category_reported: "Sangat Baik",
        },
        { ...common, merit_id: "m3", as_of: "2025", region_code: "19", merit_index: 301 },
        {
          ...common,
          merit_id: "m4",
          as_of: "2022",
          region_code: "16.71",
          category: "MC3",
          category_reported: "Baik",
          obs_status: "L",
        },
        {
          ...common,
          merit_id: "m5",
          as_of: "2021",
          region_code: "33.11",
          merit_index: 0,
          category_reported: "Sangat Buruk",
        },
        {
          ...common,
          merit_id: "m6",
          as_of: "2022",
          region_code: "33.11",
          merit_index: 250,
          category: "MC3",
          category_reported: "Baik",
        },
      ],
    },
    { breaks },
  ),
  {},
) as MeritBandsData;

describe("merit-bands", () => {
  it("draws indices, categories without an index, and figures after the break", () => {
    expectDrawings(chart, small);
  });

  it("lists every figure, the one off the scale too", () => {
    expect(texts(chart.table(small, context("id")).rows)).toEqual([
      ["Kepulauan Riau", "2021", "174,5", "Kategori I – Buruk", ""],
      ["Kepulauan Riau", "7 Desember 2023", "330,5", "Kategori IV – Sangat baik", ""],
      ["Kepulauan Bangka Belitung", "2025", "301", "tidak disebut sumber", "instrumen belum dipastikan sama"],
      ["Kota Palembang", "2022", "", "Kategori III – Baik", ""],
      ["Kabupaten Sukoharjo", "2021", "0", "Sangat Buruk", "di luar skala, tidak digambar"],
      ["Kabupaten Sukoharjo", "2022", "250", "Kategori III – Baik", ""],
    ]);
  });

  it("counts the latest category of each government", () => {
    expect(chart.title(small, context("id"))).toBe(
      "Kategori merit terakhir yang dipublikasikan untuk 4 pemerintah daerah: 1 sangat baik dan 3 baik",
    );
    expect(chart.description(small, context("en"))).toBe(
      "Dot plot, one row for each government, against four categories from 100 to 400. Latest categories: 1 very good and 3 good. In detail: Kepulauan Riau 174.5 (2021), 330.5 (2023); Kepulauan Bangka Belitung 301 (2025); Kota Palembang good (2022); Kabupaten Sukoharjo 250 (2022).",
    );
    expect(chart.notes?.(small, context("en"))).toContain(
      "Not drawn because off the scale of 100–400: Kabupaten Sukoharjo 2021 (0, “Sangat Buruk”).",
    );
  });

  it("has nothing to show without rows", () => {
    expect(chart.data(inlineRows({}), {})).toBeNull();
  });

  it("shows all 20 committed figures and keeps 65.5 of Sukoharjo off the scale", () => {
    const data = chart.data(realSource(), {}) as MeritBandsData;
    expect(chart.table(data, context("id")).rows).toHaveLength(20);
    expect(chart.title(data, context("en"))).toBe(
      "Latest merit category published for 15 governments: 4 very good and 11 good",
    );
    expect(chart.notes?.(data, context("id"))).toContain(
      "Tidak digambar karena di luar skala 100–400: Kabupaten Sukoharjo 2021 (65,5, “Sangat Buruk”).",
    );
  });
});
