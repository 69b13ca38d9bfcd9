import { describe, expect, it } from "vitest";
import { visitsByYear as chart } from "../../src/charts/visits-by-year.ts";
import { eventSource, smallVisits } from "./event-source.ts";
import { expectDrawings } from "./snapshot.ts";
import { realSource } from "./workforce-source.ts";

const context = (locale: "id" | "en") => ({ widthPx: 736, locale, interactive: false });

function known<Data>(data: Data | null): Data {
  if (data === null) throw new Error("nothing to show");
  return data;
}

const small = known(chart.data(eventSource(smallVisits), {}));
const real = known(chart.data(realSource(), {}));

describe("visits-by-year", () => {
  it("draws the small table", () => {
    expectDrawings(chart, small);
  });

  it("is not made without rows", () => {
    expect(chart.data(eventSource({}), {})).toBeNull();
  });

  it("shows years without a visit as zero and keeps the visit without a date", () => {
    const { rows } = chart.table(small, context("id"));
    expect(rows.map(({ year }) => year)).toEqual(["2023", "2024", "2025", "tanggal tidak dipublikasikan"]);
    expect(rows[2]).toMatchObject({ actual: { value: 1 }, planned: { value: 1 } });
    expect(rows[3]).toMatchObject({ actual: { value: 1, text: "1" } });
  });

  it("tells the published years in both languages", () => {
    expect(chart.title(real, context("id"))).toBe("2025 paling banyak: 20 kunjungan tercatat dimulai pada tahun itu");
    expect(chart.description(real, context("en"))).toBe(
      "Column chart of 89 visits by the year they began, 2014–2025; most in 2025, 20. 8 of them are only planned; 1 without a date.",
    );
  });
});
