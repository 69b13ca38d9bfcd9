import type { DuckDBConnection } from "@duckdb/node-api";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { Dataset } from "../../src/query/dataset.ts";
import { answer, answerChange, type ChangeAnswer, type Engine, type Question } from "../../src/query/index.ts";
import { createCubeOf } from "./columns-of.ts";
import { connect, createDuckDbEngine, createFromCsv, createFromRows } from "./duckdb-engine.ts";
import { loadDataset } from "./load-dataset.ts";
import { longSeries, randomDataset, RANDOM_TABLES } from "./random-dataset.ts";
import { randomQuestion } from "./random-question.ts";

const dataset = loadDataset();

const pageEngine = (data: Dataset): Engine => ({
  name: "page",
  answer: (question) => Promise.resolve(answer(question, data)),
});

/** A question as a change needs it: about figures themselves, of a table that has dates. */
const asChange = ({ table, measure, by, where }: Question): Question => ({ table, measure, by, where });

describe("the page engine, the cube engine and SQL in DuckDB", () => {
  let connection: DuckDBConnection;
  const cube = createCubeOf(dataset);
  const seen = new Map<string, number>();
  const count = (name: string): void => void seen.set(name, (seen.get(name) ?? 0) + 1);

  let sql: Engine;

  beforeAll(async () => {
    connection = await connect();
    await createFromCsv(connection, dataset);
    sql = createDuckDbEngine(connection, dataset);
  });

  it("give the same answer to random questions about the published tables", async () => {
    await fc.assert(
      fc.asyncProperty(randomQuestion(dataset), async (question) => {
        const page = answer(question, dataset);
        // As it comes out of a worker: ids that are found when read must survive the way.
        expect(structuredClone(cube.answerNow(question))).toEqual(page);
        count(page.status);
        expect(await sql.answer(question)).toEqual(page);
      }),
      { seed: 20_261_122, numRuns: 400 },
    );
    expect(seen.get("ok")).toBeGreaterThan(200);
    expect(seen.get("not-published")).toBeGreaterThan(100);
  }, 120_000);

  it("give the same answer on small crowded data sets", async () => {
    const other = await connect();
    await createFromCsv(other, {
      ...dataset,
      schemas: Object.fromEntries(Object.entries(dataset.schemas).filter(([name]) => name === "regions")),
    });
    const shares = { ok: 0, refused: 0, alsoReported: 0 };
    const drawn = randomDataset(dataset).chain((data) =>
      fc.tuple(
        fc.constant(data),
        fc.array(randomQuestion(data, [...RANDOM_TABLES, "workforce", "workforce", "workforce"]), {
          minLength: 10,
          maxLength: 10,
        }),
      ),
    );
    await fc.assert(
      fc.asyncProperty(drawn, async ([data, questions]) => {
        await createFromRows(other, data, RANDOM_TABLES);
        const engines = [createCubeOf(data), createDuckDbEngine(other, data)];
        for (const question of questions) {
          const page = answer(question, data);
          for (const engine of engines) expect(await engine.answer(question)).toEqual(page);
          if (question.share === true) shares[page.status === "ok" ? "ok" : "refused"] += 1;
          if (page.status === "ok" && page.cells.some(({ alsoReported }) => alsoReported.length > 0))
            shares.alsoReported += 1;
        }
      }),
      { seed: 20_261_123, numRuns: 150 },
    );
    expect(shares.ok).toBeGreaterThan(20);
    expect(shares.refused).toBeGreaterThan(20);
    expect(shares.alsoReported).toBeGreaterThan(20);
  }, 120_000);

  it("settle alike which figure of a long series is the latest", async () => {
    const other = await connect();
    const question = { table: "workforce", measure: "headcount", by: ["sex"], where: {} };
    await fc.assert(
      fc.asyncProperty(longSeries(dataset), async (data) => {
        const page = answer(question, data);
        expect(page.status).toBe("ok");
        expect(createCubeOf(data).answerNow(question)).toEqual(page);
        await createFromRows(other, data, ["workforce"]);
        expect(await createDuckDbEngine(other, data).answer(question)).toEqual(page);
      }),
      { seed: 20_261_130, numRuns: 200 },
    );
  }, 60_000);

  it("give the same change between two dates", async () => {
    const other = await connect();
    const seenChanges = { ok: 0, refused: 0 };
    const drawn = randomDataset(dataset).chain((data) =>
      fc.tuple(
        fc.constant(data),
        fc.array(
          fc.tuple(
            randomQuestion(data, ["workforce"]).map(asChange),
            fc.constantFrom("2023-01", "2024", "2024-01-01", "2025-03-01"),
          ),
          {
            minLength: 8,
            maxLength: 8,
          },
        ),
      ),
    );
    await fc.assert(
      fc.asyncProperty(drawn, async ([data, changes]) => {
        await createFromRows(other, data, ["workforce"]);
        const engines = [createCubeOf(data), createDuckDbEngine(other, data)];
        for (const [question, before] of changes) {
          const page: ChangeAnswer = await answerChange(pageEngine(data), question, before);
          seenChanges[page.status === "ok" ? "ok" : "refused"] += 1;
          for (const engine of engines) expect(await answerChange(engine, question, before)).toEqual(page);
        }
      }),
      { seed: 20_261_129, numRuns: 40 },
    );
    expect(seenChanges.ok).toBeGreaterThan(20);
    expect(seenChanges.refused).toBeGreaterThan(20);
  }, 120_000);

  it("refuse shares where a part has no value or the total is zero", async () => {
    const other = await connect();
    const rows = (dataset.rows["workforce"] ?? []).filter((row) => row["as_of"] === "2025-11-01");
    const total = rows.find((row) => row["row_id"] === "w0173") ?? {};
    const women = rows.find((row) => row["row_id"] === "w0163") ?? {};
    const unknown = { ...total, row_id: "w9001", sex: "_U", headcount: null, obs_status: "L" };
    const question = { table: "workforce", measure: "headcount", by: ["sex"], where: {}, share: true };
    const refused = { status: "not-published", reason: { kind: "no-tiling", dimension: "sex" } };
    for (const changed of [
      [...rows, unknown],
      [
        { ...total, headcount: 0 },
        { ...women, headcount: 0 },
      ],
    ]) {
      const data = { ...dataset, rows: { workforce: changed } };
      await createFromRows(other, data, ["workforce"]);
      expect(answer(question, data)).toMatchObject(refused);
      expect(createCubeOf(data).answerNow(question)).toMatchObject(refused);
      expect(await createDuckDbEngine(other, data).answer(question)).toMatchObject(refused);
    }
  });
});
