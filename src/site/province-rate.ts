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

function askRates(): readonly Cell[] {
  const answer = chartData().ask({
    table: "workforce",
    measure: "headcount",
    by: ["region_code"],
    where: { employment_status: ["PNS"] },
    per: 1000,
  });
  return answer.status === "ok" ? answer.cells : [];
}

/** Latest published rate of a province and its rank among the provinces of that date; `null` where none exists. */
export function provinceRate(code: string): ProvinceRate | null {
  cells ??= askRates();
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
