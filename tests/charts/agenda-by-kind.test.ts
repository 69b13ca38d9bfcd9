import { describe, expect, it } from "vitest";
import { agendaByKind as chart } from "../../src/charts/agenda/agenda-by-kind.ts";
import { inlineRows, realSource } from "./inline-data.ts";
import { context, known } from "./reading.ts";
import { smallAgenda } from "./small-events.ts";
import { expectDrawings } from "./snapshot.ts";

const small = known(chart.data(inlineRows(smallAgenda), {}));
const real = known(chart.data(realSource(), {}));

describe("agenda-by-kind", () => {
  it("draws the small table", () => {
    expectDrawings(chart, small);
  });

  it("is not made without rows", () => {
    expect(chart.data(inlineRows({}), {})).toBeNull();
  });

  it("puts other items last", () => {
    expect(chart.table(small, context("en")).rows.at(-1)).toMatchObject({ kind: "Other", events: { value: 1 } });
  });

  it("tells the published kinds in both languages", () => {
    expect(chart.title(real, context("id"))).toBe(
      "Jenis yang paling sering tercatat: rapat koordinasi, 8 dari 53 baris agenda",
    );
    expect(chart.description(real, context("en"))).toContain("Accountability report 7; Audit preparation 6");
  });
});
