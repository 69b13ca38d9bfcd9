import { describe, expect, it } from "vitest";
import { agendaCalendar as chart } from "../../src/charts/agenda/agenda-calendar.ts";
import { inlineRows, realSource } from "./inline-data.ts";
import { context, known } from "./reading.ts";
import { smallAgenda } from "./small-events.ts";
import { expectDrawings } from "./snapshot.ts";

const small = known(chart.data(inlineRows(smallAgenda), {}));
const real = known(chart.data(realSource(), {}));

describe("agenda-calendar", () => {
  it("draws the small table", () => {
    expectDrawings(chart, small);
  });

  it("is not made without rows", () => {
    expect(chart.data(inlineRows({}), {})).toBeNull();
  });

  it("counts one meeting once and gives its people once", () => {
    const { rows } = chart.table(small, context("id"));
    expect(rows.map(({ participants }) => (participants as { value: number | null }).value)).toEqual([
      null,
      100,
      null,
      0,
      null,
    ]);
    expect(rows[0]).toMatchObject({ date: "Maret 2024" });
    expect(chart.notes?.(small, context("en"))).toEqual([
      "This counts the events found in sources, not everything governments did.",
      "5 rows record 4 events: rows about the same event are not counted twice, nor are its participants.",
      "Not drawn: 1 event of which only the year is known.",
    ]);
  });

  it("tells the published agenda in both languages", () => {
    expect(chart.title(real, context("id"))).toBe("Tahun 2025 paling padat: 17 dari 52 agenda yang tercatat");
    expect(chart.description(real, context("en"))).toContain("18 February 2020 to 9 March 2026");
  });
});
