import type { DuckDBConnection } from "@duckdb/node-api";
import { beforeAll, describe, expect, test } from "vitest";
import { EXAMPLE_IDS, EXAMPLES, ownExample } from "../../../src/client/console/examples.ts";
import type { Locale } from "../../../src/lib/format.ts";
import { loadDataset } from "../../query/load-dataset.ts";
import { connectWithViews } from "../../query/published-views.ts";

type Cells = Readonly<Record<string, string | number | null>>;

const dataset = loadDataset();
let connection: DuckDBConnection;
beforeAll(async () => {
  connection = await connectWithViews(dataset);
});

/** Rows of a query with whole numbers as numbers. */
async function rowsOf(sql: string): Promise<readonly Cells[]> {
  const rows = (await connection.runAndReadAll(sql)).getRowObjectsJS();
  return rows.map(
    (row) =>
      Object.fromEntries(
        Object.entries(row).map(([name, value]) => [name, typeof value === "bigint" ? Number(value) : value]),
      ) as Cells,
  );
}
async function run(id: (typeof EXAMPLE_IDS)[number], locale: Locale = "id"): Promise<readonly Cells[]> {
  return rowsOf(EXAMPLES.find((example) => example.id === id)?.sql(locale) ?? "");
}

describe("the examples", () => {
  test("are all there, in their order", () => {
    expect(EXAMPLES.map(({ id }) => id)).toEqual(EXAMPLE_IDS);
  });

  test.each(EXAMPLE_IDS)("%s gives the same rows in both languages, labels apart", async (id) => {
    const [indonesian, english] = await Promise.all([run(id, "id"), run(id, "en")]);
    expect(indonesian.length).toBeGreaterThan(0);
    const withoutLabels = (rows: readonly Cells[]) =>
      rows.map((row) => JSON.stringify(Object.entries(row).filter(([name]) => !name.endsWith("_label")))).sort();
    expect(withoutLabels(english)).toEqual(withoutLabels(indonesian));
  });

  test("asn-by-sex: the published parts of the total of 1 November 2025", async () => {
    const rows = await run("asn-by-sex");
    expect(rows.map(({ sex, sex_label, headcount }) => [sex, sex_label, headcount])).toEqual(
      expect.arrayContaining([
        ["F", "Perempuan", 3_140_460],
        ["M", "Laki-laki", 2_447_785],
      ]),
    );
    expect(rows).toHaveLength(2);
  });

  test("asn-trend: one figure a date, each with its source", async () => {
    const rows = await run("asn-trend");
    expect(new Set(rows.map(({ as_of }) => as_of)).size).toBe(rows.length);
    expect(rows.find(({ as_of }) => as_of === "2025-11-01")).toMatchObject({ headcount: 5_588_245 });
    expect(rows.every(({ title }) => typeof title === "string")).toBe(true);
  });

  test("pns-per-1000: all 38 provinces, by the population of 2025", async () => {
    const rows = await run("pns-per-1000");
    expect(rows).toHaveLength(38);
    expect(rows.find(({ region_code }) => region_code === "11")).toMatchObject({
      headcount: 153_733,
      population_2025: 5_623_479,
      per_1000: 27.3,
    });
  });

  test("part-time: planned and actual figures stand apart", async () => {
    const rows = await run("part-time", "en");
    const simalungun = rows.filter(({ region_code }) => region_code === "12.08");
    expect(simalungun.map(({ stage_label, headcount }) => [stage_label, headcount])).toEqual([
      ["Actual", 820],
      ["Planned", 856],
    ]);
  });

  test("coverage: counts the 17 regencies and cities of Sumatera Selatan", async () => {
    const rows = await run("coverage");
    expect(rows).toHaveLength(38);
    expect(rows.find(({ region_code }) => region_code === "16")).toMatchObject({ regions: 17 });
    expect(rows.every(({ regions, published }) => Number(published) <= Number(regions))).toBe(true);
  });

  test("merit: the latest result of each government", async () => {
    const rows = await run("merit");
    expect(new Set(rows.map(({ region_code }) => region_code)).size).toBe(rows.length);
    expect(rows.find(({ region_code }) => region_code === "32")).toMatchObject({
      as_of: "2022-09-15",
      merit_index: 392,
    });
  });

  test("visit-hosts: OKU Timur, Muara Enim and Lahat in Sumatera Selatan", async () => {
    const rows = await run("visit-hosts");
    expect(rows.map(({ host_region_code, visits, participants }) => [host_region_code, visits, participants])).toEqual([
      ["16.03", 1, 73],
      ["16.04", 1, 40],
      ["16.08", 1, 28],
    ]);
  });

  test("visit-themes: a visit counts once in a division, and never in the total", async () => {
    const rows = await run("visit-themes");
    expect(rows.map(({ division }) => division)).not.toContain("_T");
    const [all] = await rowsOf("SELECT count(DISTINCT visit_id) AS visits FROM visit_themes");
    expect(rows.every(({ visits }) => Number(visits) <= Number(all?.["visits"]))).toBe(true);
  });

  test("cohorts: every cohort once", async () => {
    const rows = await run("cohorts");
    expect(rows.reduce((sum, { cohorts }) => sum + Number(cohorts), 0)).toBe(dataset.rows["cohorts"]?.length);
    expect(rows.find(({ programme, year }) => programme === "LATSAR" && year === "2025")).toMatchObject({
      cohorts: 2,
      participants: 873,
    });
  });

  test("projects: every project once, also those without cohort or region", async () => {
    expect(await run("projects")).toHaveLength(dataset.rows["projects"]?.length ?? 0);
  });

  test("agenda: a row that repeats a meeting is left out", async () => {
    const rows = await run("agenda");
    const repeats = dataset.rows["agenda"]?.filter((row) => row["same_meeting_as"] !== null).length ?? 0;
    expect(repeats).toBeGreaterThan(0);
    expect(rows.reduce((sum, { events }) => sum + Number(events), 0)).toBe(
      (dataset.rows["agenda"]?.length ?? 0) - repeats,
    );
  });
});

