import { describe, expect, it } from "vitest";
import { projectsBySector as chart } from "../../src/charts/projects-by-sector.ts";
import { eventSource, smallProjects } from "./event-source.ts";
import { expectDrawings } from "./snapshot.ts";
import { realSource } from "./workforce-source.ts";

const context = (locale: "id" | "en") => ({ widthPx: 736, locale, interactive: false });

function known<Data>(data: Data | null): Data {
  if (data === null) throw new Error("nothing to show");
  return data;
}

const small = known(chart.data(eventSource(smallProjects), {}));
const real = known(chart.data(realSource(), {}));

describe("projects-by-sector", () => {
  it("draws the small table", () => {
    expectDrawings(chart, small);
  });

  it("is not made without rows", () => {
    expect(chart.data(eventSource({}), {})).toBeNull();
  });

  it("keeps projects without a sector apart", () => {
    const { rows } = chart.table(small, context("id"));
    expect(rows.at(-1)).toMatchObject({ division: "tidak disebutkan", projects: { value: 1 } });
    expect(rows).toHaveLength(4);
  });

  it("tells the published sectors in both languages", () => {
    expect(chart.title(real, context("id"))).toBe(
      "Pelayanan umum pemerintahan paling banyak: 20 dari 49 proyek yang sektornya diketahui",
    );
    expect(chart.description(real, context("en"))).toContain("the sector of 27 projects is not stated");
  });
});
