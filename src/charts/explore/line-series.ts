/** Figures as series over time. */
import { dayNumber } from "../../lib/reference-date.ts";
import { NOT_STATED, YEAR } from "../../query/check-question.ts";
import { AS_OF } from "./result-dimensions.ts";
import { figureName } from "./result-words.ts";
import type { ExploreResult, ResultBreak, ResultDimension, ResultFigure } from "./result.ts";
import { categoryColour, categoryInk, isEstimated, isPlanned } from "./view-parts.ts";

export interface Point {
  /** Day number of the reference date, or of the first day of the year. */
  readonly day: number;
  readonly figure: ResultFigure;
}

export interface Series {
  /** Empty where there is one series only. */
  readonly name: string;
  /** Oldest first; without those whose year is not stated. */
  readonly points: readonly Point[];
  /** CSS colours of marks and of words. */
  readonly colour: string;
  readonly ink: string;
  /** Position among the series, from 0. */
  readonly place: number;
}

/** The dimension of time: the reference date, or the year of events. */
export const timeOf = ({ dimensions }: ExploreResult): ResultDimension | undefined =>
  dimensions.find(({ name }) => name === AS_OF || name === YEAR);

/** Series in the order of the answer; the one that stands for the whole is drawn in ink. */
export function seriesOf(panel: ExploreResult, time: ResultDimension): readonly Series[] {
  const dated = panel.figures.filter(({ codes }) => codes[time.name] !== NOT_STATED);
  const groups = [...Map.groupBy(dated, (figure) => figureName(panel, figure, [time.name]))];
  let coloured = 0;
  return groups.map(([name, figures], place): Series => {
    const isTotal = panel.dimensions.some(
      (one) => one.total !== undefined && figures[0]?.codes[one.name] === one.total,
    );
    const colours = isTotal
      ? { colour: "var(--ink)", ink: "var(--ink)" }
      : { colour: categoryColour(coloured), ink: categoryInk(coloured) };
    if (!isTotal) coloured += 1;
    const points = figures.map((figure) => ({ day: dayNumber(figure.codes[time.name] ?? ""), figure }));
    return { name, points: points.sort((a, b) => a.day - b.day), place, ...colours };
  });
}

/** Whether a line may run from one point of a series to the next counted one. */
export type Joins = (from: Point, to: Point) => boolean;

/** How points of a result may be joined: years of events one after the other, dates that can be compared. */
export const joinsOf = ({ breaks }: ExploreResult, time: ResultDimension): Joins =>
  time.name === YEAR ? isNextYear : isComparable(breaks);

/** Years without an event in between are not crossed. */
const isNextYear: Joins = (from, to) => to.day - from.day <= 366;

/** One stage and one definition, and no break of the measure in between. */
const isComparable =
  (breaks: readonly ResultBreak[]): Joins =>
  ({ day: from, figure: { cell: a } }, { day: to, figure: { cell: b } }) =>
    a.stage === b.stage &&
    a.definition === b.definition &&
    !breaks.some(({ asOf, cuts }) => cuts && from < dayNumber(asOf) && dayNumber(asOf) <= to);

/**
 * Pairs of points that a line joins. Estimated and planned points are passed over; a date at which nothing was
 * published is a gap.
 */
export function segmentsOf(points: readonly Point[], joins: Joins): readonly (readonly [Point, Point])[] {
  const counted = points.filter(({ figure }) => !isEstimated(figure) && !isPlanned(figure));
  return counted.flatMap((to, index) => {
    const from = counted[index - 1];
    const isKnown = from !== undefined && from.figure.value !== null && to.figure.value !== null;
    return isKnown && joins(from, to) ? [[from, to] as const] : [];
  });
}
