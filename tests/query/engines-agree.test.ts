import type { DuckDBConnection } from "@duckdb/node-api";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { answer } from "../../src/query/index.ts";
import { createCubeOf } from "./columns-of.ts";
import { connect, createDuckDbEngine, createFromCsv, createFromRows } from "./duckdb-engine.ts";
import { loadDataset } from "./load-dataset.ts";
import { randomDataset, RANDOM_TABLES } from "./random-dataset.ts";
import { randomQuestion } from "./random-question.ts";

const dataset = loadDataset();

describe("the page engine, the cube engine and SQL in DuckDB", () => {
  let connection: DuckDBConnection;
  const cube = createCubeOf(dataset);
  const seen = new Map<string, number>();
  const count = (name: string): void => void seen.set(name, (seen.get(name) ?? 0) + 1);

  beforeAll(async () => {
    connection = await connect();
    await createFromCsv(connection, dataset);
  });

  it("give the same answer to random questions about the published tables", async () => {
    await fc.assert(
      fc.asyncProperty(randomQuestion(dataset), async (question) => {
        const page = answer(question, dataset);
        expect(cube.answerNow(question)).toEqual(page);
        count(page.status);
        expect(await createDuckDbEngine(connection, dataset).answer(question)).toEqual(page);
      }),
      { seed: 20_261_122, numRuns: 600 },
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
        const cube = createCubeOf(data);
        for (const question of questions) {
          const page = answer(question, data);
          expect(cube.answerNow(question)).toEqual(page);
          if (question.share === true) shares[page.status === "ok" ? "ok" : "refused"] += 1;
          if (page.status === "ok" && page.cells.some(({ alsoReported }) => alsoReported.length > 0))
            shares.alsoReported += 1;
          expect(await createDuckDbEngine(other, data).answer(question)).toEqual(page);
        }
      }),
      { seed: 20_261_123, numRuns: 150 },
    );
    expect(shares.ok).toBeGreaterThan(20);
    expect(shares.refused).toBeGreaterThan(20);
    expect(shares.alsoReported).toBeGreaterThan(20);
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
