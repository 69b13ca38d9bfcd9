import { describe, expect, it } from "vitest";
import { visitThemes as chart } from "../../src/charts/visit-themes.ts";
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

describe("visit-themes", () => {
  it("draws the small table", () => {
    expectDrawings(chart, small);
  });

  it("is not made without rows", () => {
    expect(chart.data(eventSource({}), {})).toBeNull();
  });

  it("counts visits, not mentions, and a division once a visit", () => {
    const { rows } = chart.table(small, context("en"));
    expect(rows).toMatchObject([
      { division: "General public services", theme: "Any theme of this division", visits: { value: 1 } },
      { theme: "Governance and bureaucratic reform", visits: { value: 1 } },
      { theme: "Public service transformation and innovation", visits: { value: 1 } },
      { division: "Economic affairs", visits: { value: 1 } },
      { theme: "No further detail", visits: { value: 1 } },
      { theme: "Tourism", visits: { value: 1 } },
      { division: "Health", visits: { value: 1 } },
    ]);
  });

  it("tells the published themes in both languages", () => {
    expect(chart.title(real, context("id"))).toBe(
      "Yang paling sering dipelajari: Transformasi dan inovasi pelayanan publik, pada 27 dari 85 kunjungan bertema",
    );
    expect(chart.description(real, context("en"))).toContain("General public services, 55 of 85 visits");
  });
});
