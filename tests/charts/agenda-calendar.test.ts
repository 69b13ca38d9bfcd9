import { describe, expect, it } from "vitest";
import { agendaCalendar as chart } from "../../src/charts/agenda-calendar.ts";
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

describe("agenda-calendar", () => {
  it("draws the small table", () => {
    expectDrawings(chart, small);
  });

  it("is not made without rows", () => {
    expect(chart.data(eventSource({}), {})).toBeNull();
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
      "Recorded are the events found in sources, not everything governments did.",
      "5 rows tell of 4 meetings: rows about one and the same meeting are not counted twice, nor are its participants.",
      "Not drawn: 1 event of which only the year is known.",
    ]);
  });

  it("tells the published agenda in both languages", () => {
    expect(chart.title(real, context("id"))).toBe("Tahun 2025 paling padat: 17 dari 52 agenda yang tercatat");
    expect(chart.description(real, context("en"))).toContain("18 February 2020 to 9 March 2026");
  });
});
