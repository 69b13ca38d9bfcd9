import { describe, expect, test } from "vitest";
import { createCatalogue, ownRelation } from "../../../src/client/console/catalogue.ts";
import { translate } from "../../../src/i18n/index.ts";
import { loadDataset } from "../../query/load-dataset.ts";
import { connectWithViews } from "../../query/published-views.ts";

const dataset = loadDataset();
const indonesian = createCatalogue(dataset, "id", translate("id"));
const english = createCatalogue(dataset, "en", translate("en"));
const relation = (name: string, list = indonesian) => list.find((one) => one.name === name);

describe("the catalogue of the console", () => {
  test("lists what the engine has, with the same columns and types", async () => {
    const connection = await connectWithViews(dataset);
    const views = await connection.runAndReadAll(
      "SELECT view_name FROM duckdb_views() WHERE database_name = 'memory' AND NOT internal",
    );
    const names = views.getRowObjectsJS().map((row) => row["view_name"]);
    expect(new Set(indonesian.map(({ name }) => name))).toEqual(new Set(names));
    for (const { name, columns } of indonesian) {
      const described = (await connection.runAndReadAll(`DESCRIBE ${name}`)).getRowObjectsJS();
      expect({ name, columns: columns.map((column) => [column.name, column.type]) }).toEqual({
        name,
        columns: described.map((row) => [row["column_name"], row["column_type"]]),
      });
    }
  });

  test("says titles, units and descriptions in the reader's language", () => {
    expect(relation("workforce")?.title).toBe("Komposisi ASN");
    expect(relation("workforce", english)?.title).toBe("Workforce composition");
    const headcount = relation("workforce", english)?.columns.find(({ name }) => name === "headcount");
    expect(headcount).toMatchObject({ title: "Headcount", unit: "people", type: "BIGINT", codelist: null });
  });

  test("knows codes, totals and references of a column", () => {
    const columns = relation("workforce")?.columns ?? [];
    const named = (name: string) => columns.find((column) => column.name === name);
    expect(named("sex")).toMatchObject({ total: "_T", isLabel: false });
    expect(named("sex")?.codelist?.codes.map(({ code }) => code)).toEqual(["_T", "F", "M", "_U"]);
    expect(named("source_id")?.references).toBe("sources.source_id");
  });

  test("calls a code list what its fields are called", () => {
    expect(relation("codelist_sex")?.title).toBe("Daftar kode: Jenis kelamin");
    expect(relation("codelist_sex", english)?.title).toBe("Code list: Sex");
  });
});

test("an own file has the columns that were read", () => {
  const own = ownRelation(
    { file: new Blob([]), delimiter: ",", columns: [{ name: "Nama Unit", type: "VARCHAR" }] },
    translate("en"),
  );
  expect(own).toMatchObject({ name: "own", kind: "own", columns: [{ name: "Nama Unit", type: "VARCHAR" }] });
});
