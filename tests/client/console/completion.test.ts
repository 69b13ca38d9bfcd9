import { CompletionContext, type CompletionResult } from "@codemirror/autocomplete";
import { sql } from "@codemirror/lang-sql";
import { EditorState } from "@codemirror/state";
import { describe, expect, test } from "vitest";
import { createCatalogue, ownRelation } from "../../../src/client/console/catalogue.ts";
import { completeSql, identifier } from "../../../src/client/console/completion.ts";
import { duckdbDialect, FUNCTIONS, KEYWORDS } from "../../../src/client/console/dialect.ts";
import { translate } from "../../../src/i18n/index.ts";
import { connect } from "../../query/duckdb-engine.ts";
import { loadDataset } from "../../query/load-dataset.ts";

const own = ownRelation(
  { file: new Blob([]), delimiter: ",", columns: [{ name: "Nama Unit", type: "VARCHAR" }] },
  translate("en"),
);
const complete = completeSql([own, ...createCatalogue(loadDataset(), "en", translate("en"))], "en");

/** What is offered at the `|` of a query. */
function offered(query: string, { explicit = false } = {}): CompletionResult | null {
  const state = EditorState.create({ doc: query.replace("|", ""), extensions: [sql({ dialect: duckdbDialect })] });
  return complete(new CompletionContext(state, query.indexOf("|"), explicit)) as CompletionResult | null;
}
const labels = (query: string): readonly string[] =>
  (offered(query)?.options ?? []).map(({ label, displayLabel }) => displayLabel ?? label);
/** The query after the option with this label was taken. */
function taken(query: string, label: string): string {
  const result = offered(query);
  const option = result?.options.find((one) => (one.displayLabel ?? one.label) === label);
  if (result === null || typeof option?.apply !== "string") throw new Error(`${label} is not offered as text`);
  const text = query.replace("|", "");
  return text.slice(0, result.from) + option.apply + text.slice(result.to ?? query.indexOf("|"));
}

describe("behind FROM and JOIN", () => {
  test("tables, views and code lists are offered, and no columns", () => {
    const names = labels("SELECT * FROM w|");
    expect(names).toEqual(expect.arrayContaining(["own", "workforce", "workforce_en", "regions", "codelist_sex"]));
    expect(names).not.toContain("headcount");
    expect(labels("SELECT * FROM visits AS v JOIN r|")).toContain("regions");
  });

  test("also behind a comma, yet not behind one in the list of columns", () => {
    expect(labels("SELECT * FROM visits, r|")).not.toContain("host_name");
    expect(labels("SELECT count(*), h| FROM visits")).toContain("host_name");
  });

  test("the names that WITH gives are offered first", () => {
    expect(labels("WITH latest AS (SELECT 1), rest AS (SELECT 2) SELECT * FROM l|").slice(0, 2)).toEqual([
      "latest",
      "rest",
    ]);
  });
});

describe("columns", () => {
  test("are those of the tables that the query names", () => {
    const names = labels("SELECT h| FROM visits");
    expect(names).toContain("host_region_code");
    expect(names).not.toContain("headcount");
  });

  test("come with their title and unit", () => {
    expect(offered("SELECT h| FROM workforce")?.options.find(({ label }) => label === "headcount")).toMatchObject({
      detail: "Headcount (people)",
    });
  });

  test("behind an alias are those of its table alone", () => {
    const names = labels("SELECT w.| FROM workforce AS w JOIN regions r USING (region_code)");
    expect(names).toContain("headcount");
    expect(names).not.toContain("population_2025");
    expect(names).not.toContain("SELECT");
    expect(labels("SELECT r.po| FROM workforce w JOIN regions r USING (region_code)")).toContain("population_2025");
    expect(offered("SELECT nothing.| FROM workforce")).toBeNull();
  });

  test("that SQL would read as something else are quoted", () => {
    expect(taken("SELECT ta| FROM notes", "table")).toBe('SELECT "table" FROM notes');
    expect(taken("SELECT Na| FROM own", "Nama Unit")).toBe('SELECT "Nama Unit" FROM own');
    expect(taken('SELECT "Na|" FROM own', '"Nama Unit"')).toBe('SELECT "Nama Unit" FROM own');
  });

  test("of all tables are offered while no table is named", () => {
    expect(labels("SELECT h|")).toEqual(expect.arrayContaining(["headcount", "host_name", "SELECT", "sum"]));
  });
});

