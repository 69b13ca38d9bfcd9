import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import type { Browser } from "playwright-core";
import { build } from "vite";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { writeSyntheticSnapshot } from "../../scripts/bench/synthetic-snapshot.ts";
import type { SqlProgress } from "../../src/client/sql/session.ts";
import type { EngineFile, Manifest } from "../../src/lib/manifest.ts";
import { parseCell } from "../../src/lib/table-schema.ts";
import { answer, type Answer, type Question } from "../../src/query/index.ts";
import { loadDataset } from "../query/load-dataset.ts";
import { randomQuestion } from "../query/random-question.ts";
import { BASE, startFaultyHost, type Fault, type FaultyHost } from "./faulty-host.ts";
import { launchBrowser } from "./site.ts";
import { BenchPage, okOf } from "./sql-page/open-bench.ts";

const readJson = (path: string): unknown => JSON.parse(readFileSync(path, "utf8"));
const dataset = loadDataset();
const manifest = readJson("public/data/manifest.json") as Manifest;
const engine = readJson("public/engine/engine.json") as EngineFile;
const shard = manifest.shards[0]!;
const workforceRows = manifest.tables["workforce"]!.rows;
const COUNT = "SELECT count(*) FROM workforce";
/** How long a browser may take to end a worker that is at work. */
const POLL = { timeout: 10_000 };

const bySex: Question = {
  table: "workforce",
  measure: "headcount",
  by: ["sex"],
  where: { region_code: ["ID"] },
  asOf: "2025-11-01",
};

let folder: string;
let host: FaultyHost;
let browser: Browser;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "lokus-sql-"));
  await build({
    root: join(import.meta.dirname, "sql-page"),
    base: BASE,
    configFile: false,
    logLevel: "error",
    build: { outDir: join(folder, "page"), assetsInlineLimit: 0 },
  });
  host = await startFaultyHost({
    "": join(folder, "page"),
    "data/": "public/data",
    "engine/": "public/engine",
    "large/": join(folder, "large"),
  });
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
  await host.close();
  rmSync(folder, { recursive: true });
});

/** Paths below the base that were sent, without the page's own scripts. */
const sentFiles = (): string[] => host.sent.map(({ path }) => path).filter((path) => !path.startsWith("assets/"));

