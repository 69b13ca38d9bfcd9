import { describe, expect, it } from "vitest";
import { visitsFlow as chart } from "../../src/charts/visits/visits-flow.ts";
import { inlineRows, realSource } from "./inline-data.ts";
import { context, known } from "./reading.ts";
import { smallVisits } from "./small-events.ts";
import { expectDrawings } from "./snapshot.ts";

const small = known(chart.data(inlineRows(smallVisits), {}));
const real = known(chart.data(realSource(), {}));

describe("visits-flow", () => {
  it("draws the small table", () => {
    expectDrawings(chart, small);
  });

  it("is not made without rows", () => {
    expect(chart.data(inlineRows({}), {})).toBeNull();
  });

  it("counts a visit once for a pair of provinces, and keeps what has no place", () => {
    const { rows } = chart.table(small, context("id"));
    expect(rows.map(({ from, to }) => [from, to])).toEqual([
      ["Papua", "Sulawesi Selatan"],
      ["Sumatera Selatan", "Sumatera Selatan"],
      ["Nusa Tenggara Timur", "Sumatera Selatan"],
      ["Sulawesi Selatan", "Sulawesi Selatan"],
      ["Asal bukan daerah atau tidak jelas daerahnya (jumlah asal)", ""],
      ["Asal tidak disebutkan", ""],
      ["Tuan rumah di luar negeri", ""],
    ]);
    expect(rows[0]).toMatchObject({ actual: { value: 2 }, planned: { value: 0 } });
    expect(rows[1]).toMatchObject({ actual: { value: 0 }, planned: { value: 1 } });
  });

  it("tells the published visits in both languages", () => {
    expect(chart.title(real, context("id"))).toBe(
      "Kunjungan menghubungkan 29 provinsi asal dengan 17 provinsi tujuan, paling sering ke Sulawesi Selatan",
    );
    expect(chart.description(real, context("en"))).toContain(
      "81 visits that took place, 2014–2025, and 8 planned; hosts in 17 provinces, most in Sulawesi Selatan (16)",
    );
    expect(chart.notes?.(real, context("en"))[1]).toContain("2 visits abroad, 14 origins");
  });
});
