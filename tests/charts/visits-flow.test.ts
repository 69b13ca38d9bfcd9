import { describe, expect, it } from "vitest";
import { visitsFlow as chart } from "../../src/charts/visits-flow.ts";
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

describe("visits-flow", () => {
  it("draws the small table", () => {
    expectDrawings(chart, small);
  });

  it("is not made without rows", () => {
    expect(chart.data(eventSource({}), {})).toBeNull();
  });

  it("counts a visit once for a pair of provinces, and keeps what has no place", () => {
    const { rows } = chart.table(small, context("id"));
    expect(rows.map(({ from, to }) => [from, to])).toEqual([
      ["Papua", "Sulawesi Selatan"],
      ["Sumatera Selatan", "Sumatera Selatan"],
      ["Nusa Tenggara Timur", "Sumatera Selatan"],
      ["Sulawesi Selatan", "Sulawesi Selatan"],
      ["Asal bukan daerah atau tidak jelas (jumlah asal)", ""],
      ["Asal tidak disebutkan", ""],
      ["Tuan rumah di luar negeri", ""],
    ]);
    expect(rows[0]).toMatchObject({ actual: { value: 2 }, planned: { value: 0 } });
    expect(rows[1]).toMatchObject({ actual: { value: 0 }, planned: { value: 1 } });
  });

  it("tells the published visits in both languages", () => {
    expect(chart.title(real, context("id"))).toBe(
      "Kunjungan menghubungkan 32 provinsi asal dengan 18 provinsi tujuan, tersering ke Sulawesi Selatan",
    );
    expect(chart.description(real, context("en"))).toContain(
      "89 visits, 2014–2025; hosts in 18 provinces, most in Sulawesi Selatan (17)",
    );
    expect(chart.notes?.(real, context("en"))[1]).toContain("2 visits abroad, 14 origins");
  });
});
