import { expect, test } from "vitest";
import { formatDuration, formatHour } from "../../../src/client/slides/Stopwatch.tsx";

test("a duration has minutes and seconds, and hours where there are any", () => {
  expect([0, 999, 65_000, 3_599_999, 3_605_000, -1].map(formatDuration)).toEqual([
    "00:00",
    "00:00",
    "01:05",
    "59:59",
    "1:00:05",
    "00:00",
  ]);
});

test("the hour is written as in the language", () => {
  const time = new Date(2026, 10, 22, 9, 5);
  expect([formatHour(time, "id"), formatHour(time, "en")]).toEqual(["09.05", "09:05"]);
});
