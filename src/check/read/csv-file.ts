/** One CSV file -> rows of its table. */
import { detectDelimiter, matchHeader, type Header } from "./header.ts";
import { readRecords, type Delimiter } from "./records.ts";
import type { Issue, RegionSystem } from "../../lib/issue.ts";
import type { TableSchema } from "../../lib/table-schema.ts";
import { keepsContract, type Dialect } from "./dialect.ts";
import type { RowSink } from "./raw-table.ts";
import { convertBpsCode, type BpsCodes } from "./region-system.ts";
import { textBlocks } from "./text-blocks.ts";

export interface CsvFile {
  /** Path below the data folder. */
  readonly file: string;
  readonly chunks: Iterable<Uint8Array>;
  readonly regionSystem: RegionSystem;
  /** A delivery without rows is a mistake; a reference table may be empty. */
  readonly mayBeEmpty: boolean;
  /** Dialect that somebody chose for the file; without one it has to keep the contract. */
  readonly dialect?: Dialect;
}

export interface IngestedFile {
  /** Records without a filled cell, which are left out. */
  readonly blankRecords: number;
}

/** Adds the rows of a file to its table and what is wrong with the file to `issues`; cells are checked later. */
export function ingestCsvFile(csv: CsvFile, builder: RowSink, bpsCodes: BpsCodes, issues: Issue[]): IngestedFile {
  const { file, regionSystem } = csv;
  // A file in the contract's own dialect is held to it, as if nobody had chosen.
  const dialect = csv.dialect === undefined || keepsContract(csv.dialect) ? null : csv.dialect;
  const { schema } = builder;
  const firstRow = builder.rowCount;
  const isConverted = schema.fields.map((field) => regionSystem === "bps" && field.codelist === "region");
  let delimiter: Delimiter | null = dialect?.delimiter ?? null;
  let header: Header | null = null;
  let headerLength = 0;
  let hasHeader = false;
  let firstLine = 0;
  let hasText = false;
  let blankLines: number[] = [];
  let blankRecords = 0;

  if (dialect !== null)
    issues.push({ type: "file/dialect", file, encoding: dialect.encoding, delimiter: dialect.delimiter });
  const firstIssue = issues.length;
  for (const block of textBlocks(csv.chunks, file, issues, dialect?.encoding)) {
    hasText ||= block.text.trim() !== "";
    if (delimiter === null) {
      delimiter = detectDelimiter(block.text.trimStart().split("\n", 1)[0] ?? "", schema);
      if (delimiter !== ",") issues.push({ type: "file/delimiter", file, found: delimiter });
    }
    readRecords(block, { delimiter, file, issues }, addRecord);
  }
  if (!hasText || (builder.rowCount === firstRow && !csv.mayBeEmpty && issues.length === firstIssue))
    issues.push({ type: "file/empty", file });
  builder.deliveries.push({
    table: schema.name,
    file,
    firstRow,
    rows: builder.rowCount - firstRow,
    firstLine,
    regionSystem,
    absentFields: absentFields(header, schema),
  });
  return { blankRecords };

  function addRecord(cells: readonly string[], line: number): void {
    // Spreadsheets leave rows of nothing but commas below a table.
    if (cells.every((cell) => cell.trim() === "")) {
      blankLines.push(line);
      blankRecords++;
      return;
    }
    if (header === null) {
      header = matchHeader(cells, schema, file);
      headerLength = cells.length;
      hasHeader = header.columns.some((column) => column >= 0);
      if (hasHeader) issues.push(...header.issues);
      else
        issues.push({
          type: "file/no-header",
          file,
          line,
          value: cells.join(","),
          expected: schema.fields.map(({ name }) => name),
        });
      blankLines = [];
      return;
    }
    // Under a title instead of a header no cell can be told apart.
    if (!hasHeader) return;
    // Blank lines at the end of a file are harmless; between rows they hide a loss.
    for (const blank of blankLines.splice(0))
      issues.push({ type: "row/length", file, line: blank, found: 0, expected: headerLength });
    if (cells.length !== headerLength) {
      issues.push({ type: "row/length", file, line, found: cells.length, expected: headerLength });
      return;
    }
    if (builder.rowCount === firstRow) firstLine = line;
    const { columns } = header;
    builder.addRow(line, (position) => {
      const value = cells[columns[position] ?? -1] ?? "";
      if (isConverted[position] !== true) return value;
      return convertBpsCode({ file, line, field: schema.fields[position]?.name ?? "", value }, bpsCodes, issues);
    });
  }
}

/** Without a header every field is absent. */
const absentFields = (header: Header | null, schema: TableSchema): readonly string[] =>
  header === null ? schema.fields.map(({ name }) => name) : header.absentFields;
