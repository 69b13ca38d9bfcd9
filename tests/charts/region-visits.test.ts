import { describe, expect, it } from "vitest";
import { regionVisits as chart } from "../../src/charts/region-visits.ts";
import { eventSource, smallVisits } from "./event-source.ts";
import { expectDrawings } from "./snapshot.ts";
import { realSource } from "./workforce-source.ts";

const context = (locale: "id" | "en") => ({ widthPx: 736, locale, interactive: false });

function known<Data>(data: Data | null): Data {
  if (data === null) throw new Error("nothing to show");
  return data;
}

const small = known(chart.data(eventSource(smallVisits), { region: "16.08" }));
const real = known(chart.data(realSource(), { region: "16.08" }));

describe("region-visits", () => {
  it("draws the small table", () => {
    expectDrawings(chart, small);
  });

  it("takes a province with its regencies, and nothing where nothing is known", () => {
    const province = known(chart.data(eventSource(smallVisits), { region: "73" }));
    expect(chart.title(province, context("id"))).toBe(
      "Sulawesi Selatan menjadi tuan rumah 3 kunjungan, dan pesertanya ikut dalam 1 kunjungan",
    );
    expect(chart.data(eventSource(smallVisits), { region: "11" })).toBeNull();
    expect(chart.data(eventSource(smallVisits), { region: "ID" })).toBeNull();
    const sender = known(chart.data(eventSource(smallVisits), { region: "91" }));
    expect(chart.title(sender, context("en"))).toBe("Participants from Papua are recorded on 2 visits");
  });

  it("tells the planned visit to OKU Timur with its nine origins", () => {
    expect(chart.title(real, context("en"))).toBe(
      "Kabupaten Ogan Komering Ulu Timur hosted 1 visit, and its participants joined 1 (planned)",
    );
    const [row] = chart.table(real, context("id")).rows;
    expect(row).toMatchObject({ date: "24–26 Agustus 2025", participants: { value: 28 } });
    expect((row?.["origins"] as string).split(", ")).toHaveLength(9);
  });
});
