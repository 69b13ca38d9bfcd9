import { describe, expect, it } from "vitest";
import { projectsByYear as chart } from "../../src/charts/projects-by-year.ts";
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

describe("projects-by-year", () => {
  it("draws the small table", () => {
    expectDrawings(chart, small);
  });

  it("is not made without rows", () => {
    expect(chart.data(eventSource({}), {})).toBeNull();
  });

  it("shows a year without projects as zero and keeps the project without a year", () => {
    expect(chart.table(small, context("id")).rows).toMatchObject([
      { year: "2022", projects: { value: 2 } },
      { year: "2023", projects: { value: 0, text: "0" } },
      { year: "2024", projects: { value: 1 } },
      { year: "tidak disebutkan", projects: { value: 1 } },
    ]);
  });

  it("tells the published years in both languages", () => {
    expect(chart.title(real, context("id"))).toBe("2022 paling banyak: 27 dari 76 proyek yang tercatat");
    expect(chart.description(real, context("en"))).toContain("most in 2022, 27; the year of 1 is not stated");
  });
});
