import { createHash } from "node:crypto";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { spawnSync } from "node:child_process";
import { DuckDBInstance } from "@duckdb/node-api";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { ingestPackage } from "../../scripts/ingest/index.ts";
import { publish } from "../../scripts/publish/index.ts";
import { checkTables } from "../../src/check/check-tables.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "lokus-"));
  cpSync("data", join(folder, "data"), { recursive: true });
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

interface Report {
  readonly ok: boolean;
  readonly issues: readonly Record<string, string | number>[];
  readonly tables: readonly { readonly name: string; readonly rows: number }[];
}

/** `npm run data` on the copy of the data, as a data officer would run it. */
function runData(): { status: number | null; output: string; report: Report } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      "scripts/data.ts",
      "--data",
      join(folder, "data"),
      "--out",
      join(folder, "out"),
      "--report",
      join(folder, "r.json"),
    ],
    { encoding: "utf8" },
  );
  return {
    status,
    output: stdout + stderr,
    report: JSON.parse(readFileSync(join(folder, "r.json"), "utf8")) as Report,
  };
}

function hashFolder(path: string): string {
  const hash = createHash("sha256");
  const files = readdirSync(path, { recursive: true, encoding: "utf8" }).sort();
  for (const file of files)
    if (statSync(join(path, file)).isFile()) hash.update(file).update(readFileSync(join(path, file)));
  return hash.digest("hex");
}

describe("npm run data", () => {
  test("publishes a copy of the data anywhere, twice with the same bytes", () => {
    const first = runData();
    expect(first.status).toBe(0);
    expect(first.report.ok).toBe(true);
    expect(first.report.tables).toContainEqual({ name: "workforce", rows: 389 });
    const hash = hashFolder(join(folder, "out"));
    expect(runData().status).toBe(0);
    expect(hashFolder(join(folder, "out"))).toBe(hash);
  });

  test("names file, line, field and difference of a wrong total in Indonesian, and leaves the old output", () => {
    expect(runData().status).toBe(0);
    const hash = hashFolder(join(folder, "out"));
    const snapshot = join(folder, "data/snapshots/workforce/2026-11-22.csv");
    const lines = readFileSync(snapshot, "utf8").split("\n");
    const index = lines.findIndex((line) => line.startsWith("w0277,"));
    lines[index] = lines[index]?.replace(",13718,", ",13719,") ?? "";
    writeFileSync(snapshot, lines.join("\n"));

    const { status, output, report } = runData();
    expect(status).toBe(1);
    expect(report.ok).toBe(false);
    const errors = report.issues.filter(({ severity }) => severity === "error");
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatchObject({
      type: "total/difference",
      file: "snapshots/workforce/2026-11-22.csv",
      line: index + 1,
      field: "headcount",
      value: "13719",
    });
    expect(errors[0]?.["message_id"]).toMatch(/13\.719.*13\.718.*selisih/is);
    expect(output).toContain(`snapshots/workforce/2026-11-22.csv:${index + 1} headcount`);
    expect(hashFolder(join(folder, "out"))).toBe(hash);
  });

  test("leaves the old output, and nothing beside it, where publishing itself fails", async () => {
    expect(runData().status).toBe(0);
    const hash = hashFolder(join(folder, "out"));
    const ingested = ingestPackage(join(folder, "data"));
    const { dataPackage } = ingested;
    const resources = [...dataPackage.resources, { name: "never_checked" }];
    const input = { ...ingested, ...checkTables(ingested), dataPackage: { ...dataPackage, resources } };
    await expect(publish(input, join(folder, "out"), [])).rejects.toThrow("never_checked");
    expect(hashFolder(join(folder, "out"))).toBe(hash);
    expect(readdirSync(folder).sort()).toEqual(["data", "out", "r.json"]);
  });

  test("never replaces a folder that it did not make", () => {
    mkdirSync(join(folder, "out"));
    writeFileSync(join(folder, "out", "thesis.docx"), "years of work");
    const { status, output } = runData();
    expect(status).toBe(1);
    expect(output).toContain("neither empty nor an earlier publication");
    expect(readFileSync(join(folder, "out", "thesis.docx"), "utf8")).toBe("years of work");
  });
});

describe("published files", () => {
  test("hold the same rows as CSV, as CSV for Indonesian Excel and as Parquet", async () => {
    expect(runData().status).toBe(0);
    const out = join(folder, "out");
    const excel = readFileSync(join(out, "merit.id.csv"), "utf8");
    expect(excel.startsWith("\ufeff")).toBe(true);
    expect(excel).toContain("mer-001;2022-07;16.02;Kabupaten Ogan Komering Ilir;288,5;MC3;Kategori III – Baik;Baik;");
    expect(excel.trimEnd().split("\r\n")).toHaveLength(21);

    const connection = await (await DuckDBInstance.create(":memory:")).connect();
    const reader = await connection.runAndReadAll(
      `SELECT count(*)::INTEGER AS rows, sum(headcount)::BIGINT::VARCHAR AS people FROM '${join(out, "workforce.parquet")}'`,
    );
    const csv = readFileSync(join(out, "workforce.csv"), "utf8").trimEnd().split("\n").slice(1);
    const header = readFileSync(join(out, "workforce.csv"), "utf8").split("\n")[0]?.split(",") ?? [];
    const people = csv.reduce((sum, line) => sum + Number(line.split(",")[header.indexOf("headcount")]), 0);
    expect(reader.getRowObjects()).toEqual([{ rows: 389, people: String(people) }]);
    connection.closeSync();
  });

  test("are listed in the manifest with their size and hash", () => {
    expect(runData().status).toBe(0);
    const manifest = JSON.parse(readFileSync(join(folder, "out", "manifest.json"), "utf8")) as {
      tables: Record<string, { csv: { path: string; bytes: number; sha256: string }; rows: number }>;
      inputs: { path: string; sha256: string }[];
    };
    const { csv, rows } = manifest.tables["visits"]!;
    const bytes = readFileSync(join(folder, "out", csv.path));
    expect(rows).toBe(89);
    expect(csv.bytes).toBe(bytes.length);
    expect(csv.sha256).toBe(createHash("sha256").update(bytes).digest("hex"));
    const snapshot = manifest.inputs.find(({ path }) => path === "snapshots/visits/2026-11-22.csv");
    const handedIn = readFileSync(join(folder, "data", snapshot?.path ?? ""));
    expect(snapshot?.sha256).toBe(createHash("sha256").update(handedIn).digest("hex"));
    // Stored editions come of publications: they are none of their inputs.
    expect(manifest.inputs.filter(({ path }) => path.startsWith("editions/"))).toEqual([]);
  });
});