describe("the example on an own file", () => {
  const own = (names: readonly string[]) => ({
    file: new Blob([]),
    delimiter: ",",
    columns: names.map((name) => ({ name, type: "VARCHAR" as const })),
  });

  test("stands beside the published figures of the table that it was checked as", async () => {
    await connection.run(`CREATE OR REPLACE TEMP TABLE own AS
      SELECT * EXCLUDE (source_id, supersedes, supersedes_reason) REPLACE (headcount + 1 AS headcount)
      FROM workforce WHERE row_id IN ('w0173', 'w0277')`);
    const columns = ["row_id", ...(dataset.schemas["workforce"]?.fields ?? []).slice(1, 13).map(({ name }) => name)];
    const rows = await rowsOf(ownExample(own(columns), dataset.schemas["workforce"] ?? null));
    expect(
      rows.map(({ own_headcount, published_headcount }) => Number(own_headcount) - Number(published_headcount)),
    ).toEqual([1, 1]);
  });

  test("has the names of its regions where it has their codes", async () => {
    await connection.run("CREATE OR REPLACE TEMP TABLE own AS SELECT '16.71' AS region_code, 5 AS n");
    expect(await rowsOf(ownExample(own(["region_code", "n"]), null))).toEqual([
      { name: "Kota Palembang", population_2025: expect.any(Number) as number, region_code: "16.71", n: 5 },
    ]);
  });

  test("is the file as it stands where nothing matches", async () => {
    await connection.run(`CREATE OR REPLACE TEMP TABLE own AS SELECT 'x' AS "Nama Unit"`);
    expect(await rowsOf(ownExample(own(["Nama Unit"]), null))).toEqual([{ "Nama Unit": "x" }]);
  });
});
