/** PNS per 1,000 residents of one province among all, for the page of its region. */
import { cellsOf } from "../charts/parts/figures.ts";
import { provinceQuestion } from "../charts/workforce/pns-provinces.ts";
import type { Cell } from "../query/question.ts";
import { chartData } from "./figures.ts";

export interface ProvinceRate {
  /** PNS working in the province per 1,000 residents of 2025. */
  readonly value: number;
  readonly asOf: string;
  /** 1 is the highest. */
  readonly rank: number;
  /** Number of provinces with a figure. */
  readonly of: number;
}

let cells: readonly Cell[] | undefined;

/** Latest published rate of a province and its rank among the provinces of that date; `null` where none exists. */
export function provinceRate(code: string): ProvinceRate | null {
  cells ??= cellsOf(chartData().ask(provinceQuestion("rate")));
  const own = cells.find((cell) => cell.codes["region_code"] === code);
  if (own?.value == null || own.asOf === null) return null;
  const value = own.value;
  const sameDate = cells.filter(({ asOf }) => asOf === own.asOf);
  return {
    value,
    asOf: own.asOf,
    rank: 1 + sameDate.filter((cell) => (cell.value ?? 0) > value).length,
    of: sameDate.length,
  };
}
