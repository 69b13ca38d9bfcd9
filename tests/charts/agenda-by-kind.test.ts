import { describe, expect, it } from "vitest";
import { agendaByKind as chart } from "../../src/charts/agenda-by-kind.ts";
import { eventSource, smallAgenda } from "./event-source.ts";
import { expectDrawings } from "./snapshot.ts";
import { realSource } from "./workforce-source.ts";

const context = (locale: "id" | "en") => ({ widthPx: 736, locale, interactive: false });

function known<Data>(data: Data | null): Data {
  if (data === null) throw new Error("nothing to show");
  return data;
}

const small = known(chart.data(eventSource(smallAgenda), {}));
const real = known(chart.data(realSource(), {}));

describe("agenda-by-kind", () => {
  it("draws the small table", () => {
    expectDrawings(chart, small);
  });

  it("is not made without rows", () => {
    expect(chart.data(eventSource({}), {})).toBeNull();
  });

  it("puts other items last", () => {
    expect(chart.table(small, context("en")).rows.at(-1)).toMatchObject({ kind: "Other", events: { value: 1 } });
  });

  it("tells the published kinds in both languages", () => {
    expect(chart.title(real, context("id"))).toBe(
      "Yang paling sering tercatat: rapat koordinasi, 8 dari 53 baris agenda",
    );
    expect(chart.description(real, context("en"))).toContain("Accountability report 7; Audit preparation 6");
  });
});
