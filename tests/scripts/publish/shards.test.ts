import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { csvBlocks, usedFields } from "../../../scripts/publish/csv.ts";
import { withDuckDb } from "../../../scripts/publish/duckdb.ts";
import type { ShardTable } from "../../../scripts/publish/duckdb-file.ts";
import { writeParquet } from "../../../scripts/publish/parquet.ts";
import { writeSharedShard } from "../../../scripts/publish/shared-shard.ts";
import { writeTableShards } from "../../../scripts/publish/table-shards.ts";
import { tableOfRows } from "../../../src/check/checked-table.ts";
import { schemas } from "../../../src/generated/tables.ts";
import type { ManifestShard } from "../../../src/lib/manifest.ts";
import type { Row, TableSchema } from "../../../src/lib/table-schema.ts";
import { provinceOf, shardsWith } from "../../../src/query/shards.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "lokus-shards-"));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const PROVINCES = Array.from({ length: 20 }, (_, index) => String(11 + index));
const DATES = ["2023", "2024-06", "2024-12-31", "2025-11-01"];
/** Figures of the country, 20 provinces and two regencies each, over three years, in no order of either. */
const figures: readonly Row[] = Array.from({ length: 20_000 }, (_, index): Row => {
  const province = PROVINCES[(index * 7) % PROVINCES.length] ?? "";
  return {
    row_id: `r${index}`,
    as_of: DATES[(index * 3) % DATES.length] ?? "",
    region_code: index % 50 === 0 ? "ID" : `${province}${["", ".01", ".02"][index % 3] ?? ""}`,
    headcount: index % 11 === 0 ? null : (index * 7919) % 500,
    source_id: `"a, b" ${index % 4}`,
  };
});

/** Writes rows as Parquet, the way a table is published. */
async function publishRows(schema: TableSchema, rows: readonly Row[]): Promise<ShardTable> {
  const table = tableOfRows(schema, rows);
  const [csv, parquetPath] = [join(folder, `${schema.name}.csv`), `${schema.name}.parquet`];
  writeFileSync(csv, [...csvBlocks(table)].join(""));
  await writeParquet(
    schema,
    usedFields(table).map(({ name }) => name),
    csv,
    join(folder, parquetPath),
  );
  return { schema, rows: rows.length, parquetPath };
}

const readRows = (shard: ManifestShard, table: string): Promise<readonly Row[]> =>
  withDuckDb(async (connection) => {
    await connection.run(`ATTACH '${join(folder, shard.path)}' AS shard (READ_ONLY)`);
    const reader = await connection.runAndReadAll(`FROM shard.${table}`);
    return reader.getRowObjectsJson() as readonly Row[];
  });

/** A row as DuckDB prints it in JSON: every field of the schema, whole numbers as text. */
const asJson = (schema: TableSchema, row: Row): Row =>
  Object.fromEntries(
    schema.fields.map(({ name, type }) => {
      const value = row[name] ?? null;
      return [name, value !== null && type === "integer" ? String(value) : value];
    }),
  );

