import { describe, expect, test } from "vitest";
import fc from "fast-check";
import {
  compareDates,
  dayNumber,
  daysInMonth,
  isReferenceDate,
  periodEnd,
  periodStart,
  precisionOf,
} from "../../src/lib/reference-date.ts";

const date = fc
  .tuple(
    fc.integer({ min: 1990, max: 2030 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
    fc.integer({ min: 0, max: 2 }),
  )
  .map(([year, month, day, precision]) =>
    [String(year), String(month).padStart(2, "0"), String(day).padStart(2, "0")].slice(0, precision + 1).join("-"),
  );

describe("reference dates", () => {
  test.each(["2025", "2025-12", "2025-12-31", "2024-02-29"])("%s is one", (text) => {
    expect(isReferenceDate(text)).toBe(true);
  });
  test.each(["2025-13", "2025-02-30", "2023-02-29", "25", "2025-1", "31/12/2025", "45966", "2025-12-31T00:00", ""])(
    "%s is none",
    (text) => {
      expect(isReferenceDate(text)).toBe(false);
    },
  );

  test("order is by the start of the period, then the coarser precision", () => {
    const dates = ["2025-02", "2025-01-01", "2025", "2024-12-31", "2025-01"];
    expect(dates.sort(compareDates)).toEqual(["2024-12-31", "2025", "2025-01", "2025-01-01", "2025-02"]);
  });

  test("periods start and end where the calendar says", () => {
    expect([periodStart("2025"), periodEnd("2025")]).toEqual(["2025-01-01", "2025-12-31"]);
    expect([periodStart("2024-02"), periodEnd("2024-02")]).toEqual(["2024-02-01", "2024-02-29"]);
    expect(precisionOf("2024-02")).toBe("month");
    expect(daysInMonth(1900, 2)).toBe(28);
    expect(daysInMonth(2000, 2)).toBe(29);
  });

  test("the order is total and agrees with day numbers", () => {
    fc.assert(
      fc.property(date, date, (a, b) => {
        expect(Math.sign(compareDates(a, b))).toBe(-Math.sign(compareDates(b, a)) + 0);
        if (dayNumber(a) < dayNumber(b)) expect(compareDates(a, b)).toBeLessThan(0);
        expect(isReferenceDate(periodStart(a)) && isReferenceDate(periodEnd(a))).toBe(true);
      }),
      { seed: 1 },
    );
  });
});
