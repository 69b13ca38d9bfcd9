/** A table on its way out: plain values under plain names, without layout. Every data format is written from it. */
export type ExportValue = string | number | boolean | null;

export interface ExportColumn {
  /** Header of the column in a file; unique in its table. */
  readonly name: string;
  /**
   * `integer`: whole numbers of 64 bits. `decimal`: numbers of any width. Those that a `number` cannot hold are text,
   * digit by digit.
   */
  readonly type: "text" | "integer" | "number" | "decimal" | "boolean";
}

export interface ExportTable {
  readonly columns: readonly ExportColumn[];
  /** One value a column; `null` = no value. */
  readonly rows: readonly (readonly ExportValue[])[];
}
