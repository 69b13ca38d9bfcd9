import { describe, expect, it } from "vitest";
import { describeSqlError, describeSqlProgress } from "../../../src/client/sql/describe.ts";
import { SqlError } from "../../../src/client/sql/session.ts";
import { translate } from "../../../src/i18n/index.ts";

const [id, en] = [translate("id"), translate("en")];

describe("describeSqlError", () => {
  it("names the line of a mistake where it is known", () => {
    const known = new SqlError("query", "syntax error at end of input", { line: 2, column: 5 });
    expect(describeSqlError(known, id)).toBe("Baris 2: syntax error at end of input");
    expect(describeSqlError(known, en)).toBe("Line 2: syntax error at end of input");
    const unknown = new SqlError("query", "division by zero");
    expect(describeSqlError(unknown, id)).toBe("Kueri tidak dapat dijalankan: division by zero");
  });

  it.each([
    ["needs-extension", "Parquet, JSON, ICU"],
    ["needs-network", "alamat di internet"],
    ["not-read-only", "SELECT"],
    ["cancelled", "Kueri dihentikan."],
    ["engine", "Program SQL berhenti: out of memory"],
  ] as const)("says for %s what happened and what can be done", (kind, words) => {
    expect(describeSqlError(new SqlError(kind, "out of memory"), id)).toContain(words);
  });
});

describe("describeSqlProgress", () => {
  it("tells megabytes with one decimal in the reader's notation", () => {
    const engine = { step: "engine", file: "duckdb.wasm.gz", received: 1_250_000, total: 7_677_553 } as const;
    expect(describeSqlProgress(engine, id)).toBe("Mengunduh program SQL: 1,3 dari 7,7 MB");
    expect(describeSqlProgress(engine, en)).toBe("Downloading the SQL engine: 1.3 of 7.7 MB");
    const shard = { step: "shard", file: "shards/lokus.duckdb", received: 0, total: 1_060_864 } as const;
    expect(describeSqlProgress(shard, en)).toBe("Downloading the data file shards/lokus.duckdb: 0 of 1.1 MB");
  });

  it("names the steps without bytes", () => {
    expect(describeSqlProgress({ step: "starting" }, id)).toBe("Menyiapkan program SQL");
    expect(describeSqlProgress({ step: "running" }, en)).toBe("Running the query");
  });
});
