import { describe, expect, it } from "vitest";
import { visitParticipants as chart } from "../../src/charts/visits/visit-participants.ts";
import { inlineRows, realSource } from "./inline-data.ts";
import { context, known } from "./reading.ts";
import { smallVisits } from "./small-events.ts";
import { expectDrawings } from "./snapshot.ts";

const small = known(chart.data(inlineRows(smallVisits), {}));
const real = known(chart.data(realSource(), {}));

describe("visit-participants", () => {
  it("draws the small table", () => {
    expectDrawings(chart, small);
  });

  it("leaves out visits without a published number and keeps a zero", () => {
    const { rows } = chart.table(small, context("id"));
    expect(rows.map(({ participants }) => (participants as { text: string }).text)).toEqual(["0", "28", "40", "60"]);
    expect(chart.subtitle(small, context("id"))).toContain("untuk 3 dari 5 kunjungan yang terlaksana");
  });

  it("tells the published numbers in both languages", () => {
    expect(chart.title(real, context("en"))).toBe("Half of the visits brought 40 people or fewer");
    expect(chart.description(real, context("id"))).toBe(
      "Tumpukan titik menurut jumlah peserta, satu titik satu kunjungan: dari 13 sampai 160 orang, median 40. Diketahui untuk 50 dari 81 kunjungan yang terlaksana.",
    );
  });
});
