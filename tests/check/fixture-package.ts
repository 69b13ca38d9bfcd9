import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Row } from "../../src/lib/table-schema.ts";
import { formatIssue } from "../../src/lib/format-issue.ts";
import type { Issue } from "../../src/lib/issue.ts";
import { maskPersonalData } from "../../src/lib/personal-data.ts";
import { ingestPackage } from "../../scripts/ingest/index.ts";
import { checkTables, type CheckedTables } from "../../src/check/check-tables.ts";

export const REAL_DATA = fileURLToPath(new URL("../../data", import.meta.url));
export const FIXTURES = fileURLToPath(new URL("../fixtures/data", import.meta.url));

/** Copies folders over one another into a temporary folder, calls `use` with it, and removes it. */
export function withCopy<Result>(
  sources: readonly (readonly [from: string, to: string])[],
  use: (dataDir: string) => Result,
): Result {
  const dataDir = mkdtempSync(join(tmpdir(), "lokus-asn-"));
  try {
    for (const [from, to] of sources) cpSync(from, join(dataDir, to), { recursive: true });
    return use(dataDir);
  } finally {
    rmSync(dataDir, { recursive: true });
  }
}

/** Reads and checks a data folder, as `npm run data` does. */
export const checkFolder = (dataDir: string): CheckedTables => checkTables(ingestPackage(dataDir));

/** The small package of `base` under the real schemas and code lists, with the files of a case laid over it. */
export function withFixture<Result>(name: string, use: (dataDir: string) => Result): Result {
  const sources = [
    [join(REAL_DATA, "schemas"), "schemas"],
    [join(REAL_DATA, "codelists"), "codelists"],
    [join(FIXTURES, "base"), "."],
    [join(FIXTURES, name), "."],
  ] as const;
  return withCopy(sources, use);
}

export const checkFixture = (name: string): CheckedTables => withFixture(name, checkFolder);

/** An issue as a fixture writes it: place, value and both messages. */
export function describeIssue(issue: Issue): Record<string, unknown> {
  return {
    type: issue.type,
    file: issue.file,
    ...("line" in issue ? { line: issue.line } : {}),
    ...("field" in issue ? { field: issue.field } : {}),
    ...("value" in issue ? { value: maskPersonalData(issue.value) } : {}),
    message_id: formatIssue(issue, "id"),
    message_en: formatIssue(issue, "en"),
  };
}

/** The rows of a checked table, as objects. */
export function rowsOf({ tables }: CheckedTables, name: string): Row[] {
  const table = tables[name];
  if (table === undefined) throw new RangeError(`no table ${name}`);
  return Array.from({ length: table.rowCount }, (_, row) =>
    Object.fromEntries(
      Object.entries(table.columns).map(([field, { values, codes }]) => [field, values[codes[row] ?? -1] ?? null]),
    ),
  );
}
