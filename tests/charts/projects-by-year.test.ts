import { describe, expect, it } from "vitest";
import { projectsByYear as chart } from "../../src/charts/projects/projects-by-year.ts";
import { inlineRows, realSource } from "./inline-data.ts";
import { context, known } from "./reading.ts";
import { smallProjects } from "./small-events.ts";
import { expectDrawings } from "./snapshot.ts";

const small = known(chart.data(inlineRows(smallProjects), {}));
const real = known(chart.data(realSource(), {}));

describe("projects-by-year", () => {
  it("draws the small table", () => {
    expectDrawings(chart, small);
  });

  it("is not made without rows", () => {
    expect(chart.data(inlineRows({}), {})).toBeNull();
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
    expect(chart.title(real, context("id"))).toBe("Tahun 2022 paling banyak: 27 dari 76 proyek yang tercatat");
    expect(chart.description(real, context("en"))).toContain("the most in 2022 (27); 1 project without a stated year");
  });
});
