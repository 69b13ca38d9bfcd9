import { describe, expect, it } from "vitest";
import { visitHosts as chart } from "../../src/charts/visit-hosts.ts";
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

describe("visit-hosts", () => {
  it("draws the small table", () => {
    expectDrawings(chart, small);
  });

  it("is not made without rows", () => {
    expect(chart.data(eventSource({}), {})).toBeNull();
  });

  it("keeps planned visits apart and names hosts within their province", () => {
    const { rows } = chart.table(small, context("en"));
    expect(rows[0]).toMatchObject({
      host: "Sulawesi Selatan (province)",
      province: "Sulawesi Selatan",
      actual: { value: 1 },
    });
    expect(rows.find(({ host }) => host === "Kabupaten Ogan Komering Ulu Timur")).toMatchObject({
      actual: { value: 0 },
      planned: { value: 1 },
    });
    expect(rows.at(-1)).toMatchObject({ host: "Kuala Lumpur, Malaysia", province: "Abroad" });
  });

  it("tells the published hosts in both languages", () => {
    expect(chart.title(real, context("id"))).toBe(
      "Sulawesi Selatan paling sering dikunjungi: 17 dari 89 kunjungan yang tercatat",
    );
    expect(chart.description(real, context("en"))).toContain("Sulawesi Selatan 17, Jawa Timur 13");
    expect(chart.description(real, context("en"))).toContain("8 of 89 visits are only planned");
  });
});
