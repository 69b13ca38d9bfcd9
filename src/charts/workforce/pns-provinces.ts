/** PNS of every province, as a count and per 1,000 residents: what the maps and the rankings show. */
import type { Cell, Question } from "../query/question.ts";
import type { ChartData } from "./chart.ts";
import { cellsOf } from "./figures.ts";

export const RESIDENTS = 1000;

/** `count`: people; `rate`: people per `RESIDENTS` residents. */
export type ProvinceMeasure = "count" | "rate";

export interface ProvinceFigure {
  readonly code: string;
  readonly name: string;
  /** `undefined`: not published for the common date. */
  readonly cell: Cell | undefined;
  readonly value: number | null;
}

export interface ProvincesData {
  readonly asOf: string;
  /** All provinces, the greatest first, those without a figure last. */
  readonly provinces: readonly ProvinceFigure[];
  /** The same figure for the whole country at the same date. */
  readonly national: Cell | undefined;
}

export function provinceQuestion(measure: ProvinceMeasure): Question {
  return {
    table: "workforce",
    measure: "headcount",
    by: ["region_code"],
    where: { employment_status: ["PNS"], employer: ["_T"] },
    ...(measure === "rate" ? { per: RESIDENTS } : {}),
  };
}

export function nationalQuestion(measure: ProvinceMeasure): Question {
  const question = provinceQuestion(measure);
  return { ...question, by: [], where: { ...question.where, region_code: ["ID"] } };
}

/** Figures of the latest date that most provinces share; others are not mixed in. */
export function provincesData(source: ChartData, measure: ProvinceMeasure): ProvincesData | null {
  const cells = cellsOf(source.ask(provinceQuestion(measure)));
  const counts = new Map<string, number>();
  for (const { asOf } of cells) counts.set(asOf ?? "", (counts.get(asOf ?? "") ?? 0) + 1);
  const [common] = [...counts].sort((a, b) => b[1] - a[1]);
  if (common === undefined) return null;
  const [asOf] = common;
  const codes = source.regionCodes.filter((code) => source.region(code)["level"] === "province");
  const provinces = codes.map((code) => {
    const cell = cells.find((one) => one.codes["region_code"] === code && one.asOf === asOf);
    return { code, name: source.regionName(code), cell, value: cell?.value ?? null };
  });
  const [national] = cellsOf(source.ask({ ...nationalQuestion(measure), asOf }));
  return {
    asOf,
    provinces: provinces.sort((a, b) => (b.value ?? -1) - (a.value ?? -1)),
    national,
  };
}