describe("codes", () => {
  test("of a coded column are offered inside the text it is compared with, in the order of the list", () => {
    const result = offered("SELECT * FROM workforce WHERE sex = '|'");
    expect(result?.options.map(({ displayLabel, detail }) => [displayLabel, detail])).toEqual([
      ["_T", "Total"],
      ["F", "Female"],
      ["M", "Male"],
      ["_U", "Unknown"],
    ]);
  });

  test("are found by their label too", () => {
    const palembang = offered("SELECT * FROM workforce WHERE region_code = 'pal|'")?.options.find(
      ({ displayLabel }) => displayLabel === "16.71",
    );
    expect(palembang?.label).toBe("16.71 Kota Palembang");
  });

  test("take the place of the text, which is closed where it was open", () => {
    expect(taken("SELECT * FROM workforce WHERE sex = 'x|'", "F")).toBe("SELECT * FROM workforce WHERE sex = 'F'");
    expect(taken("SELECT * FROM workforce WHERE sex = '|", "F")).toBe("SELECT * FROM workforce WHERE sex = 'F'");
    expect(taken("SELECT * FROM workforce WHERE sex = '|\n  AND employer = '_T'", "F")).toBe(
      "SELECT * FROM workforce WHERE sex = 'F'\n  AND employer = '_T'",
    );
  });

  test("are offered in lists, behind aliases and for quoted names", () => {
    expect(labels("SELECT * FROM workforce WHERE sex IN ('F', '|')")).toContain("M");
    expect(labels("SELECT * FROM workforce WHERE sex NOT IN ('|')")).toContain("M");
    expect(labels("SELECT * FROM workforce w WHERE w.sex <> '|'")).toContain("M");
    expect(labels(`SELECT * FROM workforce WHERE "sex" = '|'`)).toContain("M");
  });

  test("of a column with labels are the labels", () => {
    expect(taken("SELECT * FROM workforce_en WHERE sex_label = '|'", "Female")).toBe(
      "SELECT * FROM workforce_en WHERE sex_label = 'Female'",
    );
  });

  test("are not offered where no coded column is compared, nor behind the text", () => {
    expect(offered("SELECT * FROM workforce WHERE as_of = '|'")).toBeNull();
    expect(offered("SELECT '|' FROM workforce")).toBeNull();
    expect(offered("SELECT * FROM workforce WHERE sex = 'F'|")).toBeNull();
    expect(offered("SELECT concat('|') FROM workforce")).toBeNull();
  });
});

describe("nothing is offered", () => {
  test("in comments", () => {
    expect(offered("SELECT 1 -- wor|")).toBeNull();
    expect(offered("/* wor| */ SELECT 1")).toBeNull();
  });

  test("before a name is begun, unless it is asked for", () => {
    expect(offered("SELECT |")).toBeNull();
    expect(offered("SELECT * FROM |")).toBeNull();
    expect(offered("SELECT * FROM |", { explicit: true })?.options.length).toBeGreaterThan(20);
  });
});

describe("the dialect", () => {
  test("offers functions that DuckDB has without an extension", async () => {
    const connection = await connect();
    const rows = await connection.runAndReadAll("SELECT DISTINCT function_name AS name FROM duckdb_functions()");
    const known = new Set(rows.getRowObjectsJS().map((row) => row["name"]));
    // Part of the grammar, not of the catalogue of functions.
    known.add("coalesce").add("dense_rank").add("rank").add("row_number");
    expect(Object.keys(FUNCTIONS).filter((name) => !known.has(name))).toEqual([]);
  });

  test("offers words that DuckDB's grammar has", async () => {
    const connection = await connect();
    const rows = await connection.runAndReadAll("SELECT keyword_name AS name FROM duckdb_keywords()");
    const known = new Set(rows.getRowObjectsJS().map((row) => row["name"]));
    expect(KEYWORDS.filter((word) => !known.has(word))).toEqual([]);
  });

  test("quotes a name that is a keyword", () => {
    expect(identifier("where")).toBe('"where"');
    expect(identifier("headcount")).toBe("headcount");
    expect(identifier('so "called"')).toBe('"so ""called"""');
  });
});