describe("the SQL engine in a browser", () => {
  let bench: BenchPage;
  let first: { readonly answer: Answer; readonly files: readonly string[]; readonly progress: readonly SqlProgress[] };
  beforeAll(async () => {
    bench = await BenchPage.open(browser, host);
    host.sent.length = 0;
    okOf(await bench.start());
    first = { answer: okOf(await bench.ask(bySex)), files: sentFiles(), progress: await bench.progress() };
  });
  afterAll(() => bench.close());

  it("starts from the files of the site, tells its progress, and answers as the page does", () => {
    expect(first.answer).toEqual(answer(bySex, dataset));
    expect(first.files).toEqual([`engine/${engine.path}`, `data/${shard.path}`]);

    const { progress } = first;
    const last = (step: string) => progress.findLast((one) => one.step === step);
    expect(last("engine")).toEqual({ step: "engine", file: engine.path, received: engine.bytes, total: engine.bytes });
    expect(last("shard")).toEqual({ step: "shard", file: shard.path, received: shard.bytes, total: shard.bytes });
    const steps = progress.map(({ step }) => step);
    expect([...new Set(steps)]).toEqual(["engine", "starting", "shard", "running"]);
  });

  it("gives the page's answer to random questions, to the last digit", async () => {
    const questions = fc.sample(randomQuestion(dataset), { seed: 20_261_124, numRuns: 200 });
    const expected = questions.map((question) => answer(question, dataset));
    const found = await bench.askAll(questions);
    for (const [index, question] of questions.entries())
      expect(found[index], JSON.stringify(question)).toEqual(expected[index]);
    expect(expected.filter(({ status }) => status === "ok").length).toBeGreaterThan(60);
    expect(expected.filter(({ status }) => status === "not-published").length).toBeGreaterThan(30);
  });

  it("has the tables, the code lists and views with labels for what readers write", async () => {
    expect(await bench.rowsOf("SELECT sex, sex_label, headcount FROM workforce_id WHERE row_id = 'w0163'")).toEqual([
      ["F", "Perempuan", 3_140_460],
    ]);
    expect(await bench.rowsOf("SELECT sex_label FROM workforce_en WHERE row_id = 'w0163'")).toEqual([["Female"]]);
    const names = okOf(await bench.run("SHOW TABLES", { limit: 1000 })).rows.flat();
    expect(names).toEqual(
      expect.arrayContaining(["workforce", "workforce_id", "regions", "codelist_sex", "visits_en"]),
    );
  });

  it.each<[sql: string, columns: string, rows: unknown]>([
    ["WITH t AS (SELECT 1 AS n) SELECT n FROM t", "n INTEGER", [[1]]],
    [
      "VALUES (1, 'a'), (2, 'b');",
      "col0 INTEGER, col1 VARCHAR",
      [
        [1, "a"],
        [2, "b"],
      ],
    ],
    ["FROM range(3) -- all of it", "range BIGINT", [[0], [1], [2]]],
    ["SELECT 1 AS a, 2 AS a", "a INTEGER, a_1 INTEGER", [[1, 2]]],
    ["PIVOT (SELECT 'F' AS sex, 5 AS n) ON sex USING sum(n)", "F HUGEINT", [[5]]],
    ["SELECT 9007199254740993 AS wide, 1.50 AS price", "wide BIGINT, price DECIMAL(3,2)", [["9007199254740993", 1.5]]],
    [
      "SELECT [1, NULL] AS list, {'a': 'x'} AS pair",
      "list INTEGER[], pair STRUCT(a VARCHAR)",
      [["[1, NULL]", "{'a': x}"]],
    ],
    ["SELECT NULL AS none, true AS yes", "none INTEGER, yes BOOLEAN", [[null, true]]],
    [
      "SELECT DATE '2025-11-01' AS day, TIMESTAMP '2025-11-01 10:00' AS moment",
      "day DATE, moment TIMESTAMP",
      [["2025-11-01", "2025-11-01 10:00:00"]],
    ],
  ])("runs %s", async (sql, columns, rows) => {
    const table = okOf(await bench.run(sql));
    expect(table.rows).toEqual(rows);
    expect(table.columns.map(({ name, type }) => `${name} ${type}`).join(", ")).toBe(columns);
    expect(table.isCut).toBe(false);
  });

  it("describes and summarizes tables", async () => {
    expect((await bench.rowsOf("DESCRIBE workforce"))[0]?.slice(0, 2)).toEqual(["row_id", "VARCHAR"]);
    expect((await bench.rowsOf("SUMMARIZE workforce"))[0]?.slice(0, 2)).toEqual(["row_id", "VARCHAR"]);
  });

  it("keeps as many rows as were asked for, in their order, and says that there are more", async () => {
    const table = okOf(await bench.run("SELECT n FROM range(1000) AS t(n) ORDER BY n DESC", { limit: 3 }));
    expect(table.rows).toEqual([[999], [998], [997]]);
    expect(table.isCut).toBe(true);
  });

  it.each<[sql: string, line: number, column: number, message: string]>([
    ["SELEC 1", 1, 1, 'syntax error at or near "SELEC"'],
    ["SELECT 1\nFROM", 2, 5, "syntax error at end of input"],
    ["SELECT 'é',\n  nosuch FROM workforce", 2, 3, 'Referenced column "nosuch" not found in FROM clause!'],
    ["SELECT *\nFROM workforc", 2, 6, "Table with name workforc does not exist!"],
    ["SELECT 1,\n CAST('x' AS INTEGER)", 2, 2, "Could not convert string 'x' to INT32"],
    ["SELECT 1) x, (SELECT 2", 1, 9, 'syntax error at or near ")"'],
  ])("names the place of the mistake in %j", async (sql, line, column, message) => {
    expect(await bench.run(sql)).toMatchObject({
      error: { name: "SqlError", kind: "query", line, column, message: expect.stringContaining(message) as string },
    });
  });

  it.each([
    ["SELECT 1; SELECT 2", "not-read-only"],
    ["SELECT 1); DROP VIEW workforce; SELECT * FROM (SELECT 2", "not-read-only"],
    ["DROP VIEW workforce", "not-read-only"],
    ["CREATE TABLE mine AS SELECT 1", "not-read-only"],
    ["DELETE FROM workforce", "not-read-only"],
    ["SET threads = 4", "not-read-only"],
    ["PRAGMA database_list", "not-read-only"],
    ["ATTACH 'https://example.org/a.duckdb'", "not-read-only"],
    ["COPY workforce TO 'https://example.org/a.csv'", "not-read-only"],
    ["", "not-read-only"],
    ["INSTALL httpfs", "needs-extension"],
    ["LOAD icu", "needs-extension"],
    ["SELECT * FROM read_parquet('https://example.org/a.parquet')", "needs-extension"],
    ["SELECT '{}'::JSON", "needs-extension"],
    ["SELECT TIMESTAMPTZ '2025-11-01' AT TIME ZONE 'Asia/Jakarta'", "needs-extension"],
    ["FROM 'https://example.org/a.parquet'", "needs-network"],
    ["FROM read_csv('https://example.org/a.csv')", "needs-network"],
    ["FROM read_text('/etc/hosts')", "needs-network"],
    ["FROM glob('*')", "needs-network"],
  ])("refuses %j as %s and answers on", async (sql, kind) => {
    expect(await bench.run(sql)).toMatchObject({ error: { name: "SqlError", kind } });
    expect(await bench.rowsOf(COUNT)).toEqual([[workforceRows]]);
  });

  it("has the reader's own file as a table, beside the published ones, until it is forgotten", async () => {
    const columns = [
      { name: "region_code", type: "VARCHAR" },
      { name: "jumlah", type: "BIGINT" },
    ] as const;
    okOf(await bench.setOwnFile('\uFEFFregion_code;jumlah\r\n"16.08";12\r\n16.09;\r\n', { delimiter: ";", columns }));
    expect(await bench.rowsOf("SELECT name, jumlah FROM own JOIN regions USING (region_code) ORDER BY 1")).toEqual([
      ["Kabupaten Ogan Komering Ulu Selatan", null],
      ["Kabupaten Ogan Komering Ulu Timur", 12],
    ]);
    const wrong = await bench.setOwnFile("region_code;jumlah\n16.08;banyak\n", { delimiter: ";", columns });
    expect(wrong).toMatchObject({ error: { kind: "query", message: expect.stringContaining("banyak") as string } });
    expect(await bench.run("FROM own")).toMatchObject({ error: { kind: "query" } });
    okOf(await bench.setOwnFile("region_code;jumlah\n16.08;1\n", { delimiter: ";", columns }));
    okOf(await bench.forgetOwnFile());
    expect(await bench.run("FROM own")).toMatchObject({ error: { kind: "query" } });
  });

  it("cannot reach the network from its worker by any way that a script has", async () => {
    const [worker] = bench.page.workers();
    const reached = await worker!.evaluate(async (address) => {
      const scope = globalThis as unknown as Record<string, unknown>;
      const { status } = await fetch(address);
      const request = new XMLHttpRequest();
      request.open("GET", address, false);
      request.send();
      let script = "loaded";
      try {
        (scope["importScripts"] as (href: string) => void)(address);
      } catch (error) {
        script = String(error);
      }
      const ways = ["WebSocket", "EventSource", "WebTransport", "Worker"].map((name) => typeof scope[name]);
      return [status, request.status, script, ...ways];
    }, `${host.origin}${BASE}data/manifest.json`);
    expect(reached).toEqual([403, 403, "TypeError: no further scripts", ...Array<string>(4).fill("undefined")]);
  });
});

