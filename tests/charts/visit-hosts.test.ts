import { describe, expect, it } from "vitest";
import { visitHosts as chart } from "../../src/charts/visits/visit-hosts.ts";
import { inlineRows, realSource } from "./inline-data.ts";
import { context, known } from "./reading.ts";
import { smallVisits } from "./small-events.ts";
import { expectDrawings } from "./snapshot.ts";

const small = known(chart.data(inlineRows(smallVisits), {}));
const real = known(chart.data(realSource(), {}));

describe("visit-hosts", () => {
  it("draws the small table", () => {
    expectDrawings(chart, small);
  });

  it("is not made without rows", () => {
    expect(chart.data(inlineRows({}), {})).toBeNull();
  });

  it("keeps planned visits apart and names hosts within their province", () => {
    const { rows } = chart.table(small, context("en"));
    expect(rows.slice(0, 2)).toMatchObject([
      { host: "All hosts", province: "Sulawesi Selatan", actual: { value: 3 } },
      { host: "Sulawesi Selatan (province)", province: "Sulawesi Selatan", actual: { value: 1 } },
    ]);
    expect(rows.find(({ host }) => host === "Kabupaten Ogan Komering Ulu Timur")).toMatchObject({
      actual: { value: 0 },
      planned: { value: 1 },
    });
    expect(rows.at(-1)).toMatchObject({ host: "Kuala Lumpur, Malaysia", province: "Abroad" });
  });

  it("tells the published hosts in both languages", () => {
    expect(chart.title(real, context("id"))).toBe(
      "Sulawesi Selatan paling sering dikunjungi: 16 dari 81 kunjungan yang terlaksana",
    );
    expect(chart.description(real, context("en"))).toContain("Sulawesi Selatan 16, Jawa Timur 12");
    expect(chart.description(real, context("en"))).toContain("81 visits that took place; 8 more are only planned");
  });
});
