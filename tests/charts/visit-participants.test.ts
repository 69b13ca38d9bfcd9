import { describe, expect, it } from "vitest";
import { visitParticipants as chart } from "../../src/charts/visit-participants.ts";
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

describe("visit-participants", () => {
  it("draws the small table", () => {
    expectDrawings(chart, small);
  });

  it("leaves out visits without a published number and keeps a zero", () => {
    const { rows } = chart.table(small, context("id"));
    expect(rows.map(({ participants }) => (participants as { text: string }).text)).toEqual(["0", "28", "40", "60"]);
    expect(chart.subtitle(small, context("id"))).toContain("untuk 4 dari 6 kunjungan");
  });

  it("tells the published numbers in both languages", () => {
    expect(chart.title(real, context("en"))).toBe("Half of the visits brought 40 people or fewer");
    expect(chart.description(real, context("id"))).toBe(
      "Tumpukan titik menurut jumlah peserta, satu titik satu kunjungan: dari 13 sampai 160 orang, median 40. Diketahui untuk 54 dari 89 kunjungan.",
    );
  });
});
