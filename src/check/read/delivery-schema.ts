import { deliveredFields, type TableSchema } from "../../lib/table-schema.ts";

/** A table as it is delivered: what reading and checks know of it. */
export interface DeliverySchema extends TableSchema {
  /** The same table as it is published, with its derived fields. */
  readonly published: TableSchema;
}

/** Leaves out derived fields and what is said about them. */
export function deliverySchema(published: TableSchema): DeliverySchema {
  const fields = deliveredFields(published);
  const names = new Set(fields.map(({ name }) => name));
  const foreignKeys = (published.foreignKeys ?? []).filter((key) => key.fields.every((name) => names.has(name)));
  return { ...published, fields, foreignKeys, published };
}