describe("a running query", () => {
  let bench: BenchPage;
  beforeAll(async () => {
    bench = await BenchPage.open(browser, host);
    okOf(await bench.start());
  });
  afterAll(() => bench.close());

  const ENDLESS = "SELECT sum(a.range * b.range) FROM range(10000000) a, range(1000000) b";
  // One call of one function: the engine looks up from its work when it is done.
  const DEAF = "SELECT list_sum(list_transform(range(100000000), lambda x: x * 2))";

  it("stops when it is cancelled, and the engine answers on", async () => {
    const stopped = await bench.run(ENDLESS, { cancelAfterMs: 300 });
    expect(stopped).toMatchObject({ error: { name: "SqlError", kind: "cancelled" } });
    expect(stopped.elapsedMs).toBeLessThan(3000);
    expect(await bench.rowsOf(COUNT)).toEqual([[workforceRows]]);
  });

  it("is ended with its worker where it does not stop, and a new one answers on with the own file", async () => {
    const columns = [{ name: "a", type: "BIGINT" }] as const;
    okOf(await bench.setOwnFile("a\n5\n", { delimiter: ",", columns }));
    const [worker] = bench.page.workers();
    const stopped = await bench.run(DEAF, { cancelAfterMs: 300 });
    expect(stopped).toMatchObject({ error: { name: "SqlError", kind: "cancelled" } });
    expect(stopped.elapsedMs).toBeLessThan(3000);
    expect(await bench.rowsOf("SELECT a, (SELECT count(*) FROM workforce) FROM own")).toEqual([[5, workforceRows]]);
    await expect.poll(() => bench.page.workers().includes(worker!), POLL).toBe(false);
    expect(okOf(await bench.ask(bySex))).toEqual(answer(bySex, dataset));
  });

  it("fails where it wants more memory than there is, and the engine answers on", async () => {
    const huge = await bench.run(
      "SELECT count(*) FROM (SELECT repeat('x', 100000000) || i AS v FROM range(40) AS t(i) ORDER BY v)",
    );
    expect(huge).toMatchObject({ error: { kind: "query", message: expect.stringContaining("failed to") as string } });
    expect(await bench.rowsOf(COUNT)).toEqual([[workforceRows]]);
  });

  it("fails with its worker, and the next one runs in a new worker", async () => {
    const pending = bench.run(ENDLESS);
    const [worker] = bench.page.workers();
    await worker!.evaluate(() => {
      setTimeout(() => {
        throw new Error("out of order");
      });
    });
    expect(await pending).toMatchObject({
      error: { kind: "engine", message: expect.stringContaining("out of order") as string },
    });
    expect(await bench.rowsOf(COUNT)).toEqual([[workforceRows]]);
  });

  it("waits for the one before", async () => {
    const answers = await Promise.all([bench.rowsOf(COUNT), bench.ask(bySex), bench.rowsOf("SELECT 1")]);
    expect(answers[0]).toEqual([[workforceRows]]);
    expect(answers[2]).toEqual([[1]]);
  });

  it("ends when the engine is closed, whose worker is gone", async () => {
    const pending = bench.run(ENDLESS);
    await expect.poll(async () => (await bench.progress()).at(-1)?.step, POLL).toBe("running");
    okOf(await bench.closeEngine());
    expect(await pending).toMatchObject({ error: { kind: "cancelled" } });
    await expect.poll(() => bench.page.workers(), POLL).toEqual([]);
    expect(await bench.run(COUNT)).toMatchObject({ error: { kind: "cancelled" } });
  });
});

