import { describe, expect, it } from "vitest";
import { alignCells, answer, answerChange, type Cell, type Engine, type Question } from "../../src/query/index.ts";
import { loadDataset } from "./load-dataset.ts";

const dataset = loadDataset();
const engine: Engine = { name: "page", answer: (question) => Promise.resolve(answer(question, dataset)) };
const question: Question = { table: "workforce", measure: "headcount", by: ["sex"], where: {}, asOf: "2025-11-01" };

const cell = (codes: Cell["codes"], asOf: string | null, value: number, rest: Partial<Cell> = {}): Cell => ({
  codes,
  value,
  asOf,
  obsStatus: "A",
  stage: "ACTUAL",
  definition: "FULL",
  sourceIds: [],
  rowIds: [],
  alsoReported: [],
  ...rest,
});

describe("a change against an earlier date", () => {
  it("sets each figure beside its earlier self", async () => {
    const change = await answerChange(engine, question, "2024-07-01");
    if (change.status !== "ok") throw new Error(change.status);
    expect(change.cells.map(({ codes }) => codes["sex"])).toEqual(change.before.cells.map((one) => one?.codes["sex"]));
    expect(change.before.cells.map((one) => one?.asOf)).toEqual(["2024-07-01", "2024-07-01"]);
    const earlier = await engine.answer({ ...question, asOf: "2024-07-01" });
    if (earlier.status !== "ok") throw new Error(earlier.status);
    expect(change.before.cells.map((one) => one?.value)).toEqual(earlier.cells.map(({ value }) => value));
  });

  it("is not published where the earlier date has no figures, and says which question has none", async () => {
    expect(await answerChange(engine, question, "2024-12-31")).toMatchObject({
      status: "not-published",
      question: { asOf: "2024-12-31", where: { sex: ["F", "M"] } },
      reason: { kind: "no-rows", brokenDown: ["sex"] },
    });
  });

  it("is not published against the same or a later date", async () => {
    expect(await answerChange(engine, question, "2025-11-01")).toMatchObject({ status: "not-published" });
    const earlier = { ...question, asOf: "2024-07-01" };
    expect(await answerChange(engine, earlier, "2025-11-01")).toMatchObject({ status: "not-published" });
  });

  it("looks for the groups of today's answer, not for another grouping of the earlier date", async () => {
    const asked: Question[] = [];
    const recording: Engine = {
      name: "page",
      answer: (one) => {
        asked.push(one);
        return engine.answer(one);
      },
    };
    const byEducation = { ...question, by: ["education"], asOf: "latest" };
    const today = answer(byEducation, dataset);
    if (today.status !== "ok") throw new Error(today.status);
    await answerChange(recording, byEducation, "2021-12-31");
    expect(asked[1]?.where["education"]).toEqual(today.cells.map(({ codes }) => codes["education"]));
  });

  it("refuses what the engine refuses", async () => {
    const unknown = { ...question, measure: "jumlah" };
    expect(await answerChange(engine, unknown, "2024-07-01")).toMatchObject({ status: "invalid" });
  });
});

describe("figures aligned by what they are about", () => {
  const women = { sex: "F" };
  const men = { sex: "M" };

  it("match by codes, stage and definition, the newest of several", () => {
    const cells = [cell(men, "2026", 1), cell(women, "2026", 2), cell(women, "2026", 3, { stage: "PLANNED" })];
    const newest = cell(women, "2025-11-01", 20);
    const others = [cell(women, "2024", 10), newest, cell(men, "2025", 30, { definition: "OTHER" })];
    expect(alignCells(cells, others)).toEqual([null, newest, null]);
  });

  it("match date by date in a time series", () => {
    const cells = [cell(women, "2024", 1), cell(women, "2025", 2)];
    const other = cell(women, "2025", 20);
    expect(alignCells(cells, [other], { byDate: true })).toEqual([null, other]);
  });

  it("match events by codes alone: a sum has a stage only where all its rows share one", () => {
    const other = cell(women, null, 5, { stage: null, definition: null });
    expect(alignCells([cell(women, null, 1, { definition: null })], [other])).toEqual([other]);
  });
});
