/** Parts of wholes: which dimension splits them, and whether they add up. */
import { figureName } from "./result-words.ts";
import type { ExploreResult, ResultCode, ResultDimension, ResultFigure } from "./result.ts";

/**
 * The dimension along which a whole is split: that of a share, else one whose total stands beside its parts. A single
 * part is no split.
 */
export const tiledDimension = ({ question, dimensions }: ExploreResult): ResultDimension | undefined =>
  question.share === true
    ? dimensions.find(({ name }) => name === question.by.at(-1))
    : dimensions.findLast(({ total }) => total !== undefined);

export const partsOf = ({ codes, total }: ResultDimension): readonly ResultCode[] =>
  codes.filter(({ code }) => code !== total);

export interface Stack {
  readonly name: string;
  readonly parts: readonly ResultFigure[];
  readonly total: ResultFigure | undefined;
}

export function stacksOf(panel: ExploreResult, tiled: ResultDimension): readonly Stack[] {
  return [...Map.groupBy(panel.figures, (figure) => figureName(panel, figure, [tiled.name]))].map(([name, figures]) => {
    const isTotal = ({ codes }: ResultFigure): boolean => codes[tiled.name] === tiled.total;
    return { name, parts: figures.filter((figure) => !isTotal(figure)), total: figures.find(isTotal) };
  });
}

/** Shares tile by their definition; counts where they add up to a total of the same date. */
export function isTiled({ parts, total }: Stack, { measure }: ExploreResult): boolean {
  if (measure.kind === "share") return true;
  return (
    measure.kind === "count" &&
    total !== undefined &&
    parts.length > 0 &&
    parts.every(({ value, cell }) => value !== null && cell.asOf === total.cell.asOf) &&
    parts.reduce((sum, { value }) => sum + (value ?? 0), 0) === total.value
  );
}
