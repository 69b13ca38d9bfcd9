import type { DuckDBConnection } from "@duckdb/node-api";
import { beforeAll, describe, expect, test } from "vitest";
import { codelistTable, hasLabels, labelColumn, labelView, viewStatements } from "../../src/query/sql-views.ts";
import { connect } from "./duckdb-engine.ts";
import { loadDataset } from "./load-dataset.ts";
import { connectWithViews } from "./published-views.ts";

const dataset = loadDataset();
const { schemas } = dataset;

async function rowsOf(connection: DuckDBConnection, sql: string): Promise<Record<string, unknown>[]> {
  return (await connection.runAndReadAll(sql)).getRowObjectsJson();
}

describe("views on the published tables", () => {
  let connection: DuckDBConnection;
  beforeAll(async () => {
    connection = await connectWithViews(dataset);
  });

  test("keep every row and every value of their table", async () => {
    for (const schema of Object.values(schemas).filter(hasLabels)) {
      const plain = schema.fields.map(({ name }) => `"${name}"`).join(", ");
      for (const locale of ["id", "en"] as const) {
        const view = labelView(schema.name, locale);
        const [counts] = await rowsOf(
          connection,
          `SELECT (SELECT count(*) FROM ${schema.name}) AS rows, (SELECT count(*) FROM ${view}) AS labelled,
            (SELECT count(*) FROM (SELECT ${plain} FROM ${schema.name} EXCEPT ALL SELECT ${plain} FROM ${view})) AS lost`,
        );
        expect({ view, ...counts }).toEqual({ view, rows: counts?.["rows"], labelled: counts?.["rows"], lost: "0" });
      }
    }
  });

  test("put the label of its code list after each coded field", async () => {
    for (const schema of Object.values(schemas).filter(hasLabels)) {
      for (const locale of ["id", "en"] as const) {
        const view = labelView(schema.name, locale);
        const columns = (await rowsOf(connection, `DESCRIBE ${view}`)).map((row) => row["column_name"]);
        expect(columns, view).toEqual(
          schema.fields.flatMap(({ name, codelist }) => (codelist === undefined ? [name] : [name, labelColumn(name)])),
        );
        for (const { name, codelist } of schema.fields) {
          if (codelist === undefined) continue;
          const pairs = await rowsOf(
            connection,
            `SELECT DISTINCT "${name}" AS code, "${labelColumn(name)}" AS label FROM ${view} WHERE "${name}" IS NOT NULL`,
          );
          for (const { code, label } of pairs)
            expect({ view, code, label }).toEqual({
              view,
              code,
              label: dataset.codelists[codelist]?.label(String(code), locale),
            });
        }
      }
    }
  });

  test("leave a row without a code without a label", async () => {
    const rows = await rowsOf(
      connection,
      "SELECT count(*) AS rows, count(origin_region_code_label) AS labels FROM visit_origins_id WHERE origin_region_code IS NULL",
    );
    expect(Number(rows[0]?.["rows"])).toBeGreaterThan(0);
    expect(rows[0]?.["labels"]).toBe("0");
  });
});

test("a table in several shards is one view over all of them", async () => {
  const connection = await connect();
  await connection.run("CREATE SCHEMA one; CREATE SCHEMA two");
  await connection.run("CREATE TABLE one.agenda AS SELECT 1 AS n; CREATE TABLE two.agenda AS SELECT 2 AS n");
  const [plain] = viewStatements(schemas, { agenda: ["one.agenda", "two.agenda"] });
  await connection.run(plain?.sql ?? "");
  expect(await rowsOf(connection, "SELECT n FROM agenda ORDER BY n")).toEqual([{ n: 1 }, { n: 2 }]);
});

test("the regions are the code list of regions", () => {
  expect(codelistTable("region")).toBe("regions");
  expect(codelistTable("sex")).toBe("codelist_sex");
});
