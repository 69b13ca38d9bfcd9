/**
 * A table as it was delivered: text by column, every distinct text stored once. A million rows of codes take a few
 * dozen megabytes, and a check looks at each distinct text rather than at each cell.
 */
import type { Field, TableSchema } from "../../lib/table-schema.ts";
import type { RegionSystem } from "../../lib/issue.ts";
import { deliverySchema, type DeliverySchema } from "./delivery-schema.ts";

/** Text of row `i` is `values[codes[i]]`. A very long column may hold one text under several codes. */
export interface Column {
  readonly values: readonly string[];
  readonly codes: Uint32Array;
}

/** The rows that one file brought. */
export interface Delivery {
  readonly table: string;
  /** Path below the data folder. */
  readonly file: string;
  readonly firstRow: number;
  readonly rows: number;
  /** Line of the first row as an editor shows it. */
  readonly firstLine: number;
  readonly regionSystem: RegionSystem;
  /** Required columns that the file does not have; checks do not repeat that for every row. */
  readonly absentFields: readonly string[];
}

export interface RawTable {
  readonly schema: DeliverySchema;
  /** In the order of the file names, which is the order of delivery. */
  readonly deliveries: readonly Delivery[];
  readonly columns: Readonly<Record<string, Column>>;
  /** Line of each row as an editor shows it. */
  readonly lines: Uint32Array;
  readonly rowCount: number;
}

export interface RowPlace {
  readonly file: string;
  readonly line: number;
}

export function columnOf(table: RawTable, field: string): Column {
  const column = table.columns[field];
  if (column === undefined) throw new RangeError(`table ${table.schema.name} has no field ${field}`);
  return column;
}

/** Text of a cell, "" when it is empty. */
export function textAt(column: Column, row: number): string {
  return column.values[column.codes[row] ?? -1] ?? "";
}

export const cellText = (table: RawTable, field: string, row: number): string => textAt(columnOf(table, field), row);

/** Position of the delivery that brought a row. */
export function deliveryIndex(table: RawTable, row: number): number {
  return table.deliveries.findLastIndex(({ firstRow, rows }) => rows > 0 && firstRow <= row);
}

export function placeOf(table: RawTable, row: number): RowPlace {
  return { file: table.deliveries[deliveryIndex(table, row)]?.file ?? "", line: table.lines[row] ?? 0 };
}

/** Primary key of a row, parts joined by `/`. */
export function rawRowId(table: RawTable, row: number): string {
  return table.schema.primaryKey.map((field) => cellText(table, field, row)).join("/");
}

/** Rows of a table by primary key, for the wanted keys only. */
export function rowsById(table: RawTable, wanted: ReadonlySet<string>): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  if (wanted.size === 0) return found;
  const { primaryKey } = table.schema;
  const [single] = primaryKey;
  if (primaryKey.length === 1 && single !== undefined) {
    const { values, codes } = columnOf(table, single);
    const isWanted = values.map((value) => wanted.has(value));
    for (let row = 0; row < table.rowCount; row++)
      if (isWanted[codes[row] ?? -1] === true) add(values[codes[row] ?? -1] ?? "", row);
  } else {
    for (let row = 0; row < table.rowCount; row++) {
      const id = rawRowId(table, row);
      if (wanted.has(id)) add(id, row);
    }
  }
  return found;

  function add(id: string, row: number): void {
    const rows = found.get(id);
    if (rows === undefined) found.set(id, [row]);
    else rows.push(row);
  }
}

/** Texts of the wanted ones that occur in a column. */
export function textsIn(column: Column, wanted: ReadonlySet<string>): ReadonlySet<string> {
  return new Set(column.values.filter((value) => wanted.has(value)));
}

/** Beyond this many distinct texts a column holds names of rows rather than codes, and texts are no longer shared. */
const MAX_SHARED_TEXTS = 2 ** 16;

class NumberList {
  #numbers = new Uint32Array(1024);
  #length = 0;

  push(value: number): void {
    if (this.#length === this.#numbers.length) {
      const larger = new Uint32Array(this.#length * 2);
      larger.set(this.#numbers);
      this.#numbers = larger;
    }
    this.#numbers[this.#length++] = value;
  }

  finish(): Uint32Array {
    return this.#numbers.slice(0, this.#length);
  }
}

class ColumnBuilder {
  readonly #values: string[] = [];
  readonly #codeOf = new Map<string, number>();
  readonly #codes = new NumberList();

  push(text: string): void {
    this.#codes.push(this.#codeFor(text));
  }

  #codeFor(text: string): number {
    const isShared = this.#codeOf.size < MAX_SHARED_TEXTS;
    const code = isShared ? this.#codeOf.get(text) : undefined;
    if (code !== undefined) return code;
    const added = this.#values.push(text) - 1;
    if (isShared) this.#codeOf.set(text, added);
    return added;
  }

  finish(): Column {
    return { values: this.#values, codes: this.#codes.finish() };
  }
}

/** Takes the rows of files of one table. */
export interface RowSink {
  readonly schema: DeliverySchema;
  readonly deliveries: Delivery[];
  readonly rowCount: number;
  /** Adds a row; `textOf` gives the text of the field at a position in the schema. */
  addRow(line: number, textOf: (position: number) => string): void;
}

/** Collects the rows of one table over all its files. */
export class RawTableBuilder implements RowSink {
  readonly schema: DeliverySchema;
  readonly deliveries: Delivery[] = [];
  rowCount = 0;
  readonly #columns: readonly (readonly [Field, ColumnBuilder])[];
  readonly #lines = new NumberList();

  constructor(schema: TableSchema) {
    this.schema = deliverySchema(schema);
    this.#columns = this.schema.fields.map((field) => [field, new ColumnBuilder()]);
  }

  addRow(line: number, textOf: (position: number) => string): void {
    this.#lines.push(line);
    this.#columns.forEach(([, column], position) => {
      column.push(textOf(position));
    });
    this.rowCount++;
  }

  finish(): RawTable {
    return {
      schema: this.schema,
      deliveries: this.deliveries,
      columns: Object.fromEntries(this.#columns.map(([{ name }, column]) => [name, column.finish()])),
      lines: this.#lines.finish(),
      rowCount: this.rowCount,
    };
  }
}
