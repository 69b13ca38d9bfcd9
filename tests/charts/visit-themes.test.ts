import { describe, expect, it } from "vitest";
import { visitThemes as chart } from "../../src/charts/visits/visit-themes.ts";
import { inlineRows, realSource } from "./inline-data.ts";
import { context, known } from "./reading.ts";
import { smallVisits } from "./small-events.ts";
import { expectDrawings } from "./snapshot.ts";

const small = known(chart.data(inlineRows(smallVisits), {}));
const real = known(chart.data(realSource(), {}));

describe("visit-themes", () => {
  it("draws the small table", () => {
    expectDrawings(chart, small);
  });

  it("is not made without rows", () => {
    expect(chart.data(inlineRows({}), {})).toBeNull();
  });

  it("counts visits that took place, not mentions, and a division once a visit", () => {
    const { rows } = chart.table(small, context("en"));
    expect(rows).toMatchObject([
      { division: "General public services", theme: "Any theme of this division", visits: { value: 1 } },
      { theme: "Governance and bureaucratic reform", visits: { value: 1 } },
      { theme: "Public service transformation and innovation", visits: { value: 1 } },
      { division: "Economic affairs", visits: { value: 1 } },
      { theme: "No further detail", visits: { value: 1 } },
      { theme: "Tourism", visits: { value: 1 } },
    ]);
  });

  it("tells the published themes in both languages", () => {
    expect(chart.title(real, context("id"))).toBe(
      "Yang paling sering dipelajari: transformasi dan inovasi pelayanan publik, dalam 25 dari 80 kunjungan yang temanya diketahui",
    );
    expect(chart.description(real, context("en"))).toContain("general public services, 53 of 80 visits");
  });
});
