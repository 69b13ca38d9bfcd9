/** The published folder as `npm run data` leaves it: every form of a table holds the rows of its CSV file. */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import Papa from "papaparse";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { literal, readCsv, withDuckDb } from "../../../scripts/publish/duckdb.ts";
import { writeSyntheticSnapshot } from "../../../scripts/bench/synthetic-snapshot.ts";
import { codelistCodes } from "../../../src/generated/codelists.ts";
import { schemas, type TableName } from "../../../src/generated/tables.ts";
import { decodeCube, valueAt, type CubeFile } from "../../../src/lib/columns.ts";
import type { Manifest } from "../../../src/lib/manifest.ts";
import { parseCell, type Row } from "../../../src/lib/table-schema.ts";
import { shardsWith } from "../../../src/query/shards.ts";

/** Of the hooks that publish; it takes seconds. */
const PUBLISH_TIMEOUT_MS = 60_000;

const folder = mkdtempSync(join(tmpdir(), "lokus-published-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function publishData(dataDir: string, out: string): Manifest {
  const { status, stderr } = spawnSync(
    process.execPath,
    ["scripts/data.ts", "--quiet", "--data", dataDir, "--out", join(folder, out)],
    { encoding: "utf8" },
  );
  expect(status, stderr).toBe(0);
  return JSON.parse(readFileSync(join(folder, out, "manifest.json"), "utf8")) as Manifest;
}

function csvRows(out: string, name: TableName): readonly Row[] {
  const text = readFileSync(join(folder, out, `${name}.csv`), "utf8");
  return Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data.map((record) =>
    Object.fromEntries(schemas[name].fields.map((field) => [field.name, parseCell(field, record[field.name] ?? "")])),
  );
}

const names = Object.keys(schemas) as TableName[];

describe("the published data", () => {
  let manifest: Manifest;
  beforeAll(() => {
    manifest = publishData("data", "small");
  }, PUBLISH_TIMEOUT_MS);

  test("stand in cubes, to the digit", () => {
    expect(manifest.cubes.map(({ table }) => table)).toEqual(names.filter((name) => name !== "glossary").sort());
    for (const { table, path, rows } of manifest.cubes) {
      const cube = JSON.parse(readFileSync(join(folder, "small", path), "utf8")) as CubeFile;
      const columns = decodeCube(cube);
      const fields = schemas[table as TableName].fields.map(({ name }) => name);
      const decoded = Array.from({ length: rows }, (_, row): Row =>
        Object.fromEntries(fields.map((field) => [field, valueAt(columns, field, row)])),
      );
      expect(decoded, table).toEqual(csvRows("small", table as TableName));
      expect(columns.rowCount).toBe(rows);
    }
  });

  test("stand in one DuckDB file, in the order of the CSV files, with the code lists", async () => {
    const [shard, ...others] = manifest.shards;
    expect(others).toEqual([]);
    expect(shard?.parts).toEqual(
      names.map((table) => ({ table, rows: manifest.tables[table]?.rows, provinces: null, years: null })),
    );
    await withDuckDb(async (connection) => {
      await connection.run(`ATTACH ${literal(join(folder, "small", shard?.path ?? ""))} AS lokus (READ_ONLY)`);
      const read = async (table: string): Promise<readonly Row[]> =>
        (await connection.runAndReadAll(`FROM lokus.${table}`))
          .getRowObjectsJS()
          .map((row) =>
            Object.fromEntries(
              Object.entries(row).map(([field, value]) => [
                field,
                typeof value === "bigint" ? Number(value) : (value as string | number | null),
              ]),
            ),
          );
      for (const name of names) expect(await read(name), name).toEqual(csvRows("small", name));
      for (const [name, codes] of Object.entries(codelistCodes)) {
        const expected = codes.map((code) =>
          Object.fromEntries(Object.entries(code).map(([key, text]) => [key, text === "" ? null : text])),
        );
        expect(await read(`codelist_${name}`), name).toEqual(expected);
      }
      const types = await connection.runAndReadAll(
        "SELECT column_name, data_type FROM duckdb_columns() WHERE database_name = 'lokus' AND table_name = 'merit'",
      );
      expect(types.getRows()).toContainEqual(["merit_index", "DOUBLE"]);
      expect(types.getRows()).toContainEqual(["as_of", "VARCHAR"]);
    });
  });

  test("have cubes and DuckDB files that are named by their content, and no others", () => {
    for (const [part, files] of [
      ["cubes", manifest.cubes],
      ["shards", manifest.shards],
    ] as const) {
      for (const { path, bytes, sha256 } of files) {
        const content = readFileSync(join(folder, "small", path));
        expect(content.length).toBe(bytes);
        expect(createHash("sha256").update(content).digest("hex")).toBe(sha256);
        expect(basename(path)).toContain(`.${sha256.slice(0, 10)}.`);
      }
      expect(readdirSync(join(folder, "small", part)).sort()).toEqual(files.map(({ path }) => basename(path)).sort());
    }
  });
});

describe("a delivery of 150,000 rows", () => {
  let manifest: Manifest;
  beforeAll(() => {
    cpSync("data", join(folder, "data"), { recursive: true });
    writeFileSync(join(folder, "data/snapshots/workforce/2027-01-01.csv"), writeSyntheticSnapshot(150_000));
    manifest = publishData(join(folder, "data"), "large");
  }, PUBLISH_TIMEOUT_MS);
  const tableShards = () => manifest.shards.filter(({ parts }) => parts.some(({ table }) => table === "workforce"));

  test("has no cube, and DuckDB files of its own within 8 MiB", () => {
    expect(manifest.cubes.map(({ table }) => table)).not.toContain("workforce");
    expect(tableShards().length).toBeGreaterThan(1);
    expect(tableShards().flatMap(({ parts }) => parts.map(({ table }) => table))).toEqual(
      tableShards().map(() => "workforce"),
    );
    expect(manifest.shards.filter(({ bytes }) => bytes > 8 * 1024 * 1024)).toEqual([]);
  });

  test("gives back every row of the CSV file, and only these", async () => {
    const { fields } = schemas.workforce;
    await withDuckDb(async (connection) => {
      const attached: string[] = [];
      for (const [index, { path }] of tableShards().entries()) {
        await connection.run(`ATTACH ${literal(join(folder, "large", path))} AS part${index} (READ_ONLY)`);
        attached.push(`FROM part${index}.workforce`);
      }
      const header =
        readFileSync(join(folder, "large", "workforce.csv"), "utf8")
          .split("\n", 1)[0]
          ?.split(",") ?? [];
      const columns = header.flatMap((name) => fields.filter((field) => field.name === name));
      const csv = `SELECT ${header.join(", ")} FROM ${readCsv(join(folder, "large", "workforce.csv"), columns)}`;
      const shards = `SELECT ${header.join(", ")} FROM (${attached.join(" UNION ALL ")})`;
      const counted = await connection.runAndReadAll(
        `SELECT (SELECT count(*) FROM (${csv})), (SELECT count(*) FROM (${csv} EXCEPT ALL ${shards})), (SELECT count(*) FROM (${shards} EXCEPT ALL ${csv}))`,
      );
      expect(counted.getRows()[0]?.map(Number)).toEqual([manifest.tables["workforce"]?.rows, 0, 0]);
    });
  });

  test("is found in one file for a province", () => {
    const needed = shardsWith(tableShards(), { tables: ["workforce"], provinces: ["91"], years: ["2050"] });
    expect(needed).toHaveLength(1);
  });

  test("gives the same bytes again", () => {
    const again = publishData(join(folder, "data"), "again");
    expect(again.shards).toEqual(manifest.shards);
    expect(again.cubes).toEqual(manifest.cubes);
  });
});
