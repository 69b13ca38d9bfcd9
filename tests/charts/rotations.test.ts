import { describe, expect, it } from "vitest";
import { rotations as chart, type RotationsData } from "../../src/charts/talent/rotations.ts";
import { inlineRows, realSource } from "./inline-data.ts";
import { context, texts } from "./reading.ts";
import { expectDrawings } from "./snapshot.ts";

const common = { date_status: "ACTUAL", obs_status: "A", source_id: "s1" } as const;
const small = chart.data(
  inlineRows({
    rotations: [
      {
        ...common,
        rotation_id: "r1",
        date: "2024-03-20",
        region_code: "16.08",
        officials: 22,
        level_code: "ECH3",
        level_id: "eselon III",
        level_en: "echelon III",
      },
      {
        ...common,
        rotation_id: "r2",
        date: "2024-03-20",
        region_code: "16.08",
        officials: 1,
        level_code: "ECH2",
        level_id: "eselon II",
        level_en: "echelon II",
      },
      {
        ...common,
        rotation_id: "r3",
        date: "2025-06-04",
        region_code: "16.74",
        officials: 70,
        level_code: "MIXED",
        level_id: "eselon III–IV",
        level_en: "echelon III-IV",
        date_status: "PLANNED",
        obs_status: "F",
      },
      {
        ...common,
        rotation_id: "r4",
        date: "2025",
        region_code: "16",
        officials: 0,
        level_code: "MIXED",
        level_id: "berbagai jenjang",
        level_en: "several levels",
      },
      {
        ...common,
        rotation_id: "r5",
        date: "2023",
        region_code: "36",
        officials: null,
        level_code: "ECH2",
        level_id: "eselon II",
        level_en: "echelon II",
        obs_status: "L",
      },
    ],
  }),
  {},
) as RotationsData;

describe("rotations", () => {
  it("draws split, whole, planned and empty ceremonies", () => {
    expectDrawings(chart, small);
  });

  it("keeps the levels of one ceremony together, from the highest", () => {
    expect(texts(chart.table(small, context("id")).rows)).toEqual([
      ["Kota Prabumulih", "4 Juni 2025", "Beberapa jenjang", "eselon III–IV", "70"],
      ["Sumatera Selatan", "2025", "Beberapa jenjang", "berbagai jenjang", "0"],
      ["Kabupaten Ogan Komering Ulu Timur", "20 Maret 2024", "Eselon II / JPT pratama", "eselon II", "1"],
      ["Kabupaten Ogan Komering Ulu Timur", "20 Maret 2024", "Eselon III / administrator", "eselon III", "22"],
    ]);
  });

  it("never calls a planned rotation the largest", () => {
    expect(chart.title(small, context("en"))).toBe(
      "Largest rotation published: 23 officials in Kabupaten Ogan Komering Ulu Timur (20 March 2024)",
    );
    expect(chart.description(small, context("id"))).toBe(
      "Diagram batang mendatar, 3 peristiwa dari yang terbaru: Kota Prabumulih, 4 Juni 2025: 70 (rencana); Sumatera Selatan, 2025: 0; Kabupaten Ogan Komering Ulu Timur, 20 Maret 2024: 23.",
    );
  });

  it("adds up the committed levels of OKU Timur to 82", () => {
    const data = chart.data(realSource(), {}) as RotationsData;
    expect(chart.table(data, context("id")).rows).toHaveLength(18);
    expect(data.ceremonies.find(({ date }) => date === "2024-03-20")?.officials).toBe(82);
    expect(data.ceremonies.filter(({ planned }) => planned).map(({ officials }) => officials)).toEqual([70]);
  });
});
