/**
 * npm run data -- [--data DIR] [--out DIR] [--report FILE.json] [--quiet]
 * Reads, checks and publishes the snapshots. Exit 0, or 1 with every issue named; on an error nothing is published.
 */
import { mkdir, rename, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { parseArgs } from "node:util";
import { hasErrors, severityOf, type Issue } from "../src/lib/issue.ts";
import { formatIssue, formatPlace, maskPersonalData } from "../src/lib/format-issue.ts";
import { checkTables } from "../src/check/check-tables.ts";
import { ingestPackage } from "./ingest/index.ts";
import { ForeignFolderError, publish } from "./publish/index.ts";
import { describeInputs } from "./publish/inputs.ts";

const PUBLISHED_FOLDER = "public/data";

const { values: options } = parseArgs({
  options: {
    data: { type: "string", default: "data" },
    out: { type: "string", default: PUBLISHED_FOLDER },
    report: { type: "string" },
    quiet: { type: "boolean", default: false },
  },
});

interface ReportTable {
  readonly name: string;
  readonly rows: number;
}

/** The report that other tools read; identifiers of persons are masked. */
function toReport(issues: readonly Issue[], tables: readonly ReportTable[]) {
  return {
    ok: !hasErrors(issues),
    issues: issues.map((issue) => ({
      type: issue.type,
      severity: severityOf(issue),
      file: maskPersonalData(issue.file),
      line: "line" in issue ? issue.line : null,
      field: "field" in issue ? maskPersonalData(issue.field) : null,
      value: "value" in issue ? maskPersonalData(issue.value) : null,
      message_id: formatIssue(issue, "id"),
      message_en: formatIssue(issue, "en"),
    })),
    tables,
  };
}

async function writeReport(path: string, report: unknown): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(`${path}.tmp`, `${JSON.stringify(report, null, 2)}\n`);
  await rename(`${path}.tmp`, path);
}

const ingested = ingestPackage(options.data);
const checked = { ...ingested, ...checkTables(ingested) };
const tables = Object.entries(checked.tables).map(([name, { rowCount }]) => ({ name, rows: rowCount }));

for (const issue of checked.issues) {
  const [label, print] = severityOf(issue) === "error" ? ["kesalahan", console.error] : ["peringatan", console.warn];
  print(`${formatPlace(issue)}\n  ${label}: ${formatIssue(issue, "id")}\n  ${formatIssue(issue, "en")}`);
}
if (options.report !== undefined) await writeReport(options.report, toReport(checked.issues, tables));

if (hasErrors(checked.issues)) {
  const count = checked.issues.filter((issue) => severityOf(issue) === "error").length;
  console.error(
    `\n${count} kesalahan; tidak ada yang diterbitkan, keluaran sebelumnya tetap. ${count} error(s); nothing was published.`,
  );
  process.exitCode = 1;
} else {
  // Disclosure control of tables marked as own microdata belongs here, between checking and publishing.
  try {
    await publish(checked, options.out, await describeInputs(options.data));
    if (!options.quiet) {
      for (const { name, rows } of tables) console.log(`${name.padEnd(16)} ${String(rows).padStart(7)}`);
      console.log(`diterbitkan ke / published to ${options.out}`);
    }
  } catch (error) {
    if (!(error instanceof ForeignFolderError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