describe("a file that does not arrive as published", () => {
  let bench: BenchPage;
  beforeEach(async () => {
    bench = await BenchPage.open(browser, host);
  });
  afterEach(async () => {
    host.faults.clear();
    await bench.close();
  });

  const KINDS: readonly (readonly [Fault, string])[] = [
    ["missing", "missing"],
    ["truncated", "truncated"],
    ["broken", "truncated"],
    ["changed", "changed"],
  ];

  it("stops the start of the engine and is named; the next start is as if nothing had been", async () => {
    for (const [fault, kind] of KINDS) {
      host.faults.set(`engine/${engine.path}`, fault);
      expect(await bench.start()).toMatchObject({
        error: { name: "PublishedFileError", kind, file: engine.path },
      });
      await expect.poll(() => bench.page.workers(), POLL).toEqual([]);
    }
    host.faults.clear();
    okOf(await bench.start());
    expect(await bench.rowsOf(COUNT)).toEqual([[workforceRows]]);
  });

  it("stops the answer, not the engine, and is named; asked again, the number is right", async () => {
    okOf(await bench.start());
    for (const [fault, kind] of KINDS) {
      host.faults.set(`data/${shard.path}`, fault);
      const refused = { error: { name: "PublishedFileError", kind, file: shard.path } };
      expect(await bench.ask(bySex)).toMatchObject(refused);
      expect(await bench.run(COUNT)).toMatchObject(refused);
    }
    host.faults.clear();
    expect(okOf(await bench.ask(bySex))).toEqual(answer(bySex, dataset));
    expect(await bench.rowsOf(COUNT)).toEqual([[workforceRows]]);
  });

  it("is not waited for once the start is cancelled", async () => {
    const { promise: released, resolve: release } = Promise.withResolvers<undefined>();
    await bench.page.route(`**/${engine.path}`, async (route) => {
      await released;
      await route.abort();
    });
    const stopped = await bench.start(200);
    release(undefined);
    expect(stopped).toMatchObject({ error: { name: "TimeoutError" } });
    await expect.poll(() => bench.page.workers(), POLL).toEqual([]);
  });
});

