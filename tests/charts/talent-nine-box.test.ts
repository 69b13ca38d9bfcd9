import { describe, expect, it } from "vitest";
import { talentNineBox as chart, type TalentNineBoxData } from "../../src/charts/talent-nine-box.ts";
import { context, inlineRows, texts } from "./inline-rows.ts";
import { expectDrawings } from "./snapshot.ts";
import { realSource } from "./workforce-source.ts";

const common = { stage: "ACTUAL", obs_status: "A", source_id: "s1", as_of: "2025-12-03" } as const;
const small = chart.data(
  inlineRows({
    talent_counts: [
      { ...common, talent_count_id: "t1", region_code: "82.01", measure: "officials_mapped", value: 200 },
      { ...common, talent_count_id: "t2", region_code: "82.01", measure: "officials_box9", value: 0 },
      {
        ...common,
        talent_count_id: "t3",
        region_code: "21.01",
        measure: "officials_box9",
        value: null,
        obs_status: "L",
      },
    ],
  }),
  {},
) as TalentNineBoxData;

describe("talent-nine-box", () => {
  it("draws eight boxes as not published", () => {
    expectDrawings(chart, small);
  });

  it("leaves the other boxes empty in the table", () => {
    const rows = texts(chart.table(small, context("en")).rows);
    expect(rows).toHaveLength(10);
    expect(rows[0]).toEqual(["Box 9: performance above expectation, potential high", "0"]);
    expect(rows[1]).toEqual(["Box 8: performance meets expectation, potential high", ""]);
    expect(rows.at(-1)).toEqual(["All mapped", "200"]);
    expect(chart.description(small, context("id"))).toBe(
      "Peta tiga kali tiga kotak menurut kinerja dan potensial. Hanya kotak 9 yang berisi angka, 0 dari 200 ASN (0,0%); kotak 1 sampai 8 tidak dipublikasikan.",
    );
  });

  it("tells the one committed figure", () => {
    const data = chart.data(realSource(), {}) as TalentNineBoxData;
    expect(chart.title(data, context("id"))).toBe(
      "47 dari 1.450 ASN yang dipetakan di Kabupaten Halmahera Barat berada di kotak 9; delapan kotak lain tidak dipublikasikan",
    );
  });
});
