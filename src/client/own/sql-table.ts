/** A reader's file as the SQL engine is given it: the bytes as they are where they can be, else written anew. */
import { deliverySchema } from "../../check/read/delivery-schema.ts";
import type { RowSink } from "../../check/read/raw-table.ts";
import { createQuote } from "../../lib/csv/quote.ts";
import type { Field } from "../../lib/table-schema.ts";
import type { OwnTable } from "../sql/session.ts";
import { ingestFile, type CheckedFile, type FileOfTable, type Published } from "./check-file.ts";
import { readForm, type Form, type FormFile } from "./read-form.ts";

const SQL_TYPE = { string: "VARCHAR", integer: "BIGINT", number: "DOUBLE" } as const;

/** Text that is kept in the worker's memory before it is handed to the browser. */
const PART_LENGTH = 2 ** 20;

/** Collects records as CSV in UTF-8, a megabyte at a time outside of the worker's memory. */
class CsvWriter {
  readonly #parts: Blob[] = [];
  readonly #quote = createQuote(",");
  #text = "";

  write(cells: readonly string[]): void {
    this.#text += `${cells.map(this.#quote).join(",")}\n`;
    if (this.#text.length > PART_LENGTH) this.#flush();
  }

  finish(): Blob {
    this.#flush();
    return new Blob(this.#parts, { type: "text/csv" });
  }

  #flush(): void {
    this.#parts.push(new Blob([this.#text]));
    this.#text = "";
  }
}

/**
 * A file of a published table, with the types of its schema where it has no errors, else as text. `header` are its
 * columns in their order.
 */
export function sqlTableOfFile(
  file: FileOfTable & { readonly blob: Blob; readonly header: readonly string[] },
  { columns, blankRecords }: CheckedFile,
  published: Published,
): OwnTable {
  const { reading, header } = file;
  const schema = deliverySchema(file.schema);
  const isChecked = columns !== null;
  const column = ({ name, type }: Field): OwnTable["columns"][number] => ({
    name,
    type: isChecked ? SQL_TYPE[type] : "VARCHAR",
  });
  if (isChecked && blankRecords === 0 && reading.encoding === "utf-8" && reading.regionSystem === "kemendagri") {
    const fields = header.flatMap((name) => schema.fields.filter((field) => field.name === name));
    return { file: file.blob, delimiter: reading.delimiter, columns: fields.map(column) };
  }
  const writer = new CsvWriter();
  writer.write(schema.fields.map(({ name }) => name));
  const sink: RowSink & { rowCount: number } = {
    schema,
    deliveries: [],
    rowCount: 0,
    addRow(_line, textOf) {
      this.rowCount++;
      writer.write(schema.fields.map((_field, position) => textOf(position)));
    },
  };
  ingestFile(file, sink, published, []);
  return { file: writer.finish(), delimiter: ",", columns: schema.fields.map(column) };
}

/** A file that fits no table: all its columns as text. */
export function sqlTableOfForm(
  file: FormFile & { readonly blob: Blob },
  { columns, issues, blankRecords }: Form,
): OwnTable {
  const { encoding, delimiter } = file.reading;
  const texts = columns.map((name) => ({ name, type: "VARCHAR" as const }));
  if (issues.length === 0 && blankRecords === 0 && encoding === "utf-8")
    return { file: file.blob, delimiter, columns: texts };
  const writer = new CsvWriter();
  writer.write(columns);
  readForm(file, (cells) => {
    writer.write(cells);
  });
  return { file: writer.finish(), delimiter: ",", columns: texts };
}
