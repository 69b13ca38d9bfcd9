import { describe, expect, it } from "vitest";
import { talentSteps as chart, type TalentStepsData } from "../../src/charts/talent/talent-steps.ts";
import { inlineRows, realSource } from "./inline-data.ts";
import { context, texts } from "./reading.ts";
import { expectDrawings } from "./snapshot.ts";

const small = chart.data(
  inlineRows({
    talent: [
      {
        talent_id: "t1",
        date: "2025",
        region_code: "ID",
        step: "TARGET",
        milestone_id: "a",
        milestone_en: "a",
        source_id: "s1",
      },
      {
        talent_id: "t2",
        date: "2022",
        region_code: "16",
        step: "LEGAL_BASIS",
        milestone_id: "Peraturan",
        milestone_en: "Regulation",
        source_id: "s1",
      },
      {
        talent_id: "t3",
        date: "2025-11-05",
        region_code: "16.08",
        step: "COORDINATION",
        milestone_id: "Rapat",
        milestone_en: "Meeting",
        source_id: "s1",
      },
      {
        talent_id: "t4",
        date: "2025-12",
        region_code: "35.10",
        step: "COORDINATION",
        milestone_id: "Rapat",
        milestone_en: "Meeting",
        source_id: "s1",
      },
    ],
  }),
  {},
) as TalentStepsData;

describe("talent-steps", () => {
  it("draws governments below their province", () => {
    expectDrawings(chart, small);
  });

  it("leaves national rows out and lists the others", () => {
    expect(texts(chart.table(small, context("id")).rows)).toEqual([
      ["Sumatera Selatan", "2022", "Dasar hukum", "Peraturan"],
      ["Kabupaten Ogan Komering Ulu Timur", "5 November 2025", "Sosialisasi dan koordinasi", "Rapat"],
      ["Kabupaten Banyuwangi", "Desember 2025", "Sosialisasi dan koordinasi", "Rapat"],
    ]);
    expect(chart.description(small, context("en"))).toBe(
      "Matrix of governments and steps with 3 reported steps. Governments by step: legal basis 1 and briefing and coordination 2.",
    );
  });

  it("shows all 43 committed steps of regional governments", () => {
    const data = chart.data(realSource(), {}) as TalentStepsData;
    expect(chart.table(data, context("id")).rows).toHaveLength(43);
    expect(chart.title(data, context("id"))).toBe(
      "Langkah manajemen talenta diberitakan untuk 35 pemerintah daerah; paling sering: ekspose, 18 pemerintah daerah",
    );
  });
});
