/** Times the cube engine: a filter that the explorer offers until the answers of four charts are there. */
import { readFileSync } from "node:fs";
import { quantile } from "d3-array";
import { codelistCodes } from "../../src/generated/codelists.ts";
import { schemas } from "../../src/generated/tables.ts";
import { Codelist } from "../../src/lib/codelist.ts";
import type { Columns } from "../../src/lib/columns.ts";
import { createCubeEngine, type CubeEngine, type Declarations, type Question } from "../../src/query/index.ts";
import { syntheticVisits, syntheticWorkforce } from "./synthetic-columns.ts";

/** Filters timed for each dashboard; the first ones, which build the indexes, are reported apart. */
const FILTERS = 60;

export interface ExploreTiming {
  readonly name: string;
  readonly rows: number;
  /** Milliseconds for four answers, one for each filter. */
  readonly values: readonly number[];
  readonly firstMs: number;
  readonly p95Ms: number;
}

function declarations(): Declarations {
  const regions = readFileSync("data/reference/regions.csv", "utf8").trim().split("\n").slice(1);
  const codes = regions.map((line, sort) => {
    const [code = ""] = line.split(",");
    const parent = code === "ID" ? null : code.includes(".") ? code.slice(0, 2) : "ID";
    return { code, label_id: code, label_en: code, sort, parent, scheme: "", definition_en: "" };
  });
  const codelists: Record<string, Codelist> = { region: new Codelist("region", codes) };
  for (const [name, own] of Object.entries(codelistCodes)) codelists[name] = new Codelist(name, own);
  return { schemas, codelists, population: new Map(), totalChecks: [], preferences: [] };
}

type Dashboard = (step: number) => readonly Question[];

/** Another region with every filter; every third also one sex, every fourth a fixed month. The map shows all provinces. */
const workforceDashboard =
  (regions: readonly string[], dates: readonly string[]): Dashboard =>
  (step) => {
    const where = { region_code: [regions[(step * 37) % regions.length] ?? "ID"] };
    const asOf = step % 4 === 3 ? (dates[(step * 11) % dates.length] ?? "latest") : "latest";
    const question = { table: "workforce", measure: "headcount", asOf };
    const bySex = step % 3 === 2 ? { ...where, sex: ["F"] } : where;
    return [
      { ...question, by: ["age_group"], where: bySex },
      { ...question, by: ["employment_status"], where: bySex },
      { ...question, by: ["region_code"], where: step % 3 === 2 ? { sex: ["F"] } : {} },
      { ...question, by: ["sex"], where, asOf: "all" },
    ];
  };

/** By turns another region, another year, or both. */
const visitsDashboard =
  (regions: readonly string[]): Dashboard =>
  (step) => {
    const region = { host_region_code: [regions[(step * 37) % regions.length] ?? "ID"] };
    const year = { year: [String(1980 + (step % 20))] };
    const where = step % 3 === 0 ? region : step % 3 === 1 ? year : { ...region, ...year };
    const question = { table: "visits", where };
    return [
      { ...question, measure: "rows", by: ["year"] },
      { ...question, measure: "rows", by: ["host_region_code"], rollup: "top" },
      { ...question, measure: "rows", by: ["date_status"] },
      { ...question, measure: "participants", by: ["year"] },
    ];
  };

function time(engine: CubeEngine, questions: readonly Question[]): number {
  const start = performance.now();
  for (const question of questions) {
    const answer = engine.answerNow(question);
    if (answer.status !== "ok") throw new Error(`${JSON.stringify(question)} is ${answer.status}`);
  }
  return performance.now() - start;
}

/** Four answers for each of many filters, on tables of some rows. */
export function benchExplore(rows: number): readonly ExploreTiming[] {
  const declared = declarations();
  const regions = declared.codelists["region"]?.codes.map(({ code }) => code) ?? [];
  const run = (name: string, table: string, columns: Columns, dashboard: Dashboard): ExploreTiming => {
    const engine = createCubeEngine({ [table]: columns }, declared);
    const firstMs = time(engine, dashboard(0));
    for (let step = 1; step < 10; step += 1) time(engine, dashboard(step));
    const values = Array.from({ length: FILTERS }, (_, step) => time(engine, dashboard(step)));
    return { name, rows, values, firstMs, p95Ms: quantile(values, 0.95) ?? Number.NaN };
  };
  const workforce = syntheticWorkforce(rows, regions);
  const dates = workforce.byField["as_of"]?.type === "text" ? workforce.byField["as_of"].values : [];
  return [
    run("published figures", "workforce", workforce, workforceDashboard(regions, dates)),
    run("events", "visits", syntheticVisits(rows, regions), visitsDashboard(regions)),
  ];
}
