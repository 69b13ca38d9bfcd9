import { describe, expect, it } from "vitest";
import { projectsBySector as chart } from "../../src/charts/projects/projects-by-sector.ts";
import { numberIn } from "../../src/charts/parts/native.ts";
import { inlineRows, realSource } from "./inline-data.ts";
import { context, known } from "./reading.ts";
import { smallProjects } from "./small-events.ts";
import { expectDrawings } from "./snapshot.ts";

const small = known(chart.data(inlineRows(smallProjects), {}));
const real = known(chart.data(realSource(), {}));

describe("projects-by-sector", () => {
  it("draws the small table", () => {
    expectDrawings(chart, small);
  });

  it("is not made without rows", () => {
    expect(chart.data(inlineRows({}), {})).toBeNull();
  });

  it("keeps projects without a sector apart", () => {
    const { rows } = chart.table(small, context("id"));
    expect(rows.at(-1)).toMatchObject({ division: "tidak disebutkan", projects: { value: 1 } });
    expect(rows).toHaveLength(5);
  });

  it("tells a division as a whole before its sectors", () => {
    const { rows } = chart.table(real, context("en"));
    const own = rows.filter(({ division }) => division === rows[0]?.["division"]);
    expect(own[0]).toMatchObject({ sector: "All sectors of this division", projects: { value: 20 } });
    expect(own.slice(1).reduce((sum, row) => sum + (numberIn(row, "projects")?.value ?? 0), 0)).toBe(20);
  });

  it("tells the published sectors in both languages", () => {
    expect(chart.title(real, context("id"))).toBe(
      "Pelayanan umum pemerintahan paling banyak: 20 dari 49 proyek yang sektornya diketahui",
    );
    expect(chart.description(real, context("en"))).toContain("the sector of 27 projects is not stated");
  });
});
