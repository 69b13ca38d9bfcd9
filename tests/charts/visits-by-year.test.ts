import { describe, expect, it } from "vitest";
import { visitsByYear as chart } from "../../src/charts/visits/visits-by-year.ts";
import { inlineRows, realSource } from "./inline-data.ts";
import { context, known } from "./reading.ts";
import { smallVisits } from "./small-events.ts";
import { expectDrawings } from "./snapshot.ts";

const small = known(chart.data(inlineRows(smallVisits), {}));
const real = known(chart.data(realSource(), {}));

describe("visits-by-year", () => {
  it("draws the small table", () => {
    expectDrawings(chart, small);
  });

  it("is not made without rows", () => {
    expect(chart.data(inlineRows({}), {})).toBeNull();
  });

  it("shows years without a visit as zero and keeps the visit without a date", () => {
    const { rows } = chart.table(small, context("id"));
    expect(rows.map(({ year }) => year)).toEqual(["2023", "2024", "2025", "tanggal tidak dipublikasikan"]);
    expect(rows[2]).toMatchObject({ actual: { value: 1 }, planned: { value: 1 } });
    expect(rows[3]).toMatchObject({ actual: { value: 1, text: "1" } });
  });

  it("tells the published years in both languages", () => {
    expect(chart.title(real, context("id"))).toBe(
      "Tahun 2025 paling banyak: 18 dari 81 kunjungan yang terlaksana dimulai pada tahun itu",
    );
    expect(chart.description(real, context("en"))).toBe(
      "Column chart of 81 visits by the year they began, 2014–2025; the most in 2025 (18). 8 more are only planned; 1 has no date.",
    );
  });
});
