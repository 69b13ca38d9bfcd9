/**
 * The declaration of a table: Frictionless Table Schema v2 with the properties this project adds to it.
 * `data/schemas/<table>.json` holds one each; nothing about a field is said anywhere else.
 */

/** What a field is to the planner and to the checks. */
export type FieldRole =
  | "id"
  | "parent"
  | "dimension"
  | "date"
  | "measure"
  | "obs_status"
  | "conf_status"
  | "stage"
  | "definition"
  | "source"
  | "duplicate_of"
  | "supersedes"
  | "supersedes_reason"
  | "text";

export interface FieldConstraints {
  readonly required?: boolean;
  readonly unique?: boolean;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly pattern?: string;
  readonly enum?: readonly string[];
}

/** Where the values of a derived field stand. */
export interface Derivation {
  /** Field of the same table that names a row of another one; a foreign key by itself. */
  readonly through: string;
  /** Field of the row that is named. */
  readonly field: string;
}

export interface Field {
  readonly name: string;
  readonly type: "string" | "integer" | "number";
  /** Indonesian label. */
  readonly title: string;
  readonly title_en: string;
  readonly description?: string;
  readonly description_en?: string;
  readonly role: FieldRole;
  /** Name of the code list; `region` stands for the regions table. */
  readonly codelist?: string;
  /** Code that means "not broken down" in a dimension. */
  readonly total?: string;
  /** Codes that stand outside the total. */
  readonly outside?: readonly string[];
  /** Code taken when a question does not name this field (stage, definition). */
  readonly default?: string;
  /** The column may be left out of a delivery. */
  readonly optional?: boolean;
  /**
   * The column is in no delivery: each row takes the value of the row that it belongs to, so that questions about this
   * table can name it. Empty where that row has none.
   */
  readonly derived?: Derivation;
  readonly unit?: string;
  readonly unit_en?: string;
  readonly constraints?: FieldConstraints;
}

/**
 * `marginal`: published totals and breakdowns, never summed. `events`: one row one thing that happened, may be
 * counted. `reference`: what the other tables point to.
 */
export type TableKind = "marginal" | "events" | "reference";

export interface ForeignKey {
  readonly fields: readonly string[];
  readonly reference: { readonly resource: string; readonly fields: readonly string[] };
}

/** Field of a table that holds the names of its rows. */
export interface TableReference {
  readonly table: string;
  readonly field: string;
}

export interface TableSchema {
  readonly name: string;
  readonly title: string;
  readonly title_en: string;
  readonly description: string;
  readonly description_en: string;
  readonly kind: TableKind;
  readonly fields: readonly Field[];
  readonly primaryKey: readonly string[];
  readonly uniqueKeys?: readonly (readonly string[])[];
  readonly foreignKeys?: readonly ForeignKey[];
  readonly missingValues: readonly string[];
}

/** A checked cell: text and codes as text, numbers as numbers, `null` where nothing was published. */
export type CellValue = string | number | null;
export type Row = Readonly<Record<string, CellValue>>;

/** First field of a table with a role, or `undefined`. */
export function fieldWithRole(schema: TableSchema, role: FieldRole): Field | undefined {
  return schema.fields.find((field) => field.role === role);
}

export function fieldsWithRole(schema: TableSchema, role: FieldRole): readonly Field[] {
  return schema.fields.filter((field) => field.role === role);
}

/** Fields that a delivery has: all but the derived ones. */
export const deliveredFields = ({ fields }: TableSchema): readonly Field[] =>
  fields.filter(({ derived }) => derived === undefined);

/** What a field that is a foreign key by itself points to, else `null`. */
export function referenceOf({ name, foreignKeys = [] }: TableSchema, field: string): TableReference | null {
  const key = foreignKeys.find(({ fields }) => fields.length === 1 && fields[0] === field);
  const [target] = key?.reference.fields ?? [];
  return key === undefined || target === undefined ? null : { table: key.reference.resource || name, field: target };
}

/** Stable name of a row: its primary key, parts joined by `/`. */
export function rowId(schema: TableSchema, row: Row): string {
  return schema.primaryKey.map((name) => String(row[name] ?? "")).join("/");
}

/** Text cell of a checked CSV -> value of its field's type. Call only on text that the checks let through. */
export function parseCell(field: Field, text: string): CellValue {
  if (text === "") return null;
  return field.type === "string" ? text : Number(text);
}
