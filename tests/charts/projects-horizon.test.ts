import { describe, expect, it } from "vitest";
import { projectsHorizon as chart } from "../../src/charts/projects-horizon.ts";
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

describe("projects-horizon", () => {
  it("draws the small table", () => {
    expectDrawings(chart, small);
  });

  it("is not made without rows", () => {
    expect(chart.data(eventSource({}), {})).toBeNull();
  });

  it("lists every horizon, also those that nobody states", () => {
    expect(chart.table(small, context("id")).rows.map(({ projects }) => (projects as { value: number }).value)).toEqual(
      [0, 1, 0, 3],
    );
  });

  it("says that nearly all horizons are unknown", () => {
    expect(chart.title(real, context("id"))).toBe("Jangka 74 dari 76 proyek tidak disebutkan dalam sumber");
    expect(chart.description(real, context("en"))).toContain("Medium term 1; Long term 1; Not stated 74");
  });
});