describe("a table of several shards", () => {
  /** Of regency and month at full detail, which stands in `2050-01` for every regency. */
  const detailed: Question = {
    table: "workforce",
    measure: "headcount",
    by: ["sex", "age_group", "education", "position_group"],
    where: { region_code: ["16.08"], employer: ["OWN"], employment_status: ["PNS"] },
    asOf: "2050-01",
  };
  let bench: BenchPage;
  let large: Manifest;

  beforeAll(async () => {
    cpSync("data", join(folder, "data"), { recursive: true });
    writeFileSync(join(folder, "data/snapshots/workforce/2050-12-31.csv"), writeSyntheticSnapshot(300_000));
    const { status, stderr } = spawnSync(
      process.execPath,
      ["scripts/data.ts", "--quiet", "--data", join(folder, "data"), "--out", join(folder, "large")],
      { encoding: "utf8" },
    );
    if (status !== 0) throw new Error(stderr);
    large = readJson(join(folder, "large/manifest.json")) as Manifest;
    bench = await BenchPage.open(browser, host, `${BASE}large/`);
    okOf(await bench.start());
    host.sent.length = 0;
  });
  afterAll(() => bench.close());

  it("is answered from the shards that the question needs, and from at most 3 MB", async () => {
    const parts = large.shards.flatMap((one) => one.parts).filter(({ table }) => table === "workforce");
    expect(parts.length).toBeGreaterThan(2);
    const schema = dataset.schemas["workforce"]!;
    const [header = "", ...lines] = writeSyntheticSnapshot(300_000).split("\n");
    const names = header.split(",");
    const rows = lines
      .filter((line) => line.includes(",16.08,"))
      .map((line) => {
        const cells = line.split(",");
        return Object.fromEntries(
          schema.fields.map((field) => [field.name, parseCell(field, cells[names.indexOf(field.name)] ?? "")]),
        );
      });
    const expected = answer(detailed, { ...dataset, rows: { ...dataset.rows, workforce: rows } });
    expect(expected).toMatchObject({ status: "ok" });
    expect(okOf(await bench.ask(detailed))).toEqual(expected);
    expect(host.sent.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThanOrEqual(3_000_000);
  });

  it("has no answer, and no file fetched, where no shard has such rows", async () => {
    host.sent.length = 0;
    const nowhere = { ...detailed, asOf: "1950-01" };
    expect(okOf(await bench.ask(nowhere))).toMatchObject({ status: "not-published", reason: { kind: "no-rows" } });
    expect(sentFiles()).toEqual([]);
  });

  it("is whole for free SQL that names it, and not there for other SQL", async () => {
    expect(await bench.rowsOf("SELECT count(*) FROM regions")).toEqual([[manifest.tables["regions"]!.rows]]);
    expect(await bench.run("FROM query_table('work' || 'force')")).toMatchObject({ error: { kind: "query" } });
    expect(await bench.rowsOf(COUNT)).toEqual([[large.tables["workforce"]!.rows]]);
    expect(await bench.rowsOf("SELECT count(DISTINCT region_code_label) > 500 FROM workforce_id")).toEqual([[true]]);
  });
});
