import { describe, expect, it } from "vitest";
import { regionVisits as chart } from "../../src/charts/visits/region-visits.ts";
import { inlineRows, realSource } from "./inline-data.ts";
import { context, known } from "./reading.ts";
import { smallVisits } from "./small-events.ts";
import { expectDrawings } from "./snapshot.ts";

const small = known(chart.data(inlineRows(smallVisits), { region: "16.08" }));
const real = known(chart.data(realSource(), { region: "16.08" }));

describe("region-visits", () => {
  it("draws the small table", () => {
    expectDrawings(chart, small);
  });

  it("takes a province with its regencies, and nothing where nothing is known", () => {
    const province = known(chart.data(inlineRows(smallVisits), { region: "73" }));
    expect(chart.title(province, context("id"))).toBe(
      "Sulawesi Selatan menjadi tuan rumah 3 kunjungan, dan pesertanya ikut dalam 1 kunjungan",
    );
    expect(chart.data(inlineRows(smallVisits), { region: "11" })).toBeNull();
    expect(chart.data(inlineRows(smallVisits), { region: "ID" })).toBeNull();
    const sender = known(chart.data(inlineRows(smallVisits), { region: "91" }));
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
