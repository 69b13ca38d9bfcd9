/** A published table, as a browser holds it, as raw rows: what a reader's file is checked against. */
import { valueAt, type Columns } from "../../lib/columns.ts";
import type { TableSchema } from "../../lib/table-schema.ts";
import { countBreaks } from "./text-block.ts";
import type { RowSink } from "./raw-table.ts";

/** Address of a published table below the site's root. */
const publishedPath = ({ name }: TableSchema): string => `data/${name}.csv`;

/** Adds the rows with the lines that they have in the published CSV. */
export function addPublishedRows(columns: Columns, sink: RowSink): void {
  const { schema } = sink;
  const firstRow = sink.rowCount;
  // Published rows have replaced what they name; looked up again, the old rows would seem to be missing.
  const fields = schema.fields.map(({ name, role }) =>
    role === "supersedes" || role === "supersedes_reason" ? null : name,
  );
  let line = 2;
  for (let row = 0; row < columns.rowCount; row++) {
    const texts = fields.map((name) => (name === null ? "" : String(valueAt(columns, name, row) ?? "")));
    sink.addRow(line, (position) => texts[position] ?? "");
    line += 1 + texts.reduce((breaks, text) => breaks + countBreaks(text), 0);
  }
  sink.deliveries.push({
    table: schema.name,
    file: publishedPath(schema),
    firstRow,
    rows: columns.rowCount,
    firstLine: 2,
    regionSystem: "kemendagri",
    absentFields: [],
  });
}
