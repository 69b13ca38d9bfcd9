import { describe, expect, it } from "vitest";
import { projectsHorizon as chart } from "../../src/charts/projects/projects-horizon.ts";
import { inlineRows, realSource } from "./inline-data.ts";
import { context, known } from "./reading.ts";
import { smallProjects } from "./small-events.ts";
import { expectDrawings } from "./snapshot.ts";

const small = known(chart.data(inlineRows(smallProjects), {}));
const real = known(chart.data(realSource(), {}));

describe("projects-horizon", () => {
  it("draws the small table", () => {
    expectDrawings(chart, small);
  });

  it("is not made without rows", () => {
    expect(chart.data(inlineRows({}), {})).toBeNull();
  });

  it("lists every horizon, also those that nobody states", () => {
    expect(chart.table(small, context("id")).rows.map(({ projects }) => (projects as { value: number }).value)).toEqual(
      [0, 1, 0, 3],
    );
  });

  it("says that nearly all horizons are unknown", () => {
    expect(chart.title(real, context("id"))).toBe("Untuk 74 dari 76 proyek, sumber tidak menyebutkan jangkanya");
    expect(chart.description(real, context("en"))).toContain("Medium term 1; Long term 1; Not stated 74");
  });
});
