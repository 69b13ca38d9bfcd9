/** Figures over time as lines that presentation programs draw. */
import { periodStart } from "../../lib/reference-date.ts";
import { NOT_STATED, YEAR } from "../../query/check-question.ts";
import type { NativeChart, NativeColour, NativeSeries } from "../chart.ts";
import { joinsOf, segmentsOf, seriesOf, timeOf, type Joins, type Series } from "./line-series.ts";
import { seriesByLook } from "./native-series.ts";
import type { ExploreResult, ResultDimension, ResultFigure } from "./result.ts";
import { valueLabel } from "./table-number.ts";
import { isEstimated, isPlanned, nativeColour } from "./view-parts.ts";

/** Lines break where those of the drawing do; each piece is a series, and pieces of one line have its name. */
export function nativeLines(whole: ExploreResult): NativeChart | null {
  const time = timeOf(whole);
  if (time === undefined) return null;
  const dates = time.codes.filter(({ code }) => code !== NOT_STATED);
  const lines = seriesOf(whole, time);
  const colours = coloursOf(whole, lines);
  const series = lines.flatMap((line, place): readonly NativeSeries[] =>
    piecesOf(line, joinsOf(whole, time)).flatMap((piece) => {
      const byDate = new Map(piece.map((figure) => [figure.codes[time.name], figure]));
      const figures = dates.map(({ code }) => byDate.get(code));
      return seriesByLook(whole, { name: line.name, colour: colours[place] ?? "c1", figures });
    }),
  );
  if (series.length === 0) return null;
  return {
    form: "lines",
    categories: dates.map(({ label }) => label),
    ...(isEven(time, dates) ? {} : { days: dates.map(({ code }) => periodStart(code)) }),
    series,
    valueLabel: valueLabel(whole),
  };
}

/** Years one after the other need no time axis. */
const isEven = ({ name }: ResultDimension, dates: ResultDimension["codes"]): boolean =>
  name === YEAR && dates.every(({ code }, index) => index === 0 || Number(code) === Number(dates[index - 1]?.code) + 1);

/** The line that stands for the whole is drawn in ink, which no series of a presentation has. */
function coloursOf({ dimensions }: ExploreResult, lines: readonly Series[]): readonly NativeColour[] {
  const isTotal = ({ points }: Series): boolean =>
    dimensions.some(({ name, total }) => total !== undefined && points[0]?.figure.codes[name] === total);
  const others = lines.filter((line) => !isTotal(line));
  return lines.map((line) => (isTotal(line) ? "c8" : nativeColour(others.indexOf(line))));
}

/** Counted figures that lines join, piece by piece, then those that stand alone. */
function piecesOf({ points }: Series, joins: Joins): readonly (readonly ResultFigure[])[] {
  const joined = new Set(segmentsOf(points, joins).map(([, to]) => to));
  const pieces: ResultFigure[][] = [];
  const alone: ResultFigure[] = [];
  for (const point of points) {
    if (isEstimated(point.figure) || isPlanned(point.figure)) alone.push(point.figure);
    else if (joined.has(point)) pieces.at(-1)?.push(point.figure);
    else pieces.push([point.figure]);
  }
  return [...pieces, alone];
}
