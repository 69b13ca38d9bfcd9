import { describe, expect, it } from "vitest";
import { projectsByRegion as chart } from "../../src/charts/projects/projects-by-region.ts";
import { inlineRows, realSource } from "./inline-data.ts";
import { context, known } from "./reading.ts";
import { smallProjects } from "./small-events.ts";
import { expectDrawings } from "./snapshot.ts";

const small = known(chart.data(inlineRows(smallProjects), {}));
const real = known(chart.data(realSource(), {}));

describe("projects-by-region", () => {
  it("draws the small table", () => {
    expectDrawings(chart, small);
  });

  it("is not made without rows", () => {
    expect(chart.data(inlineRows({}), {})).toBeNull();
  });

  it("names owners within their province and keeps projects without a region", () => {
    expect(chart.table(small, context("en")).rows).toMatchObject([
      { owner: "Kabupaten Luwu Utara", province: "Sulawesi Selatan", projects: { value: 2 } },
      { owner: "Sulawesi Selatan (province)", projects: { value: 1 } },
      { owner: "Not a region, or not stated", projects: { value: 1 } },
    ]);
  });

  it("tells the published owners in both languages", () => {
    expect(chart.title(real, context("id"))).toBe(
      "Kabupaten Luwu Utara tercatat dengan 15 proyek, disusul Provinsi Maluku dengan 13",
    );
    expect(chart.description(real, context("en"))).toContain("4 projects do not belong to a region");
  });
});
