import { describe, expect, it } from "vitest";
import { answer, type Question } from "../../src/query/index.ts";
import { createCubeOf } from "./columns-of.ts";
import { connect, createDuckDbEngine, createFromCsv } from "./duckdb-engine.ts";
import { loadDataset } from "./load-dataset.ts";

const dataset = loadDataset();

/** Which visits brought guests from where to whom: the host is no column of a delivery of origins. */
const FLOWS: Question = {
  table: "visit_origins",
  measure: "rows",
  by: ["host_region_code", "origin_region_code"],
  where: {},
};

describe("a question by a derived field", () => {
  it("has one answer from rows, columns and SQL", async () => {
    const connection = await connect();
    await createFromCsv(connection, dataset);
    const [cube, sql] = [createCubeOf(dataset), createDuckDbEngine(connection, dataset)];
    for (const question of [
      FLOWS,
      { ...FLOWS, rollup: "top" as const },
      { ...FLOWS, where: { host_region_code: ["16"] } },
      { ...FLOWS, table: "cohort_origins", by: ["venue_region_code", "origin_region_code"] },
      { ...FLOWS, table: "visit_themes", by: ["host_region_code", "theme"] },
    ]) {
      const page = answer(question, dataset);
      expect(page.status).toBe("ok");
      expect(cube.answerNow(question)).toEqual(page);
      expect(await sql.answer(question)).toEqual(page);
    }
  });

  it("finds the nine origins of the visit to OKU Timur", () => {
    const asked = answer({ ...FLOWS, where: { host_region_code: ["16.08"] } }, dataset);
    const flows =
      asked.status === "ok" ? asked.cells.map(({ codes, value }) => [codes["origin_region_code"], value]) : [];
    const origins = ["15", "16", "16.06", "16.08", "16.10", "16.11", "16.73", "17", "53.10"];
    expect(flows).toEqual(origins.map((origin) => [origin, 1]));
  });
});
