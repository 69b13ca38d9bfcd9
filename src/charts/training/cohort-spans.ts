/** Where a cohort lies on a time axis, with what its source published: both dates, one of them, or only the year. */
import type { CohortsRow } from "../../generated/tables.ts";
import { dayNumber } from "../../lib/reference-date.ts";
import type { Box, Dot, KeyEntry, Line } from "../parts/drawing.ts";
import { isPlanned } from "./cohort-rows.ts";

export type SpanKind = "both" | "start" | "end" | "year";

export const spanKind = ({ start_date, end_date }: CohortsRow): SpanKind =>
  start_date !== null && end_date !== null
    ? "both"
    : start_date !== null
      ? "start"
      : end_date !== null
        ? "end"
        : "year";

/** Years on an axis of a width, the first day of the first to the last day of the last. */
export interface TimeAxis {
  readonly fromYear: number;
  readonly toYear: number;
  readonly x: (date: string) => number;
}

export function timeAxis(fromYear: number, toYear: number, left: number, right: number): TimeAxis {
  const start = dayNumber(String(fromYear));
  const span = dayNumber(String(toYear + 1)) - start;
  return { fromYear, toYear, x: (date) => left + ((dayNumber(date) - start) / span) * (right - left) };
}

/** Length of the dotted piece that says "goes on, until when is not published". */
const OPEN_PX = 13;

/** Left and right end of what is drawn for a cohort that has a date. */
export function extentOf(cohort: CohortsRow, { x }: TimeAxis): readonly [number, number] {
  const start = cohort.start_date === null ? null : x(cohort.start_date);
  const end = cohort.end_date === null ? null : x(cohort.end_date);
  if (start !== null && end !== null) return [start, Math.max(end, start + 3)];
  if (start !== null) return [start - 1, start + OPEN_PX];
  return [(end ?? 0) - OPEN_PX, (end ?? 0) + 1];
}

export interface SpanShapes {
  readonly boxes: readonly Box[];
  readonly lines: readonly Line[];
  readonly dots: readonly Dot[];
}

/** A bar from start to end; a tick with an open side; for a year alone a hatched box over that year. */
export function spanShapes(cohort: CohortsRow, axis: TimeAxis, y: number, heightPx: number): SpanShapes {
  const kind = spanKind(cohort);
  const planned = isPlanned(cohort);
  const colour = planned ? "var(--planned)" : "var(--c1)";
  const [y1, y2] = [y - heightPx / 2, y + heightPx / 2];
  if (kind === "year") {
    const year = cohort.year.slice(0, 4);
    const [x1, x2] = [axis.x(year) + 1, axis.x(String(Number(year) + 1)) - 1];
    return { boxes: [{ x1, x2, y1, y2, look: planned ? "planned" : "missing", colour }], lines: [], dots: [] };
  }
  const [x1, x2] = extentOf(cohort, axis);
  if (kind === "both")
    return { boxes: [{ x1, x2, y1, y2, look: planned ? "planned" : "actual", colour }], lines: [], dots: [] };
  const at = kind === "start" ? x1 + 1 : x2 - 1;
  const open = kind === "start" ? x2 : x1;
  return {
    boxes: [],
    lines: [{ x1: at, x2: open, y1: y, y2: y, look: "dotted", colour }],
    dots: [{ x: at, y, radiusPx: Math.min(heightPx / 2, 3.5), hollow: planned, colour }],
  };
}

type KeyKind = Exclude<SpanKind, "year"> | "planned" | "year";

/** Entries of the key for the looks above. */
export const SPAN_KEY: Readonly<Record<KeyKind, Omit<KeyEntry, "text">>> = {
  both: { boxes: [{ x1: 1, x2: 21, y1: -3, y2: 3, look: "actual" }] },
  start: {
    dots: [{ x: 5, y: 0, radiusPx: 3 }],
    lines: [{ x1: 5, x2: 19, y1: 0, y2: 0, look: "dotted" }],
  },
  end: {
    dots: [{ x: 17, y: 0, radiusPx: 3 }],
    lines: [{ x1: 3, x2: 17, y1: 0, y2: 0, look: "dotted" }],
  },
  planned: { boxes: [{ x1: 1, x2: 21, y1: -3, y2: 3, look: "planned", colour: "var(--planned)" }] },
  year: { boxes: [{ x1: 1, x2: 21, y1: -5, y2: 5, look: "missing" }] },
};