describe("a large table", () => {
  let shards: readonly ManifestShard[];
  let contents: readonly (readonly Row[])[];
  beforeAll(async () => {
    const table = await publishRows(schemas.workforce, figures);
    shards = await writeTableShards(folder, table, { maxRows: 1_500 });
    contents = await Promise.all(shards.map((shard) => readRows(shard, "workforce")));
  });

  test("is cut into numbered files that together hold every row once, by province, year and place", () => {
    expect(shards.length).toBeGreaterThan(12);
    expect(shards.map(({ path }) => path)).toEqual(
      shards.map(
        ({ sha256 }, index) => `shards/workforce-${String(index + 1).padStart(2, "0")}.${sha256.slice(0, 10)}.duckdb`,
      ),
    );
    const key = (row: Row): string => `${provinceOf(String(row["region_code"]))}/${String(row["as_of"]).slice(0, 4)}`;
    const expected = figures.toSorted((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
    expect(contents.flat()).toEqual(expected.map((row) => asJson(schemas.workforce, row)));
  });

  test("is described truthfully, and nothing is left beside its files", () => {
    shards.forEach(({ parts }, index) => {
      const rows = contents[index] ?? [];
      const distinct = (values: readonly string[]): readonly string[] => [...new Set(values)].sort();
      expect(parts).toEqual([
        {
          table: "workforce",
          rows: rows.length,
          provinces: distinct(rows.map((row) => provinceOf(String(row["region_code"])))),
          years: distinct(rows.map((row) => String(row["as_of"]).slice(0, 4))),
        },
      ]);
      expect(rows.length).toBeLessThanOrEqual(1_500);
    });
    expect(readdirSync(join(folder, "shards")).sort()).toEqual(shards.map(({ path }) => path.slice("shards/".length)));
    expect(readdirSync(folder).filter((name) => name.includes("spill"))).toEqual([]);
  });

  test("opens few files for one province, and all its rows are there", () => {
    const needed = shardsWith(shards, { tables: ["workforce"], provinces: ["16"], years: null });
    expect(needed.length).toBeLessThanOrEqual(2);
    const found = contents.filter((_, index) => needed.includes(shards[index] as ManifestShard)).flat();
    const wanted = (rows: readonly Row[]): readonly Row[] =>
      rows.filter((row) => String(row["region_code"]).startsWith("16"));
    expect(wanted(found)).toHaveLength(wanted(figures).length);
    const ofYear = shardsWith(shards, { tables: ["workforce"], provinces: ["16"], years: ["2024"] });
    expect(ofYear.length).toBeLessThanOrEqual(needed.length);
  });

  test("is cut further where a file would be too large", async () => {
    const table = await publishRows({ ...schemas.workforce, name: "wide" }, figures);
    const [whole] = await writeTableShards(folder, table);
    const maxBytes = 350_000;
    expect(whole?.bytes).toBeGreaterThan(maxBytes);
    const cut = await writeTableShards(folder, table, { maxBytes });
    expect(cut.length).toBeGreaterThan(1);
    expect(cut.filter(({ bytes }) => bytes > maxBytes)).toEqual([]);
    expect(cut.reduce((sum, { parts }) => sum + (parts[0]?.rows ?? 0), 0)).toBe(figures.length);
  });

  test("says that it is not divided where it has neither region nor date", async () => {
    const { fields } = schemas.visit_themes;
    const plain = { ...schemas.visit_themes, name: "plain", fields: fields.filter(({ name }) => !/region/.test(name)) };
    const table = await publishRows(
      plain,
      Array.from({ length: 10 }, (_, index) => ({ visit_id: `v${index}`, theme_as_reported: "x" })),
    );
    const shards = await writeTableShards(folder, table, { maxRows: 4 });
    expect(shards.flatMap(({ parts }) => parts)).toEqual(
      [4, 4, 2].map((rows) => ({ table: "plain", rows, provinces: null, years: null })),
    );
  });
});

describe("the shared file", () => {
  test("leaves out its longest table where it would be too large", async () => {
    const long = await publishRows({ ...schemas.workforce, name: "long" }, figures);
    const short = await publishRows({ ...schemas.workforce, name: "short" }, figures.slice(0, 10));
    const [both] = await writeSharedShard(folder, [long, short], []);
    expect(both?.parts.map(({ table, rows }) => [table, rows])).toEqual([
      ["long", figures.length],
      ["short", 10],
    ]);
    const [shared, ...own] = await writeSharedShard(folder, [long, short], [], { maxBytes: 350_000 });
    expect(shared?.parts.map(({ table }) => table)).toEqual(["short"]);
    expect(own.reduce((sum, { parts }) => sum + (parts[0]?.rows ?? 0), 0)).toBe(figures.length);
  });
});
