/** The worker that holds a reader's file. It makes no request: what it needs of the published tables is handed to it. */
import { expose } from "comlink";
import { Codelist, type Code } from "../../lib/codelist.ts";
import type { Locale } from "../../lib/format.ts";
import { severityOf, type Issue } from "../../lib/issue.ts";
import { createCubeEngine, type Answer, type Declarations, type Engine, type Question } from "../../query/index.ts";
import { checkFile, type Published } from "./check-file.ts";
import { filterIssues, groupIssues, issueReport } from "./issue-list.ts";
import type { IssueFilter, OwnFile, Reading } from "./own-file.ts";
import { readForm } from "./read-form.ts";
import { sqlTableOfFile, sqlTableOfForm } from "./sql-table.ts";

/** Declarations as they cross into a worker: a code list is its codes. */
export interface SentDeclarations extends Omit<Declarations, "codelists"> {
  readonly codelists: Readonly<Record<string, readonly Code[]>>;
}

export interface FileToOpen {
  readonly file: File;
  /** Names in its header as they stand. */
  readonly header: readonly string[];
  readonly reading: Reading;
  readonly declarations: SentDeclarations;
  readonly tables: Published["tables"];
}

/** How far the worker is; `read` and `total` are bytes. */
export type OwnProgress =
  | { readonly step: "reading"; readonly read: number; readonly total: number }
  | { readonly step: "checking"; readonly rows: number };

/** What is known of an opened file outside of the worker. */
export type OpenedFile = Pick<
  OwnFile,
  "rows" | "issues" | "issueCount" | "errorCount" | "issueGroups" | "uncheckedTables" | "sqlTable"
> & { readonly hasEngine: boolean };

export interface OwnWorker {
  /** Reads and checks a file; called once in the life of a worker. */
  open(file: FileToOpen, onProgress: (progress: OwnProgress) => void): OpenedFile;
  answer(question: Question): Promise<Answer>;
  listIssues(filter: IssueFilter, first: number, count: number): readonly Issue[];
  report(locale: Locale): Blob;
}

/** Reads at once, and only in a worker: the types of pages do not know it. */
declare class FileReaderSync {
  readAsArrayBuffer(blob: Blob): ArrayBuffer;
}

const CHUNK_BYTES = 2 ** 22;
/** Issues that the page is given at once. */
const FIRST_ISSUES = 50;

let engine: Engine | null = null;
let issues: readonly Issue[] = [];

/** Bytes of a file piece by piece; throws a `NotReadableError` where it was changed or removed meanwhile. */
function* readChunks(file: Blob, onRead: (bytes: number) => void): Generator<Uint8Array> {
  const reader = new FileReaderSync();
  for (let start = 0; start < file.size; start += CHUNK_BYTES) {
    const end = Math.min(start + CHUNK_BYTES, file.size);
    yield new Uint8Array(reader.readAsArrayBuffer(file.slice(start, end)));
    onRead(end);
  }
}

function openFile({ file, header, reading, declarations, tables }: FileToOpen, onProgress: (p: OwnProgress) => void) {
  const total = file.size;
  const chunks = (): Iterable<Uint8Array> =>
    readChunks(file, (read) => {
      onProgress({ step: "reading", read, total });
    });
  // Reading anew for the SQL engine goes over the same bytes in silence.
  const again = (): Iterable<Uint8Array> => readChunks(file, () => undefined);
  const { name } = file;
  const schema = reading.table === null ? undefined : declarations.schemas[reading.table];
  if (schema === undefined) {
    const form = readForm({ name, chunks: chunks(), reading }, () => undefined);
    issues = form.issues;
    const sqlTable = sqlTableOfForm({ name, blob: file, chunks: again(), reading }, form);
    return { rows: form.rows, uncheckedTables: [], sqlTable };
  }
  const codelists = Object.fromEntries(
    Object.entries(declarations.codelists).map(([list, codes]) => [list, new Codelist(list, codes)]),
  );
  const published: Published = { schemas: declarations.schemas, codelists, tables };
  const checked = checkFile({ name, chunks: chunks(), reading, schema }, published, (rows) => {
    onProgress({ step: "checking", rows });
  });
  issues = checked.issues;
  if (checked.columns !== null && schema.kind !== "reference")
    engine = createCubeEngine({ [schema.name]: checked.columns }, { ...declarations, codelists });
  const sqlTable = sqlTableOfFile({ name, blob: file, chunks: again(), header, reading, schema }, checked, published);
  return { rows: checked.rows, uncheckedTables: checked.uncheckedTables, sqlTable };
}

const worker: OwnWorker = {
  open(file, onProgress) {
    const { rows, uncheckedTables, sqlTable } = openFile(file, onProgress);
    return {
      rows,
      uncheckedTables,
      sqlTable,
      issues: issues.slice(0, FIRST_ISSUES),
      issueCount: issues.length,
      errorCount: issues.filter((issue) => severityOf(issue) === "error").length,
      issueGroups: groupIssues(issues),
      hasEngine: engine !== null,
    };
  },
  answer(question) {
    if (engine === null) throw new Error("the file has errors or holds nothing to count");
    return engine.answer(question);
  },
  listIssues: (filter, first, count) => filterIssues(issues, filter).slice(first, first + count),
  report: (locale) => issueReport(issues, locale),
};

expose(worker);
